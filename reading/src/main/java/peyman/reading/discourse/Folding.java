package peyman.reading.discourse;

/**
 * The form of a word by which lexicons are asked: without half-spaces, blanks and vowel marks, one
 * letter for the variants that writers mix («رئیس&zwnj;جمهور», «رييس جمهور»).
 */
public final class Folding {

  private Folding() {}

  private static final int TABLE_SIZE = 0x700;

  private static final char[] TABLE = table();

  private static char[] table() {
    char[] table = new char[TABLE_SIZE];
    for (char c = 0; c < TABLE_SIZE; c++) {
      table[c] = letter(c);
    }
    return table;
  }

  /** Folds a form; the result may be empty. A form that is folded already is returned itself. */
  public static String fold(CharSequence form) {
    int length = form.length();
    int same = 0;
    while (same < length && folded(form.charAt(same)) == form.charAt(same)) {
      same++;
    }
    if (same == length) {
      return form.toString();
    }
    StringBuilder folded = new StringBuilder(length);
    folded.append(form, 0, same);
    for (int i = same; i < length; i++) {
      char c = folded(form.charAt(i));
      if (c != 0) {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  /** The letter that a char folds to; 0 where folding leaves nothing of it. */
  public static char folded(char c) {
    return c < TABLE_SIZE ? TABLE[c] : letter(c);
  }

  private static char letter(char c) {
    return switch (c) {
      case ' ',
          '#',
          '\u200C',
          '\u200B',
          '\u200D',
          '\u00A0',
          '\u0640',
          '\u0621',
          '\u0670',
          '\u0654' ->
          0;
      case '\u064A', '\u0649', '\u0626' -> '\u06CC';
      case '\u0643' -> '\u06A9';
      case '\u0629', '\u06C0', '\u06D5' -> '\u0647';
      case '\u0622', '\u0623', '\u0625', '\u0671' -> '\u0627';
      case '\u0624' -> '\u0648';
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
