package peyman.language;

import peyman.text.CharSpan;

/**
 * A name in a sentence, found by its look and context; no list needs to have it.
 *
 * @param type what it names
 * @param startWord index of its first word in the sentence
 * @param endWord one past its last word
 * @param span where it stands in the repaired text
 */
public record Name(NameType type, int startWord, int endWord, CharSpan span) {}
