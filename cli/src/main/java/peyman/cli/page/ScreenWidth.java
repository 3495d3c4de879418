package peyman.cli.page;

import java.util.ArrayList;
import java.util.List;

/** How many places of a screen text takes. */
final class ScreenWidth {

  private ScreenWidth() {}

  static int of(String text) {
    return text.codePoints().map(ScreenWidth::of).sum();
  }

  private static int of(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return wide(c) ? 2 : 1;
  }

  private static boolean wide(int c) {
    return c >= 0x1100 && c <= 0x115F
        || c >= 0x2E80 && c <= 0xA4CF
        || c >= 0xAC00 && c <= 0xD7A3
        || c >= 0xF900 && c <= 0xFAFF
        || c >= 0xFF00 && c <= 0xFF60
        || c >= 0x1F300 && c <= 0x1FAFF
        || c >= 0x20000;
  }

  /** The text in lines of at most so many places, parted at blanks where that can be. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (line.length() > 0 && of(line.toString()) + 1 + of(word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      String rest = word;
      while (of(rest) > width) {
        int end = fitting(rest, width);
        lines.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      line.append(line.length() > 0 ? " " : "").append(rest);
    }
    if (line.length() > 0 || lines.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  private static int fitting(String text, int width) {
    int end = 0;
    int used = 0;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (end > 0 && used + of(c) > width) {
        break;
      }
      used += of(c);
      end += Character.charCount(c);
    }
    return end;
  }
}
