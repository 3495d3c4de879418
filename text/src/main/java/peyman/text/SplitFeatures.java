package peyman.text;

import java.util.function.IntUnaryOperator;

/**
 * The features of one way to write a word: where half-spaces stand between its letters.
 *
 * <p>Used by repair and by training, so that both see the same.
 */
public final class SplitFeatures {

  private static final int LONGEST = 64;

  private static final String[] PLURALS = {
    "\u0647\u0627",
    "\u0647\u0627\u06CC",
    "\u0647\u0627\u06CC\u06CC",
    "\u0647\u0627\u06CC\u0634",
    "\u0647\u0627\u06CC\u0634\u0627\u0646",
    "\u0647\u0627\u06CC\u0645"
  };

  /** Endings of words, the longer before the shorter that they end in. */
  private static final String[] ENDINGS = {
    "\u0647\u0627\u06CC\u06CC",
    "\u0647\u0627\u06CC\u0634",
    "\u0647\u0627\u06CC",
    "\u0647\u0627",
    "\u062A\u0631\u06CC\u0646",
    "\u062A\u0631",
    "\u0634\u0627\u0646",
    "\u062A\u0627\u0646",
    "\u0645\u0627\u0646",
    "\u0627\u0646\u06CC",
    "\u0627\u0646\u0647",
    "\u0627\u0646",
    "\u0627\u062A",
    "\u0627\u0634",
    "\u0627\u0645",
    "\u0646\u062F",
    "\u06CC\u06CC",
    "\u06CC\u0645",
    "\u06CC\u062F",
    "\u0634",
    "\u0645",
    "\u062A",
    "\u06CC",
    "\u0647"
  };

  /** How many letters a stem has at least, and how many may follow it. */
  private static final int SHORTEST_STEM = 4;

  private static final int LONGEST_ENDING = 6;

  private final IntUnaryOperator parts;
  private final IntUnaryOperator values;
  private final char[] letters = new char[LONGEST];
  private final long[] hashes = new long[LONGEST + 1];
  private final long[] powers = new long[LONGEST + 1];
  private int count;

  /** Where the longest known word ends that the letters begin with; 0 where there is none. */
  private int stemEnd;

  /** How that word is written. */
  private int stemMask;

  /** A hash of what follows it. */
  private int afterStem;

  /** Which of the endings the letters end in, and how many they are. */
  private final int[] endings = new int[ENDINGS.length];

  private int endingCount;

  /** The same of the plurals. */
  private final int[] plurals = new int[PLURALS.length];

  private int pluralCount;

  /**
   * @param parts what {@link WordTable#part} says of a fingerprint
   * @param values what {@link WordTable#get} says of a fingerprint
   */
  public SplitFeatures(IntUnaryOperator parts, IntUnaryOperator values) {
    this.parts = parts;
    this.values = values;
    for (int i = 0; i <= LONGEST; i++) {
      powers[i] = WordTable.power(i);
    }
  }

  /** Takes the letters of a word; false if it is too long to be one. */
  public boolean word(CharSequence word, int from, int to) {
    count = 0;
    for (int i = from; i < to; i++) {
      char c = word.charAt(i);
      if (Script.isLetter(c)) {
        if (count == LONGEST) {
          return false;
        }
        letters[count] = c;
        hashes[count + 1] = WordTable.hash(hashes[count], c);
        count++;
      }
    }
    return true;
  }

  /** The fingerprint of the letters taken. */
  int print() {
    return fingerprint(0, count);
  }

  /** Looks up what all ways to write the letters share; goes before {@link #extract}. */
  public void lookUp() {
    findStem();
    endingCount = found(ENDINGS, endings);
    pluralCount = found(PLURALS, plurals);
  }

  /** Finds which of some endings the letters end in. */
  private int found(String[] among, int[] found) {
    int matches = 0;
    for (int i = 0; i < among.length; i++) {
      if (count - among[i].length() >= 2 && endsWith(count, among[i])) {
        found[matches++] = i;
      }
    }
    return matches;
  }

