package peyman.text;

import java.util.List;

/**
 * An article's text, repaired, cut into sentences and tokens, with the map back to what was given.
 *
 * @param given the text as it was given
 * @param repaired one form of all its letters, half-spaces and digits
 * @param alignment leads from the repaired text to the given text
 * @param sentences in order, none overlapping
 */
public record Text(String given, String repaired, Alignment alignment, List<Sentence> sentences) {

  public Text {
    sentences = List.copyOf(sentences);
  }

  /** The span of the given text from which the repaired span came. */
  public CodePointSpan given(CharSpan span) {
    return alignment.given(span);
  }

  /** The repaired chars of a span. */
  public String slice(CharSpan span) {
    return span.of(repaired);
  }
}
