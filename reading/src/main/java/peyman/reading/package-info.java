/** What an article says: the one door to its entities, records and evidence. */
package peyman.reading;
