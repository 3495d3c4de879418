package peyman.reading.value;

import peyman.text.CharSpan;

/**
 * Where a value stands.
 *
 * @param span its first to its last char in the repaired text, bound and unit included
 * @param startWord first word in the sentence
 * @param endWord one past its last word
 */
public record Place(CharSpan span, int startWord, int endWord) {}
