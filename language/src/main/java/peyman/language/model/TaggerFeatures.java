package peyman.language.model;

/** What the tagger sees: each word near by itself, pairs of words, and the tags before. */
public final class TaggerFeatures {

  private static final int STRIDE = 40;

  private TaggerFeatures() {}

  /** Features of one word as seen from the word that stands {@code offset} places before it. */
  public static void local(WordType type, int offset, Keys keys) {
    int base = 1000 + (offset + WordType.REACH) * STRIDE;
    keys.add(Hash.of(base, type.word));
    keys.add(Hash.of(base + 1, type.marks & 0xFFFF));
    keys.add(Hash.of(base + 2, type.suffixes[1]));
    keys.add(Hash.of(base + 3, type.cluster));
    keys.add(Hash.of(base + 4, type.cluster >>> 8));
    if (offset < -1 || offset > 1) {
      return;
    }
    keys.add(Hash.of(base + 5, type.suffixes[2]));
    keys.add(Hash.of(base + 6, type.suffixes[0]));
    keys.add(Hash.of(base + 7, type.verbPattern));
    keys.add(Hash.of(base + 8, type.shape));
    keys.add(Hash.of(base + 9, type.marks));
    keys.add(Hash.of(base + 10, type.marks & Lexicon.SPEECH));
    for (int stem : type.stems) {
      keys.add(Hash.of(base + 11, stem));
    }
    keys.add(Hash.of(base + 12, type.lastPart));
    if (offset != 0) {
      return;
    }
    keys.add(Hash.of(base + 13, type.suffixes[3]));
    keys.add(Hash.of(base + 14, type.prefixes[0]));
    keys.add(Hash.of(base + 15, type.prefixes[1]));
    keys.add(Hash.of(base + 16, type.prefixes[2]));
    keys.add(Hash.of(base + 17, type.firstPart));
    keys.add(Hash.of(base + 18, type.shape & 0xFF));
    keys.add(Hash.of(base + 19, type.marks & 0xFFFF, type.suffixes[0]));
    keys.add(Hash.of(base + 20, type.verbPattern, type.marks & Lexicon.SPEECH));
    for (int mark = 0; mark < 16; mark++) {
      if ((type.marks >>> mark & 1) != 0) {
        keys.add(Hash.of(base + 21, mark));
      }
    }
    keys.add(Hash.of(base + 22, 0));
  }

  /** Features of words together, of the word's sentence. */
  public static void pairs(Draft draft, int word, Keys keys) {
    WordType two = draft.type(word - 2);
    WordType last = draft.type(word - 1);
    WordType type = draft.type(word);
    WordType next = draft.type(word + 1);
    WordType third = draft.type(word + 2);
    keys.add(Hash.of(1, last.word, type.word));
    keys.add(Hash.of(2, type.word, next.word));
    keys.add(Hash.of(3, type.marks & Lexicon.SPEECH, next.marks & Lexicon.SPEECH));
    keys.add(Hash.of(4, last.marks & Lexicon.SPEECH, type.marks & Lexicon.SPEECH));
    keys.add(Hash.of(5, type.suffixes[1], next.word));
    keys.add(Hash.of(6, last.word, type.suffixes[1]));
    keys.add(Hash.of(7, type.cluster, next.cluster));
    keys.add(Hash.of(8, last.cluster, type.cluster));
    keys.add(Hash.of(9, next.word, third.word));
    keys.add(Hash.of(10, type.word, next.marks & 0xFFFF));
    keys.add(Hash.of(11, last.word, type.word, next.word));
    keys.add(Hash.of(12, two.word, last.word));
  }

  /** Features of the tags before, -1 standing for the sentence's start. */
  public static void history(int tagBeforeLast, int lastTag, Draft draft, int word, Keys keys) {
    WordType type = draft.type(word);
    WordType next = draft.type(word + 1);
    history(tagBeforeLast, lastTag, keys);
    after(type, lastTag, keys);
    ahead(next, lastTag, keys);
    late(tagBeforeLast, lastTag, type, next, keys);
  }

  /** Features of the tags before by themselves. */
  static void history(int tagBeforeLast, int lastTag, Keys keys) {
    keys.add(Hash.of(21, lastTag));
    keys.add(Hash.of(22, lastTag, tagBeforeLast));
  }

  /** Features of a word and the tag before it. */
  static void after(WordType type, int lastTag, Keys keys) {
    keys.add(Hash.of(23, lastTag, type.word));
    keys.add(Hash.of(24, lastTag, type.marks & 0xFFFF));
    keys.add(Hash.of(25, lastTag, type.suffixes[1]));
    keys.add(Hash.of(28, lastTag, type.cluster));
  }

  /** Features of the next word and the tag before. */
  static void ahead(WordType next, int lastTag, Keys keys) {
    keys.add(Hash.of(27, lastTag, next.word));
  }

  /** Features of the tags before and of words together. */
  static void late(int tagBeforeLast, int lastTag, WordType type, WordType next, Keys keys) {
    int speech = type.marks & Lexicon.SPEECH;
    keys.add(Hash.of(26, lastTag, tagBeforeLast, speech));
    keys.add(Hash.of(29, lastTag, next.marks & Lexicon.SPEECH, speech));
  }
}
