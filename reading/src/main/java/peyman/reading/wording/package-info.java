/** What records say, in plain sentences of English and Persian. */
package peyman.reading.wording;
