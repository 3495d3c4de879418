package peyman.language.model;

/** Takes inflectional suffixes off a word and looks the rest up. */
final class Stems {

  private static final String[] SUFFIXES = {
    "ی", "ها", "های", "هایی", "ان", "ات", "ای", "تر", "ترین", "ش", "م", "شان", "یش", "یم", "گان",
    "ین", "ی\u06CC", "یی", "هایش", "هایشان", "انی", "اش", "مان", "تان", "ت"
  };

  private Stems() {}

  /** Features of the known words left when a suffix is taken off: suffix and marks together. */
  static int[] of(char[] letters, Lexicon lexicon) {
    Keys found = new Keys();
    for (int s = 0; s < SUFFIXES.length; s++) {
      String suffix = SUFFIXES[s];
      int rest = letters.length - suffix.length();
      if (rest >= 2 && endsWith(letters, suffix)) {
        int marks = lexicon.marks(Hash.of(letters, 0, rest));
        if (marks != 0) {
          found.add(Hash.of(s + 1, marks & 0xFFFF));
        }
        if ("گان".equals(suffix)) {
          char[] whole = new char[rest + 1];
          System.arraycopy(letters, 0, whole, 0, rest);
          whole[rest] = '\u0647';
          int marksOfWhole = lexicon.marks(Hash.of(whole, 0, rest + 1));
          if (marksOfWhole != 0) {
            found.add(Hash.of(s + 101, marksOfWhole & 0xFFFF));
          }
        }
      }
    }
    return found.toArray();
  }

  private static boolean endsWith(char[] letters, String suffix) {
    int from = letters.length - suffix.length();
    for (int i = 0; i < suffix.length(); i++) {
      if (letters[from + i] != suffix.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
