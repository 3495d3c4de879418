package peyman.reading.statement;

import peyman.text.CharSpan;

/**
 * Words that were said.
 *
 * @param text where they stand in the repaired text
 * @param direct whether they stand between quotation marks
 * @param lastSentence the sentence they end in
 */
record Said(CharSpan text, boolean direct, int lastSentence) {}
