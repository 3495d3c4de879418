/** What a store is asked: filters, pages with cursors, statistics. */
package peyman.observatory.query;
