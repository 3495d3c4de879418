package peyman.reading.value;

/** The one spelling under which word lists and sentences are compared. */
final class Spelling {

  private Spelling() {}

  /** Letter variants made one, digits ASCII, Latin letters small, vowel marks left out. */
  static String key(String form) {
    StringBuilder key = new StringBuilder(form.length());
    for (int i = 0; i < form.length(); ) {
      int c = form.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isDigit(c)) {
        key.append((char) ('0' + Character.digit(c, 10)));
      } else if (Character.getType(c) != Character.NON_SPACING_MARK
          && Character.getType(c) != Character.FORMAT
          && c != 0x640
          && !Character.isWhitespace(c)) {
        key.appendCodePoint(letter(c));
      }
    }
    return key.toString();
  }

  private static int letter(int c) {
    return switch (c) {
      case '\u0622', '\u0623', '\u0625', '\u0671' -> '\u0627';
      case '\u064A', '\u0649', '\u0626' -> '\u06CC';
      case '\u0643' -> '\u06A9';
      case '\u0629', '\u06C0', '\u06C2', '\u06D5' -> '\u0647';
      case '\u0624' -> '\u0648';
      case '\u066A', '\uFF05' -> '%';
      default -> Character.toLowerCase(c);
    };
  }
}
