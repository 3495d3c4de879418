package peyman.language.model;

/** What the choice of a feature bundle (number, person, tense …) depends on. */
public final class BundleFeatures {

  private BundleFeatures() {}

  /** Features of a tagged word. */
  public static void of(Draft draft, int word, Keys keys) {
    own(draft.type(word), draft.tags[word], keys);
    around(draft, word, keys);
  }

  /** Features of a word by itself. */
  static void own(WordType type, int tag, Keys keys) {
    keys.add(Hash.of(51, tag));
    keys.add(Hash.of(52, tag, type.word));
    for (int i = 0; i < 4; i++) {
      keys.add(Hash.of(53, tag, type.suffixes[i]));
    }
    for (int i = 0; i < 3; i++) {
      keys.add(Hash.of(54, tag, type.prefixes[i]));
    }
    keys.add(Hash.of(55, tag, type.verbPattern));
    keys.add(Hash.of(56, tag, type.marks & Lexicon.SPEECH));
    keys.add(Hash.of(57, tag, type.lastPart));
    for (int stem : type.stems) {
      keys.add(Hash.of(61, tag, stem));
    }
    keys.add(Hash.of(62, tag, type.prefixes[0], type.suffixes[1]));
  }

  /** Features of a word and its neighbours. */
  static void around(Draft draft, int word, Keys keys) {
    WordType type = draft.type(word);
    WordType next = draft.type(word + 1);
    int tag = draft.tags[word];
    int last = word == 0 ? -1 : draft.tags[word - 1];
    keys.add(Hash.of(58, tag, type.suffixes[0], next.word));
    keys.add(Hash.of(59, tag, type.word, next.word));
    keys.add(Hash.of(60, tag, next.verbPattern, type.suffixes[0]));
    keys.add(Hash.of(63, tag, type.word, draft.type(word - 1).word));
    keys.add(Hash.of(64, tag, type.verbPattern, last));
  }
}
