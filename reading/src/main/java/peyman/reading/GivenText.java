package peyman.reading;

import java.util.Optional;
import peyman.text.CharSpan;
import peyman.text.CodePointSpan;

/** Slices of an article's given text by spans of its repaired text, each in constant time. */
public final class GivenText {

  private final Reading reading;
  private final String given;

  /** Char index of each code point; absent where all code points are one char. */
  private final Optional<int[]> chars;

  public GivenText(Reading reading) {
    this.reading = reading;
    this.given = reading.article().text();
    int codePoints = given.codePointCount(0, given.length());
    this.chars = codePoints == given.length() ? Optional.empty() : Optional.of(index(codePoints));
  }

  private int[] index(int codePoints) {
    int[] index = new int[codePoints + 1];
    int at = 0;
    for (int i = 0; i < codePoints; i++) {
      index[i] = at;
      at += Character.charCount(given.codePointAt(at));
    }
    index[codePoints] = at;
    return index;
  }

  /** Where a span of the repaired text stands in the given text. */
  public CodePointSpan span(CharSpan repaired) {
    return reading.text().given(repaired);
  }

  /** The given letters of a span of the repaired text. */
  public String slice(CharSpan repaired) {
    CodePointSpan span = span(repaired);
    return given.substring(charAt(span.start()), charAt(span.end()));
  }

  private int charAt(int codePoint) {
    return chars.map(index -> index[codePoint]).orElse(codePoint);
  }
}
