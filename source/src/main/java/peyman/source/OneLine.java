package peyman.source;

/** Keeps a message on one line and short, and free of what a terminal would obey. */
final class OneLine {

  private static final int MAX_CHARS = 160;

  private OneLine() {}

  static String of(String message) {
    StringBuilder line = new StringBuilder();
    message
        .codePoints()
        .limit(MAX_CHARS)
        .map(c -> harmful(c) ? ' ' : c)
        .forEach(line::appendCodePoint);
    return line.toString().strip();
  }

  private static boolean harmful(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      case Character.FORMAT -> c != 0x200C && c != 0x200D;
      case Character.SURROGATE -> true;
      default -> false;
    };
  }
}
