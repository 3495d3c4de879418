/** The clauses of a sentence and the verbs that they end in. */
package peyman.reading.clause;
