package peyman.text;

import java.util.HashSet;
import java.util.Set;

/**
 * Tells line breaks that end a paragraph from those in mid-sentence, as old newspapers have where
 * lines are full, and posts around what was set in bold.
 */
final class LineBreaks {

  private static final int WRAPPED_AT_LEAST = 40;
  private static final int WRAPPED_AT_MOST = 130;

  /** No line begins with these: comma, semicolon, closing marks; or with a bracket of its own. */
  private static final String GOING_ON = "\u060C\uFF0C,\u061B;.)\u00BB(";

  private static final LineBreaks SHIPPED = new LineBreaks();

  private final Set<String> beginning = new HashSet<>();
  private final Set<String> ending = new HashSet<>();

  private LineBreaks() {
    TsvTable table =
        TsvTable.load(LineBreaks.class, "/peyman/text/line_words.tsv", "form", "place");
    for (TsvTable.Row row : table.rows()) {
      switch (row.cell(1)) {
        case "begins" -> beginning.add(row.cell(0));
        case "ends" -> ending.add(row.cell(0));
        case "both" -> {
          beginning.add(row.cell(0));
          ending.add(row.cell(0));
        }
        default -> row.fault(1, "unknown place " + row.cell(1));
      }
    }
    table.requireSorted();
    table.check();
  }

  /** Whether the line {@code start..end} goes on in the next line. */
  static boolean continues(String text, int start, int end) {
    int nextEnd = lineEnd(text, end + 1);
    if (nextEnd <= end + 1 || end - start < 2) {
      return false;
    }
    char last = text.charAt(end - 1);
    char next = text.charAt(end + 1);
    if (SHIPPED.broken(text, start, end, nextEnd) || SHIPPED.tagWithin(text, start, end)) {
      return true;
    }
    if (!Script.isLetterOrMark(last) && last != '\u060C') {
      return false;
    }
    if (!Script.isLetter(next)) {
      return false;
    }
    if (last == '\u060C') {
      return true;
    }
    return isWrapped(text, start, end, nextEnd);
  }

  /** Whether a mark or word at the break cannot end a line, or begin one. */
  private boolean broken(String text, int start, int end, int nextEnd) {
    char last = text.charAt(end - 1);
    boolean open =
        Script.isLetterOrMark(last) || Character.isDigit(last) || "\u00BB)".indexOf(last) >= 0;
    if (!open) {
      return false;
    }
    char next = text.charAt(end + 1);
    if (GOING_ON.indexOf(next) >= 0) {
      return true;
    }
    int space = end + 1;
    while (space < nextEnd && text.charAt(space) != ' ') {
      space++;
    }
    if (space < nextEnd && beginning.contains(text.substring(end + 1, space))) {
      return true;
    }
    int before = end - 1;
    while (before > start && text.charAt(before) != ' ') {
      before--;
    }
    return before > start
        && (Script.isLetter(next) || Character.isDigit(next) || "\u00AB#".indexOf(next) >= 0)
        && ending.contains(text.substring(before + 1, end));
  }

  /** Whether a line is one hashtag that channels set apart in mid-sentence. */
  private boolean tagWithin(String text, int start, int end) {
    if (start < 2 || text.charAt(start) != '#' || !Script.isLetter(text.charAt(end + 1))) {
      return false;
    }
    int space = text.indexOf(' ', start);
    int before = text.lastIndexOf('\n', start - 2) + 1;
    return (space < 0 || space > end) && broken(text, before, start - 1, end);
  }

  /**
   * Both lines are of a width at which text is wrapped, and the one before is, too, or the next.
   */
  private static boolean isWrapped(String text, int start, int end, int nextEnd) {
    int width = end - start;
    if (width < WRAPPED_AT_LEAST || width > WRAPPED_AT_MOST) {
      return false;
    }
    int next = nextEnd - end - 1;
    int afterNext = lineEnd(text, nextEnd + 1) - nextEnd - 1;
    int before = start < 2 ? 0 : start - 1 - (text.lastIndexOf('\n', start - 2) + 1);
    return isNear(width, next) && isNear(width, Math.max(before, afterNext))
        || isNear(width, before) && next <= width;
  }

  private static boolean isNear(int width, int other) {
    return Math.abs(width - other) <= 12;
  }

  private static int lineEnd(String text, int start) {
    if (start >= text.length()) {
      return start;
    }
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }
}
