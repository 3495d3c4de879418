package peyman.text;

/** What repair makes of Latin digits; Arabic digits always become Persian ones. */
public enum Digits {
  /**
   * Latin digits become Persian ones where the text has Persian or Arabic digits, too; a text that
   * writes all its numbers in Latin digits keeps them.
   */
  UNIFY,
  /** Latin digits become Persian ones, but for those in Latin words («C5+1», «F-16»). */
  PERSIAN;

  /** Applies the policy to a draft whose Arabic digits are Persian already. */
  void apply(Draft draft) {
    if (this == UNIFY && !hasPersian(draft)) {
      return;
    }
    char[] chars = draft.chars;
    for (int i = 0; i < draft.length; ) {
      byte kind = Script.kind(chars[i]);
      if (kind != Script.LATIN_DIGIT
          && kind != Script.LATIN
          && chars[i] != '#'
          && chars[i] != '@') {
        i++;
        continue;
      }
      Foreign.Found found = Foreign.at(draft, i);
      if (found != null) {
        i = found.end();
        continue;
      }
      int end = runEnd(draft, i);
      boolean latin = false;
      for (int j = i; j < end; j++) {
        latin |= Script.kind(chars[j]) == Script.LATIN;
      }
      for (int j = i; j < end && !latin; j++) {
        if (Script.kind(chars[j]) == Script.LATIN_DIGIT) {
          chars[j] = (char) (chars[j] - '0' + 0x06F0);
        }
      }
      i = Math.max(end, i + 1);
    }
  }

  /** The end of a run of Latin letters and digits with single signs between them. */
  private static int runEnd(Draft draft, int from) {
    int i = from;
    while (i < draft.length) {
      char c = draft.chars[i];
      boolean inside = isLatin(c);
      boolean between =
          "-+._/&'".indexOf(c) >= 0
              && i > from
              && i + 1 < draft.length
              && isLatin(draft.chars[i - 1])
              && isLatin(draft.chars[i + 1]);
      if (!inside && !between) {
        break;
      }
      i++;
    }
    return i;
  }

  private static boolean isLatin(char c) {
    byte kind = Script.kind(c);
    return kind == Script.LATIN || kind == Script.LATIN_DIGIT;
  }

  private static boolean hasPersian(Draft draft) {
    for (int i = 0; i < draft.length; i++) {
      if (Script.kind(draft.chars[i]) == Script.PERSIAN_DIGIT) {
        return true;
      }
    }
    return false;
  }
}
