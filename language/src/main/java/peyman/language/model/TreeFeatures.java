package peyman.language.model;

/** What the network that parses sees of words. */
public final class TreeFeatures {

  private TreeFeatures() {}

  /** Features of a word without its sentence; the word itself comes first. */
  public static void of(WordType type, Keys keys) {
    keys.add(Hash.of(300, type.word));
    for (int suffix : type.suffixes) {
      keys.add(Hash.of(301, suffix));
    }
    for (int prefix : type.prefixes) {
      keys.add(Hash.of(302, prefix));
    }
    keys.add(Hash.of(303, type.shape));
    keys.add(Hash.of(304, type.shape & 0xFF));
    keys.add(Hash.of(305, type.lastPart));
    keys.add(Hash.of(306, type.firstPart));
    keys.add(Hash.of(307, type.verbPattern));
    keys.add(Hash.of(308, type.marks & 0xFFFF));
    keys.add(Hash.of(309, type.marks >>> 16));
    keys.add(Hash.of(310, type.cluster));
    keys.add(Hash.of(311, type.cluster >>> 8));
    for (int mark = 0; mark < 16; mark++) {
      if ((type.marks >>> mark & 1) != 0) {
        keys.add(Hash.of(312, mark));
      }
    }
    for (int stem : type.stems) {
      keys.add(Hash.of(313, stem));
    }
  }

  /** Features of what was said of a word in its sentence. */
  public static void of(int tag, int bundle, int lemma, Keys keys) {
    keys.add(Hash.of(320, tag));
    keys.add(Hash.of(321, bundle));
    keys.add(Hash.of(322, lemma));
  }
}
