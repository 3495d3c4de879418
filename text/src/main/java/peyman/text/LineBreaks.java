package peyman.text;

/** Tells line breaks that end a paragraph from those in mid-sentence, as old newspapers have. */
final class LineBreaks {

  private static final int WRAPPED_AT_LEAST = 40;
  private static final int WRAPPED_AT_MOST = 130;

  private LineBreaks() {}

  /** Whether the line {@code start..end} goes on in the next line. */
  static boolean continues(String text, int start, int end) {
    int nextEnd = lineEnd(text, end + 1);
    if (nextEnd <= end + 1 || end - start < 2) {
      return false;
    }
    char last = text.charAt(end - 1);
    if (!Script.isLetterOrMark(last) && last != '\u060C') {
      return false;
    }
    if (!Script.isLetter(text.charAt(end + 1))) {
      return false;
    }
    if (last == '\u060C') {
      return true;
    }
    return isWrapped(text, start, end, nextEnd);
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