  private void findStem() {
    stemEnd = 0;
    int shortest = Math.max(SHORTEST_STEM, count - LONGEST_ENDING);
    for (int end = count - 1; end >= shortest && stemEnd == 0; end--) {
      int value = values.applyAsInt(fingerprint(0, end));
      if ((value & WordTable.WORD) != 0) {
        stemEnd = end;
        stemMask = value & WordTable.MASK;
        afterStem = suffix(count, count - end);
      }
    }
  }

  /** The letters after which a half-space may stand, as a mask. */
  public int places() {
    int places = 0;
    for (int i = 0; i < Math.min(count - 1, WordTable.MASK_LETTERS); i++) {
      if (Script.kind(letters[i]) == Script.JOINING) {
        places |= 1 << i;
      }
    }
    return places;
  }

  private int fingerprint(int from, int to) {
    return WordTable.fingerprint(hashes[to] - hashes[from] * powers[to - from]);
  }

  /** Adds the features of the word with half-spaces as in {@code mask}. */
  public void extract(int mask, FeatureList features) {
    if (stemEnd > 0) {
      stem(features, mask);
    }
    int start = 0;
    int before = 0;
    boolean first = true;
    for (int end = 1; end <= count; end++) {
      boolean last = end == count;
      if (!last && (end > WordTable.MASK_LETTERS || (mask >> end - 1 & 1) == 0)) {
        continue;
      }
      int print = fingerprint(start, end);
      int part = parts.applyAsInt(print);
      int role = (first ? 1 : 0) | (last ? 2 : 0);
      piece(features, role, start, end, part);
      if (!first) {
        boundary(features, before, start, end, print, part, last);
      }
      before = start;
      start = end;
      first = false;
    }
  }

  /**
   * Whether the word is written as the one that it begins with: «سکونتگاه&zwnj;ها» as «سکونتگاه».
   */
  private void stem(FeatureList features, int mask) {
    int place = Math.min(WordTable.MASK_LETTERS, stemEnd - 1);
    int inside = (1 << place) - 1;
    int same = (mask & inside) == (stemMask & inside) ? 1 : 0;
    int state = same << 2 | (mask >> place & 1) << 1 | (stemMask == 0 ? 0 : 1);
    features.add(40, state, count - stemEnd);
    features.add(41, state, afterStem);
    features.add(42, state, Math.min(stemEnd, 9));
  }

  private void piece(FeatureList features, int role, int start, int end, int part) {
    int length = Math.min(end - start, 7);
    int frequency = part & 15;
    features.add(1, role, frequency);
    features.add(2, role, length);
    features.add(3, role, length << 4 | frequency);
    if ((role & 2) != 0) {
      plural(features, start, end);
      inflection(features, role, start, end, frequency);
    }
    if (role == 3) {
      features.add(4, suffix(end, 2));
      features.add(5, suffix(end, 3));
      features.add(6, suffix(end, 4));
      features.add(7, prefix(start, 2), prefix(start, 3));
    }
  }

