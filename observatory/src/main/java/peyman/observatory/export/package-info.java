/** What a store holds, in formats of other programs. */
package peyman.observatory.export;
