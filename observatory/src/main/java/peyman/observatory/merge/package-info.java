/** When records of different articles tell of one thing. */
package peyman.observatory.merge;
