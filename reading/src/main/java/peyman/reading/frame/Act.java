package peyman.reading.frame;

import peyman.text.CharSpan;

/**
 * A trigger of a frame found in a sentence.
 *
 * @param frame the frame
 * @param sentence the sentence
 * @param start first word of the trigger
 * @param end one past its last word
 * @param nominal whether a noun tells the act
 * @param passive whether the verb is passive
 * @param negated whether the verb is negated
 * @param clause the words among which its roles stand
 */
record Act(
    Frame frame,
    int sentence,
    int start,
    int end,
    boolean nominal,
    boolean passive,
    boolean negated,
    Clause clause) {

  /**
   * A stretch of words with one finite verb.
   *
   * @param start first word
   * @param end one past the last word
   * @param verb its finite verb, or -1
   * @param span where it stands in the repaired text
   */
  record Clause(int start, int end, int verb, CharSpan span) {}
}
