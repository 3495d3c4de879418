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

  private static final String[] ENDINGS = {
    "\u0647\u0627\u06CC\u06CC",
    "\u0647\u0627\u06CC\u0634",
    "\u0647\u0627\u06CC",
    "\u0647\u0627",
    "\u062A\u0631\u06CC\u0646",
    "\u062A\u0631",
    "\u0627\u0646\u06CC",
    "\u0627\u0646",
    "\u0646\u062F",
    "\u06CC\u06CC",
    "\u06CC\u0645",
    "\u0634",
    "\u0645",
    "\u06CC",
    "\u0647"
  };

  private final IntUnaryOperator parts;
  private final char[] letters = new char[LONGEST];
  private final long[] hashes = new long[LONGEST + 1];
  private final long[] powers = new long[LONGEST + 1];
  private int count;

  /**
   * @param parts what {@link WordTable#part} says of a fingerprint
   */
  public SplitFeatures(IntUnaryOperator parts) {
    this.parts = parts;
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

  private void piece(FeatureList features, int role, int start, int end, int part) {
    int length = Math.min(end - start, 7);
    int frequency = part & 15;
    features.add(1, role, frequency);
    features.add(2, role, length);
    features.add(3, role, length << 4 | frequency);
    if ((role & 2) != 0) {
      plural(features, start, end);
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
    for (String ending : ENDINGS) {
      int stem = to - ending.length();
      if (stem - at >= 2 && endsWith(to, ending)) {
        int stemPrint = fingerprint(at, stem);
        int part = parts.applyAsInt(stemPrint);
        features.add(30, leftBucket, part >>> 8 & 15);
        features.add(31, stemPrint);
        features.add(32, fingerprint(from, at), part >>> 8 & 15);
        return;
      }
    }
  }

  /** Whether the last part is a plural, or an ending after heh that looks like one. */
  private void plural(FeatureList features, int start, int end) {
    for (int i = 0; i < PLURALS.length; i++) {
      int stem = end - PLURALS[i].length();
      if (stem - start >= 2 && endsWith(end, PLURALS[i])) {
        int frequency = parts.applyAsInt(fingerprint(start, stem)) & 15;
        int joining = Script.kind(letters[stem - 1]);
        features.add(33, i, frequency << 2 | joining);
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
