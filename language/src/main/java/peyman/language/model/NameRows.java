package peyman.language.model;

/**
 * What the name finder's weights say of single words, summed up once and kept with the word types
 * in lanes of {@link PackedWeights}. Thread-safe; the weights must live and die with the types.
 */
final class NameRows {

  private static final int TAGS = NameFinder.TAGS;

  /** How many numbers hold the lanes of all tags. */
  static final int WIDTH = (TAGS + 3) / 4;

  private final PackedWeights weights;
  private final NameLists lists;

  NameRows(PackedWeights weights, NameLists lists) {
    this.weights = weights;
    this.lists = lists;
  }

  PackedWeights weights() {
    return weights;
  }

  NameLists lists() {
    return lists;
  }

  /** Rows of a word by itself, by the place of the word seen. */
  long[] local(WordType type, Keys keys) {
    long[] rows = type.nameScores;
    if (rows == null) {
      rows =
          weights.rows(
              2 * WordType.REACH + 1,
              keys,
              place -> NameFeatures.local(type, place - WordType.REACH, keys));
      type.nameScores = rows;
    }
    return rows;
  }

  /** Rows of a word after each name tag. */
  long[] steps(WordType type, Keys keys) {
    long[] rows = type.nameSteps;
    if (rows == null) {
      rows = weights.rows(TAGS, keys, last -> NameFeatures.step(type, last, keys));
      type.nameSteps = rows;
    }
    return rows;
  }

  /** Rows that each name tag of a word gives to the next word. */
  long[] stepsAfter(WordType type, Keys keys) {
    long[] rows = type.nameStepsAfter;
    if (rows == null) {
      rows = weights.rows(TAGS, keys, last -> NameFeatures.stepAfter(type, last, keys));
      type.nameStepsAfter = rows;
    }
    return rows;
  }

  /** What a word says with its tag, what lists say of it and the kind of chain it stands in. */
  WordType.NameEntry own(Draft draft, int word, Keys keys) {
    WordType type = draft.type(word);
    int state = NameFeatures.ownState(draft, word);
    WordType.NameEntry entry = type.nameOwn;
    while (entry != null && entry.state() != state) {
      entry = entry.next();
    }
    if (entry == null) {
      long[] lanes = new long[WIDTH];
      keys.clear();
      NameFeatures.own(draft, word, keys);
      weights.addLanes(keys, lanes, 0);
      entry = new WordType.NameEntry(state, lanes[0], lanes[1], type.nameOwn);
      type.nameOwn = entry;
    }
    return entry;
  }
}
