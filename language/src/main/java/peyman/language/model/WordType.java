package peyman.language.model;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A form with all that the models see of it without its sentence. Computed once for each form and
 * shared; immutable for those who read it.
 */
public final class WordType {

  /** How many words before and after a word the tagger sees. */
  static final int REACH = 2;

  final String form;
  final int formHash;
  final String letters;

  /** Hash of the letters. */
  public final int word;

  /** Bits of the lexicon, frequency band above. */
  public final int marks;

  public final int cluster;

  /** Hashes of the last one to four letters. */
  public final int[] suffixes = new int[4];

  /** Hashes of the first one to three letters. */
  public final int[] prefixes = new int[3];

  /** What script and signs it has. */
  public final int shape;

  /** Hash of what stands after the last half-space, 0 without one. */
  public final int lastPart;

  /** Hash of what stands before the first half-space, 0 without one. */
  public final int firstPart;

  /** Whether it is an emoji or another sign, and no word. */
  final boolean sign;

  final List<Verbs.Reading> verbReadings;

  /** Hash of the patterns of its readings as a verb, 0 where it has none. */
  public final int verbPattern;

  /** Known words that it may be an inflected form of, with the suffix taken off. */
  public final int[] stems;

  /** Tagger scores of what stands two and one before and two after, filled by {@link TagRows}. */
  volatile long[] tagScores;

  /** Tagger scores that depend on a tag before, too, filled by {@link TagRows}. */
  volatile AtomicReferenceArray<long[]> tagScoresAfter;

  /** Scores of feature bundles by tag, filled by {@link PackedBundler}. */
  volatile BundleEntry bundleScores;

  /** What the parser sees of it by tag and feature bundle, filled by the parser. */
  volatile Seen seen;

  /** Name finder scores by place from the word seen, filled by {@link NameRows}. */
  volatile long[] nameScores;

  /** Name finder scores of this word after each name tag. */
  volatile long[] nameSteps;

  /** Name finder scores of each name tag of this word, for the word after it. */
  volatile long[] nameStepsAfter;

  /** Name finder scores of this word by what stands in {@link NameFeatures#ownState}. */
  volatile NameEntry nameOwn;

  /** What the name lists say of it, -1 where nobody asked yet. */
  volatile int nameMarks = -1;

  /** The part of that which tells its role, set before. */
  int nameRoles;

  /** Length of its first word, 0 where it is one, -1 where nobody asked yet. */
  volatile int split = -1;

  /** Lemmas by tag and feature bundle, filled by the lemmatiser. */
  volatile LemmaEntry lemmas;

  record LemmaEntry(int key, String lemma, int hash, LemmaEntry next) {}

  record NameEntry(int state, long low, long high, NameEntry next) {}

  record BundleEntry(int tag, int[] scores, BundleEntry next) {}

  record Seen(int tag, int bundle, int lemma, int hash, float[] vector, Seen next) {}

  WordType(String form, Lexicon lexicon, Verbs verbs) {
    this.form = form;
    formHash = form.hashCode();
    letters = Letters.of(form);
    char[] chars = letters.toCharArray();
    int length = chars.length;
    word = Hash.of(chars, 0, length);
    marks = lexicon.marks(word);
    cluster = lexicon.cluster(word);
    for (int i = 0; i < suffixes.length; i++) {
      suffixes[i] = i < length ? Hash.of(i + 1, Hash.of(chars, length - 1 - i, length)) : 0;
    }
    for (int i = 0; i < prefixes.length; i++) {
      prefixes[i] = i < length ? Hash.of(i + 11, Hash.of(chars, 0, i + 1)) : 0;
    }
    int last = form.lastIndexOf('\u200C');
    int first = form.indexOf('\u200C');
    lastPart = last < 0 ? 0 : Hash.of(Letters.of(form.substring(last + 1)));
    firstPart = first < 0 ? 0 : Hash.of(Letters.of(form.substring(0, first)));
    shape = shape(form, chars);
    sign = sign(form.codePointAt(0)) && form.codePoints().allMatch(WordType::sign);
    verbReadings = verbs.readings(letters);
    int pattern = 0;
    for (Verbs.Reading reading : verbReadings) {
      pattern = Hash.of(21, pattern, reading.pattern());
    }
    verbPattern = pattern;
    stems = Stems.of(chars, lexicon);
  }

  private static boolean sign(int c) {
    return switch (Character.getType(c)) {
      case Character.OTHER_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.NON_SPACING_MARK,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }

  private static int shape(String form, char[] chars) {
    int kinds = 0;
    for (char c : chars) {
      kinds |=
          c == '0'
              ? 1
              : c < 0x80 && Character.isLetter(c)
                  ? 2
                  : Character.isLetter(c) ? 4 : c < 0x80 ? 8 : 16;
    }
    char end = form.charAt(form.length() - 1);
    int ezafe = end == '\u0654' || end == '\u06C0' ? 1 : end == '\u064B' ? 2 : 0;
    int half = form.indexOf('\u200C') >= 0 ? 1 : 0;
    return kinds | ezafe << 5 | half << 7 | Math.min(chars.length, 12) << 8;
  }

  /** Its form. */
  public String form() {
    return form;
  }
}
