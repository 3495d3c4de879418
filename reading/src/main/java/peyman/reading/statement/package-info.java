/** Who said what: finds reported speech, direct and indirect, with its speaker and its source. */
package peyman.reading.statement;