  private void boundary(
      FeatureList features, int from, int at, int to, int print, int right, boolean last) {
    int leftPrint = fingerprint(from, at);
    int left = parts.applyAsInt(leftPrint);
    int leftBucket = left >>> 4 & 15;
    int rightBucket = right >>> 8 & 15;
    int leftFrequency = left & 15;
    int rightFrequency = right & 15;
    int lastFlag = last ? 1 : 0;
    features.add(10, lastFlag);
    features.add(11, letters[at - 1], letters[at]);
    features.add(12, suffix(at, 2), prefix(at, 2));
    features.add(13, print);
    features.add(14, leftPrint);
    features.add(15, leftBucket, rightBucket);
    features.add(16, leftFrequency, rightFrequency);
    features.add(17, print, letters[at - 1]);
    features.add(18, print, leftFrequency);
    features.add(19, leftPrint, rightFrequency);
    features.add(20, print, leftBucket);
    features.add(21, leftPrint, rightBucket);
    features.add(22, Math.min(at - from, 5), Math.min(to - at, 5));
    features.add(23, leftFrequency, rightBucket);
    features.add(24, leftBucket, rightFrequency);
    features.add(25, leftPrint, right >>> 12 & 1);
    features.add(26, print, suffix(at, 2));
    features.add(28, leftPrint, suffix(to, 2));
    features.add(29, leftPrint, suffix(to, 3));
    features.add(36, prefix(at, 2));
    features.add(37, prefix(at, 3));
    features.add(38, prefix(at, 4));
    features.add(39, leftPrint, prefix(at, 2));
    features.add(43, leftPrint, prefix(at, 3));
    if (letters[at - 1] == '\u06CC' && at > 1) {
      features.add(44, print, beforeYeh(letters[at - 2]));
    }
    if (last) {
      uninflected(features, from, at, to, leftBucket);
    }
    if (letters[at - 1] == '\u0647' && at - from > 2) {
      int stem = parts.applyAsInt(fingerprint(from, at - 1)) & 15;
      features.add(34, print, leftFrequency << 4 | stem);
      features.add(35, letters[at - 2], leftFrequency << 4 | stem);
    }
    features.add(27, (left & 0xFFF) == 0 ? 1 : 0, print);
  }

  /**
   * Features of a last part with its inflection taken off: «نماها» stands after half-spaces as
   * seldom as «نما» does often.
   */
  private void uninflected(FeatureList features, int from, int at, int to, int leftBucket) {
    int stem = stemOf(at);
    if (stem == to) {
      return;
    }
    int stemPrint = fingerprint(at, stem);
    int part = parts.applyAsInt(stemPrint);
    features.add(30, leftBucket, part >>> 8 & 15);
    features.add(31, stemPrint);
    features.add(32, fingerprint(from, at), part >>> 8 & 15);
    features.add(45, fingerprint(from, at), part & 15);
  }

  /** How common the last part is with its ending taken off, and without. */
  private void inflection(FeatureList features, int role, int start, int end, int frequency) {
    int stem = stemOf(start);
    if (stem < end) {
      int stemFrequency = parts.applyAsInt(fingerprint(start, stem)) & 15;
      features.add(46, role << 4 | stemFrequency, suffix(end, end - stem));
      features.add(47, role << 4 | frequency, stemFrequency);
    }
  }

  /** Where the last part ends with its inflection taken off. */
  private int stemOf(int start) {
    for (int i = 0; i < endingCount; i++) {
      int stem = count - ENDINGS[endings[i]].length();
      if (stem - start >= 2) {
        return stem;
      }
    }
    return count;
  }

  /** Whether yeh stands after a vowel («پاهایشان»), after another yeh, or ends a word («زندگی»). */
  private static int beforeYeh(char before) {
    boolean vowel = before == '\u0627' || before == '\u0648';
    return vowel ? 0 : before == '\u06CC' ? 1 : 2;
  }

  /** Whether the last part is a plural, or an ending after heh that looks like one. */
  private void plural(FeatureList features, int start, int end) {
    for (int i = 0; i < pluralCount; i++) {
      int stem = end - PLURALS[plurals[i]].length();
      if (stem - start >= 2) {
        int frequency = parts.applyAsInt(fingerprint(start, stem)) & 15;
        int joining = Script.kind(letters[stem - 1]);
        features.add(33, plurals[i], frequency << 2 | joining);
        return;
      }
    }
  }

  private boolean endsWith(int end, String ending) {
    for (int i = 0; i < ending.length(); i++) {
      if (letters[end - ending.length() + i] != ending.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int suffix(int end, int length) {
    int from = Math.max(0, end - length);
    return WordTable.fingerprint(hashes[end] - hashes[from] * powers[end - from]);
  }

  private int prefix(int start, int length) {
    int to = Math.min(count, start + length);
    return WordTable.fingerprint(hashes[to] - hashes[start] * powers[to - start]);
  }
}
