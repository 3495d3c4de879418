package peyman.world;

/** The folded form of names, by which the gazetteer is asked. */
final class Forms {

  private static final char[] TABLE = table();

  private Forms() {}

  private static char[] table() {
    char[] table = new char[0x700];
    for (char c = 0; c < table.length; c++) {
      table[c] = folded(c);
    }
    return table;
  }

  /** Leaves out half-spaces, blanks and vowel marks; one letter for variants that writers mix. */
  static void fold(CharSequence form, StringBuilder into) {
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      char letter = letter(c);
      if (letter != 0) {
        into.append(letter);
      }
    }
  }

  static String fold(CharSequence form) {
    StringBuilder folded = new StringBuilder(form.length());
    fold(form, folded);
    return folded.toString();
  }

  /** Whether folding leaves something of the char. */
  static boolean keeps(char c) {
    return letter(c) != 0;
  }

  private static char letter(char c) {
    return c < TABLE.length ? TABLE[c] : folded(c);
  }

  private static char folded(char c) {
    return switch (c) {
      case ' ', '\u200C', '\u00A0', '\u0640', '\u0621', '\u0670', '\u0654', '.', '-', '\u2013' -> 0;
      case '\u064A', '\u0649', '\u0626' -> 'ی';
      case '\u0643' -> 'ک';
      case '\u0629', '\u06C0' -> 'ه';
      case '\u0622', '\u0623', '\u0625' -> 'ا';
      case '\u0624' -> 'و';
      default -> {
        if (c >= '\u064B' && c <= '\u0655') {
          yield 0;
        }
        if (c >= '\u06F0' && c <= '\u06F9') {
          yield (char) (c - '\u06F0' + '0');
        }
        if (c >= '\u0660' && c <= '\u0669') {
          yield (char) (c - '\u0660' + '0');
        }
        yield Character.toLowerCase(c);
      }
    };
  }
}
