/** The seven types of the record contract, as the reading finds them in an article. */
package peyman.reading.finding;
