package peyman.text;

import java.util.List;

/**
 * The second pass of repair: half-spaces inside words, and spaces that should be half-spaces or
 * nothing.
 */
final class HalfSpaces {

  private static final List<String> ENDINGS =
      List.of(
          "\u0647\u0627\u06CC\u0645\u0627\u0646",
          "\u0647\u0627\u06CC\u062A\u0627\u0646",
          "\u0647\u0627\u06CC\u0634\u0627\u0646",
          "\u0647\u0627\u06CC\u06CC",
          "\u0647\u0627\u06CC\u0634",
          "\u0647\u0627\u06CC\u0645",
          "\u0647\u0627\u06CC\u062A",
          "\u0647\u0627\u06CC",
          "\u0647\u0627",
          "\u062A\u0631\u06CC\u0646",
          "\u062A\u0631");

  private final WordTable words;
  private final Draft in;
  private final Draft out;

  private int wordStart = -1;
  private long wordHash;
  private int wordLetters;
  private int wordValue;
  private int wordMask;

  private HalfSpaces(WordTable words, Draft in) {
    this.words = words;
    this.in = in;
    this.out = new Draft(in.length + (in.length >> 5));
  }

  static Draft restore(WordTable words, Draft in) {
    HalfSpaces pass = new HalfSpaces(words, in);
    pass.run();
    return pass.out;
  }

  private void run() {
    int i = 0;
    while (i < in.length) {
      char c = in.chars[i];
      int end = i + 1;
      if (Script.isLetter(c)) {
        while (end < in.length
            && (Script.isLetterOrMark(in.chars[end]) || in.chars[end] == Script.HALF_SPACE)) {
          end++;
        }
        word(i, end);
      } else if (c == '#' || c == '@') {
        while (end < in.length
            && (in.chars[end] == '_'
                || in.chars[end] == Script.HALF_SPACE
                || Character.isLetterOrDigit(in.chars[end]))) {
          end++;
        }
        out.append(in, i, end);
        wordStart = -1;
      } else {
        out.append(c, in.starts[i], in.ends[i]);
        if (c != ' ') {
          wordStart = -1;
        }
      }
      i = end;
    }
  }

  private void word(int from, int to) {
    long hash = 0;
    int letters = 0;
    int given = 0;
    for (int i = from; i < to; i++) {
      char c = in.chars[i];
      if (Script.isLetter(c)) {
        hash = WordTable.hash(hash, c);
        letters++;
      } else if (c == Script.HALF_SPACE && letters <= 23) {
        given |= 1 << letters - 1;
      }
    }
    int value = words.get(WordTable.fingerprint(hash));
    int known = value & WordTable.MASK;
    int mask = (known & given) == given ? known : given;
    if (value == 0 && letters > 3) {
      mask = unknown(from, to, given);
    }
    int outStart = out.length;
    if (wordStart >= 0 && out.last() == ' ') {
      int joined = join(from, hash, letters, value);
      if (joined != 0) {
        out.length--;
        if (Script.kind(lastLetter()) == Script.JOINING) {
          out.append(Script.HALF_SPACE, out.lastEnd(), in.starts[from]);
        }
        outStart = wordStart;
      }
    }
    write(from, to, mask);
    wordStart = outStart;
    wordHash = hash;
    wordLetters = letters;
    wordValue = value;
    wordMask = mask;
  }

  private char lastLetter() {
    int i = out.length - 1;
    while (i > 0 && Script.kind(out.chars[i]) == Script.MARK) {
      i--;
    }
    return out.chars[i];
  }

  private void write(int from, int to, int mask) {
    int letters = 0;
    for (int i = from; i < to; i++) {
      char c = in.chars[i];
      if (Script.isLetter(c)) {
        boolean split = letters > 0 && letters <= 23 && (mask >> letters - 1 & 1) == 1;
        if (split
            && out.last() != Script.HALF_SPACE
            && Script.kind(lastLetter()) == Script.JOINING) {
          out.append(Script.HALF_SPACE, out.lastEnd(), out.lastEnd());
        }
        letters++;
      }
      out.append(c, in.starts[i], in.ends[i]);
    }
  }

  private int unknown(int from, int to, int given) {
    StringBuilder word = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (Script.isLetter(in.chars[i])) {
        word.append(in.chars[i]);
      }
    }
    String w = word.toString();
    int mask = given;
    for (String ending : ENDINGS) {
      int stem = w.length() - ending.length();
      if (stem >= 3 && stem <= 23 && w.endsWith(ending)) {
        int value = words.get(WordTable.fingerprint(w.substring(0, stem)));
        if (WordTable.frequencyOf(value) > 0 || ending.length() > 2) {
          mask |= 1 << stem - 1 | value & WordTable.MASK;
          break;
        }
      }
    }
    return mask;
  }

  private int join(int from, long hash, int letters, int value) {
    if ((value & WordTable.ENDING) != 0 && wordLetters > 1) {
      boolean enclitic = in.chars[from] == '\u0627' || letters == 2 || wordMask < 0;
      if (!enclitic
          || lastLetter() == '\u0647'
          || in.chars[from] == '\u0647'
          || in.chars[from] == '\u062A') {
        return 1;
      }
    }
    boolean mi = wordLetters <= 3 && isMi(wordHash);
    if (mi && (value & WordTable.VERB) != 0) {
      return 1;
    }
    long joined = wordHash;
    for (int i = from; i < in.length && Script.isLetter(in.chars[i]); i++) {
      joined = WordTable.hash(joined, in.chars[i]);
    }
    int whole = words.get(WordTable.fingerprint(joined));
    return (whole & WordTable.JOINS) != 0
            && wordLetters <= 23
            && (whole >> wordLetters - 1 & 1) == 1
        ? 1
        : 0;
  }

  private static final long MI = hashOf("\u0645\u06CC");
  private static final long NEMI = hashOf("\u0646\u0645\u06CC");

  private static boolean isMi(long hash) {
    return hash == MI || hash == NEMI;
  }

  private static long hashOf(String word) {
    long hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = WordTable.hash(hash, word.charAt(i));
    }
    return hash;
  }
}
