/** What many articles say together; {@link peyman.observatory.Observatory} is the one door. */
package peyman.observatory;
