package peyman.language.model;

/**
 * The letters of a word as the models see them: without half-spaces, vowel marks and tatweel, with
 * one form of hamza carriers, and every digit as 0.
 */
public final class Letters {

  private static final char ZWNJ = '\u200C';

  private Letters() {}

  /** The letters that count. */
  public static String of(String form) {
    char[] letters = new char[form.length()];
    int length = 0;
    for (int i = 0; i < form.length(); i++) {
      char letter = letter(form.charAt(i));
      if (letter != 0) {
        letters[length++] = letter;
      }
    }
    return length == 0 ? form : new String(letters, 0, length);
  }

  private static char letter(char c) {
    if (c < 0x80) {
      return c >= '0' && c <= '9' ? '0' : c >= 'A' && c <= 'Z' ? (char) (c + 32) : c == ' ' ? 0 : c;
    }
    if (c >= '\u064B' && c <= '\u065F') {
      return 0;
    }
    switch (c) {
      case ZWNJ:
      case '\u200D':
      case '\u0640':
      case '\u0670':
      case '\u00A0':
        return 0;
      case '\u0623':
      case '\u0625':
      case '\u0671':
        return '\u0627';
      case '\u0624':
        return '\u0648';
      case '\u0626':
      case '\u064A':
      case '\u0649':
        return '\u06CC';
      case '\u0643':
        return '\u06A9';
      case '\u06C0':
      case '\u0629':
        return '\u0647';
      default:
        return Character.isDigit(c) ? '0' : c;
    }
  }
}
