/** Stored records in plain sentences. */
package peyman.observatory.wording;
