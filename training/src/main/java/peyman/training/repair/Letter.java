package peyman.training.repair;

/** Letters and marks of Persian script, as training reads them. */
final class Letter {

  private Letter() {}

  static boolean isLetter(char c) {
    return c >= '\u0620' && c <= '\u06D5' && Character.isLetter(c);
  }

  /** Whether a letter joins to the next one, so that a half-space may follow it. */
  static boolean joins(char c) {
    return isLetter(c)
        && "\u0621\u0622\u0623\u0624\u0625\u0627\u0629\u062F\u0630\u0631\u0632\u0648\u0671\u0698"
                .indexOf(c)
            < 0;
  }

  static boolean isMark(char c) {
    return c >= '\u064B' && c <= '\u064D' || c == '\u0654';
  }

  static boolean isInWord(char c) {
    return isLetter(c) || isMark(c) || c == Corpus.HALF_SPACE;
  }
}
