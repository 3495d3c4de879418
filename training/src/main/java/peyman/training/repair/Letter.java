package peyman.training.repair;

/** Letters and marks of Persian script, as training reads them. */
final class Letter {

  private Letter() {}

  static boolean isLetter(char c) {
    return c >= '\u0620' && c <= '\u06D5' && Character.isLetter(c);
  }

  static boolean isMark(char c) {
    return c >= '\u064B' && c <= '\u064D' || c == '\u0654';
  }

  static boolean isInWord(char c) {
    return isLetter(c) || isMark(c) || c == Corpus.HALF_SPACE;
  }
}
