package peyman.cli;

import java.util.Locale;
import peyman.text.CharSpan;
import peyman.text.Text;

/**
 * What repair changed in a text, line by line, with what has no look of its own made visible.
 *
 * <pre>
 * article.txt:3
 * - توافقهای دو کشور
 * + توافق·های دو کشور
 * </pre>
 */
final class RepairDiff {

  private RepairDiff() {}

  static String of(String name, Text text) {
    StringBuilder diff = new StringBuilder();
    String repaired = text.repaired();
    GivenLines given = new GivenLines(text);
    int line = 0;
    for (int start = 0; start < repaired.length(); ) {
      int end = repaired.indexOf('\n', start);
      end = end < 0 ? repaired.length() : end;
      line++;
      String after = repaired.substring(start, end);
      String before = given.slice(new CharSpan(start, end));
      if (!before.equals(after)) {
        diff.append(name).append(':').append(line).append('\n');
        diff.append("- ").append(visible(before)).append('\n');
        diff.append("+ ").append(visible(after)).append('\n');
      }
      start = end + 1;
    }
    return diff.toString();
  }

  private static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\u200C') {
        visible.append('\u00B7');
      } else if (c == '\u00A0' || c == '\u200D' || c == '\u200B' || hidden(c)) {
        visible.append(String.format(Locale.ROOT, "<U+%04X>", (int) c));
      } else {
        visible.append(c);
      }
    }
    return visible.toString();
  }

  private static boolean hidden(char c) {
    int type = Character.getType(c);
    return type == Character.FORMAT || type == Character.CONTROL && c != '\t';
  }

  /** Slices of the given text, found by walking on, so that all of them together are linear. */
  private static final class GivenLines {

    private final Text text;
    private int codePoint;
    private int at;

    GivenLines(Text text) {
      this.text = text;
    }

    String slice(CharSpan repaired) {
      int start = charAt(text.given(repaired).start());
      return text.given().substring(start, charAt(text.given(repaired).end()));
    }

    private int charAt(int wanted) {
      at = text.given().offsetByCodePoints(at, wanted - codePoint);
      codePoint = wanted;
      return at;
    }
  }
}
