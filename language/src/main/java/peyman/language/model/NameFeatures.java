package peyman.language.model;

/** What the name finder sees: words near by, their tags, and the name tags before. */
public final class NameFeatures {

  private static final int STRIDE = 40;

  private NameFeatures() {}

  /** Features of one word as seen from the word that stands {@code offset} places before it. */
  public static void local(WordType type, int offset, Keys keys) {
    int base = 2000 + (offset + WordType.REACH) * STRIDE;
    keys.add(Hash.of(base, type.word));
    keys.add(Hash.of(base + 1, type.marks & 0xFFFF));
    keys.add(Hash.of(base + 2, type.suffixes[1]));
    keys.add(Hash.of(base + 3, type.cluster));
    keys.add(Hash.of(base + 4, type.marks));
    keys.add(Hash.of(base + 5, type.marks & ~Lexicon.SPEECH & 0xFFFF));
    if (offset < -1 || offset > 1) {
      return;
    }
    keys.add(Hash.of(base + 6, type.suffixes[2]));
    keys.add(Hash.of(base + 7, type.suffixes[0]));
    keys.add(Hash.of(base + 8, type.shape));
    keys.add(Hash.of(base + 9, type.suffixes[3]));
    keys.add(Hash.of(base + 10, type.prefixes[1]));
    keys.add(Hash.of(base + 11, type.prefixes[2]));
    for (int stem : type.stems) {
      keys.add(Hash.of(base + 12, stem));
    }
    for (int mark = 0; mark < 16; mark++) {
      if ((type.marks >>> mark & 1) != 0) {
        keys.add(Hash.of(base + 13, mark));
      }
    }
    keys.add(Hash.of(base + 14, type.verbPattern == 0 ? 0 : 1, type.marks & Lexicon.SPEECH));
    keys.add(Hash.of(base + 15, type.marks == 0 ? 1 : 0));
  }

  /** Features of words and tags together, and of the name tags before. */
  public static void context(Draft d, int word, int beforeLast, int last, Keys keys) {
    WordType before = d.type(word - 1);
    WordType type = d.type(word);
    WordType next = d.type(word + 1);
    int t = d.tags[word];
    int tb = word == 0 ? -1 : d.tags[word - 1];
    int tn = word + 1 < d.size() ? d.tags[word + 1] : -1;
    int tnn = word + 2 < d.size() ? d.tags[word + 2] : -1;
    keys.add(Hash.of(301, before.word, type.word));
    keys.add(Hash.of(302, type.word, next.word));
    keys.add(Hash.of(303, t));
    keys.add(Hash.of(304, t, tb));
    keys.add(Hash.of(305, t, tn));
    keys.add(Hash.of(306, t, tn, tnn));
    keys.add(Hash.of(307, t, tb, tn));
    keys.add(Hash.of(308, t, type.marks & 0xFFFF));
    keys.add(Hash.of(309, last));
    keys.add(Hash.of(310, last, beforeLast));
    keys.add(Hash.of(311, last, type.word));
    keys.add(Hash.of(312, last, before.word));
    keys.add(Hash.of(313, last, t, tb));
    keys.add(Hash.of(314, last, type.marks & 0xFFFF));
    keys.add(Hash.of(315, last, t, before.word));
    keys.add(Hash.of(316, last, type.cluster));
    keys.add(Hash.of(317, t, before.word));
    keys.add(Hash.of(318, t, next.word));
    keys.add(Hash.of(319, last, t, tn));
    keys.add(Hash.of(320, before.marks & 0xFFFF, type.marks & 0xFFFF));
    keys.add(Hash.of(321, next.marks & 0xFFFF, type.marks & 0xFFFF));
    keys.add(Hash.of(322, before.word, next.word));
    keys.add(Hash.of(323, last, type.marks & ~Lexicon.SPEECH & 0xFFFF, t));
    keys.add(Hash.of(324, last, type.suffixes[1]));
    keys.add(Hash.of(325, before.cluster, type.cluster));
    keys.add(Hash.of(326, type.cluster, next.cluster));
  }
}
