/** What a store holds: articles, records as told, and what many articles tell together. */
package peyman.observatory.record;
