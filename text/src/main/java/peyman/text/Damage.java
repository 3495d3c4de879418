package peyman.text;

/**
 * How the half-spaces of a text were treated before it came to us: kept, lost, or made spaces.
 *
 * <p>Told by endings and prefixes that cannot be mistaken. Who writes half-spaces seldom forgets
 * one, so a text that has them is changed only on strong evidence. Repair itself only adds to the
 * half-spaces that are kept, so a repaired text is judged more damaged than before only where words
 * were written into one («کار ها»).
 *
 * @param kept half-spaces in the text
 * @param lost words that end in ها or اند after a letter that joins, verbs that begin with می
 * @param spaced می and ها that stand alone
 */
record Damage(int kept, int lost, int spaced) {

  private static final float MOST = 4;
  private static final int CAREFUL = 8;

  static Damage of(Draft text) {
    char[] chars = text.chars;
    int kept = 0;
    int lost = 0;
    int spaced = 0;
    for (int i = 0; i < text.length; i++) {
      char c = chars[i];
      if (c == Script.HALF_SPACE) {
        kept++;
      } else if (i > 1 && (c == ' ' || c == '.' || c == '\u060C' || c == '\n')) {
        char last = chars[i - 1];
        int end = last == '\u06CC' && chars[i - 2] == '\u0627' ? i - 1 : i;
        lost += losesVerb(chars, i) ? 1 : 0;
        if (end > 2 && chars[end - 1] == '\u0627' && chars[end - 2] == '\u0647') {
          char before = chars[end - 3];
          spaced += before == ' ' ? 1 : 0;
          boolean joins = Script.kind(before) == Script.JOINING;
          lost += joins && before != '\u0646' ? 1 : 0;
        } else if (last == '\u06CC'
            && chars[i - 2] == '\u0645'
            && (i == 2 || chars[i - 3] == ' ')) {
          spaced++;
        }
      }
    }
    return new Damage(kept, lost, spaced);
  }

  /**
   * Whether the word before a place is a verb with its می glued («میکند») or its اند («شدهاند»).
   */
  private static boolean losesVerb(char[] chars, int end) {
    if (end < 5 || chars[end - 1] != '\u062F') {
      return false;
    }
    char last = chars[end - 2];
    if (last == '\u0646' && chars[end - 3] == '\u0627' && chars[end - 4] == '\u0647') {
      return chars[end - 5] == '\u062F' || chars[end - 5] == '\u062A';
    }
    if (last != '\u0646' && last != '\u0648' && last != '\u06CC') {
      return false;
    }
    int start = end - 2;
    while (start > 0 && Script.isLetter(chars[start - 1])) {
      start--;
    }
    start += chars[start] == '\u0646' ? 1 : 0;
    return end - start >= 5
        && chars[start] == '\u0645'
        && chars[start + 1] == '\u06CC'
        && Script.kind(chars[end - 3]) != Script.MARK;
  }

  /** By how much splitting an unknown word must win over leaving it. */
  float splitMargin() {
    return margin(2 * kept + spaced, lost);
  }

  /** By how much joining two words must win over leaving the space. */
  float pairMargin() {
    return margin(kept + lost, spaced);
  }

  /** Whether a word that may be written solid should be left so. */
  boolean isCareful() {
    return 2 * kept + spaced > CAREFUL * (lost + 1);
  }

  /** Whether half-spaces were put or lost but not made spaces, so that the spaces are meant. */
  boolean keepsSpaces() {
    return kept + lost > 2 * (spaced + 1);
  }

  /** Whether words are split more readily under this damage than under another. */
  boolean splitsMoreThan(Damage other) {
    return splitMargin() < other.splitMargin() || !isCareful() && other.isCareful();
  }

  private static float margin(int against, int evidence) {
    double odds = Math.log((against + 1.0) / (4.0 * evidence + 1));
    return (float) Math.max(0, Math.min(MOST, odds));
  }
}
