package peyman.text;

/**
 * The features of a space between two words: does it part them, or should they be joined by a
 * half-space?
 *
 * <p>Used by repair and by training, so that both see the same. All words are given as fingerprints
 * and as what {@link WordTable#part} says of them.
 */
public final class PairFeatures {

  /** The word before the space, with what was joined to it already. */
  public int left;

  /** Its last part. */
  public int leftEnd;

  /** The word after the space. */
  public int right;

  /** Its first part. */
  public int rightStart;

  /** The word before {@link #left}, or a code for what stands there. */
  public int before;

  /** The word after {@link #right}, or a code for what stands there. */
  public int after;

  /** How sure it is that both together are one word, from the table; 0 if it is not there. */
  public int join;

  /** The same for both and the word after. */
  public int joinAfter;

  public int leftPart;
  public int leftEndPart;
  public int rightPart;
  public int rightStartPart;
  public int leftLetters;
  public int rightLetters;

  /** The last two letters of the left word, the last in the low half. */
  public int leftTail;

  /** The first two letters of the right word, the first in the low half. */
  public int rightHead;

  public void extract(FeatureList list) {
    int leftBucket = leftEndPart >>> 4 & 15;
    int rightBucket = rightStartPart >>> 8 & 15;
    int leftFrequency = leftPart & 15;
    int rightFrequency = rightPart & 15;
    int verb = rightPart >>> 12 & 1;
    int lastLetter = leftTail & 0xFFFF;
    list.add(40, join);
    list.add(41, join, right);
    list.add(42, join, left);
    list.add(43, joinAfter);
    list.add(44, left);
    list.add(45, right);
    list.add(46, left, right);
    list.add(47, leftBucket, rightBucket);
    list.add(48, leftFrequency, rightFrequency);
    list.add(49, right, lastLetter);
    list.add(50, right, leftTail);
    list.add(51, left, rightBucket);
    list.add(52, right, leftBucket);
    list.add(53, left, verb);
    list.add(54, Math.min(leftLetters, 6), Math.min(rightLetters, 6));
    list.add(55, right, after);
    list.add(56, left, before);
    list.add(57, lastLetter, rightHead & 0xFFFF);
    list.add(58, left, rightFrequency);
    list.add(59, right, leftFrequency);
    list.add(60, leftEnd, rightStart);
    list.add(61, leftEnd, rightBucket);
    list.add(62, rightStart, leftBucket);
    list.add(63, (leftBucket << 4 | rightBucket) << 8 | leftFrequency << 4 | rightFrequency);
    list.add(64, right, before);
    list.add(65, left, after);
    list.add(66, right, leftPart >>> 12 & 1);
  }
}
