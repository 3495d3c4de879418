package peyman.reading.discourse;

import peyman.text.CharSpan;

/**
 * A stretch between quotation marks, however many sentences it runs through; quotes inside quotes
 * are inside it.
 *
 * @param inner what stands between the marks
 * @param outer with the marks
 * @param startSentence sentence of its first word
 * @param endSentence sentence of its last word
 */
public record Quotation(CharSpan inner, CharSpan outer, int startSentence, int endSentence) {}
