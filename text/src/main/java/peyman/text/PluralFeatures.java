package peyman.text;

/**
 * The features of letters that end in های: are they a plural («حرف&zwnj;های», "words of") or an
 * ending after heh («حرفه&zwnj;ای», "professional")?
 *
 * <p>Used by repair and by training, so that both see the same. All words are given as
 * fingerprints.
 */
public final class PluralFeatures {

  /** How many letters the ending has. */
  public static final int ENDING = 3;

  /** All letters. */
  public int word;

  /** The letters before the ending. */
  public int stem;

  /** How common the stem is, and how common with heh. */
  public int stemFrequency;

  public int hehFrequency;

  /** The last two letters of the stem, the last in the low half. */
  public int stemTail;

  /** The word before, or what char stands there instead. */
  public int before;

  /** The word after, or what char stands there instead. */
  public int after;

  /** What {@link WordTable#part} says of the word after. */
  public int afterPart;

  /** The first two letters of the word after, the first in the low half; 0 where none is. */
  public int afterHead;

  /** The last two letters of the word after, the last in the low half; 0 where none is. */
  public int afterTail;

  /** Adds all features. */
  public void extract(FeatureList list) {
    int frequencies = stemFrequency << 4 | hehFrequency;
    list.add(80, 0);
    list.add(81, word);
    list.add(82, stem);
    list.add(83, frequencies);
    list.add(84, stemTail);
    list.add(85, before);
    list.add(86, after);
    list.add(87, word, before);
    list.add(88, word, after);
    list.add(89, afterHead);
    list.add(90, afterTail);
    list.add(91, afterPart);
    list.add(92, afterTail, afterPart);
    list.add(93, stemFrequency - hehFrequency);
    list.add(94, word, afterTail);
    list.add(95, stemTail, after);
    list.add(96, before, after);
    list.add(97, before, afterTail);
  }
}
