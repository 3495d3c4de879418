/** Full-text search over articles and merged records. */
package peyman.observatory.search;
