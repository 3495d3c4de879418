package peyman.reading.discourse;

import peyman.text.CharSpan;

/**
 * A noun phrase of a sentence: a head noun, name or pronoun with what belongs to it by ezafe, but
 * without clauses and prepositional phrases that follow.
 *
 * <p>«با رئیس&zwnj;جمهور قزاقستان» has the phrase «رئیس&zwnj;جمهور قزاقستان» with the marker «با».
 * Each member of a list («الف، ب و پ») is a phrase of its own with the marker of the first; {@code
 * list} tells which belong together.
 *
 * @param sentence index of the sentence in the analysis
 * @param start first word
 * @param end one past the last word
 * @param head its head word
 * @param marker the preposition that governs it, its words joined by blanks («از سوی»), «را» for a
 *     marked object, or empty
 * @param list number of the list it is a member of, unique in the sentence; phrases that stand
 *     alone have one of their own
 * @param span where it stands in the repaired text, marker excluded
 */
public record Phrase(
    int sentence, int start, int end, int head, String marker, int list, CharSpan span) {

  /** The same words with another marker, as a member of a list. */
  Phrase with(String otherMarker, int otherList) {
    return new Phrase(sentence, start, end, head, otherMarker, otherList, span);
  }

  /** Whether it is a subject, a nominal predicate or an unmarked object: nothing marks it. */
  public boolean bare() {
    return marker.isEmpty();
  }

  /** Whether a word stands in it. */
  public boolean covers(int word) {
    return start <= word && word < end;
  }
}
