package peyman.text;

import java.util.Locale;

/** Makes text safe to show: a screen must not obey what an article contains. */
public final class Visible {

  private Visible() {}

  /** Text for a screen: line ends and tabs stay, control and bidi control characters show. */
  public static String text(String text) {
    return shown(text, true);
  }

  /** As {@link #text}, all on one line. */
  public static String line(String text) {
    return shown(text, false);
  }

  private static String shown(String text, boolean lines) {
    int i = 0;
    while (i < text.length() && !harmful(text.charAt(i), lines)) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!harmful(c, lines)) {
        safe.append(c);
      } else if (c == '\n' || c == '\t' || c == '\r') {
        safe.append(c == '\r' ? "" : " ");
      } else {
        safe.append(String.format(Locale.ROOT, "<U+%04X>", (int) c));
      }
    }
    return safe.toString();
  }

  private static boolean harmful(char c, boolean lines) {
    return c < ' ' ? !lines || c != '\n' && c != '\t' : harmful(c);
  }

  /** Whether a character other than those below the blank controls how text is shown. */
  public static boolean harmful(char c) {
    return c >= 0x7F && c < 0xA0
        || c == 0x200E
        || c == 0x200F
        || c == 0x061C
        || c >= 0x2028 && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069
        || c == 0xFEFF;
  }
}
