package peyman.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text with its damage counted.
 *
 * @param text the text; each unpaired surrogate replaced by U+FFFD, so that offsets stay
 * @param controls number of control characters, line ends and tabs apart
 * @param firstControlLine line of the first of them
 * @param lost number of U+FFFD: bytes that the encoding does not have, or letters lost before
 * @param firstLostLine line of the first of them
 * @param unpaired number of unpaired surrogates
 */
record Letters(
    String text, int controls, long firstControlLine, int lost, long firstLostLine, int unpaired) {

  /** Longer texts are no article; reading one takes about a hundred bytes of memory for a char. */
  static final int MAX_CHARS = 10_000_000;

  static final String TOO_LONG =
      "more than 10 million characters; no article is so long: give each article as a line of JSON";

  /** Above this share of characters that no text has, it is none. */
  private static final double BINARY = 0.1;

  static Letters of(String given) {
    int controls = 0;
    int lost = 0;
    int unpaired = 0;
    long line = 1;
    long controlLine = 0;
    long lostLine = 0;
    StringBuilder mended = null;
    for (int i = 0; i < given.length(); i++) {
      char c = given.charAt(i);
      if (c == '\n') {
        line++;
      } else if (c < ' ' && c != '\t' && c != '\r' && c != '\f' || c >= 0x7F && c < 0xA0) {
        controls++;
        controlLine = controlLine == 0 ? line : controlLine;
      } else if (c == '\uFFFD') {
        lost++;
        lostLine = lostLine == 0 ? line : lostLine;
      } else if (Character.isHighSurrogate(c)
          && i + 1 < given.length()
          && Character.isLowSurrogate(given.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        unpaired++;
        mended = mended == null ? new StringBuilder(given) : mended;
        mended.setCharAt(i, '\uFFFD');
      }
    }
    String text = mended == null ? given : mended.toString();
    return new Letters(text, controls, controlLine, lost, lostLine, unpaired);
  }

  boolean tooLong() {
    return text.length() > MAX_CHARS;
  }

  /** Whether so much of it is no letter that it was never text. */
  boolean binary() {
    return controls + lost > BINARY * text.length();
  }

  /** One line for each kind of damage. */
  List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    if (lost > 0) {
      remarks.add(
          said(
              "%d damaged character(s), the first in line %d (bytes that are not in the file's"
                  + " encoding, read as U+FFFD); save the file again as UTF-8",
              lost, firstLostLine));
    }
    if (controls > 0) {
      remarks.add(
          said(
              "%d control character(s), the first in line %d; they count in offsets and are"
                  + " otherwise passed over",
              controls, firstControlLine));
    }
    if (unpaired > 0) {
      remarks.add(said("%d unpaired surrogate(s), read as U+FFFD; mend what wrote them", unpaired));
    }
    return remarks;
  }

  private static String said(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
