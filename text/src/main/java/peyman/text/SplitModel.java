package peyman.text;

/** Decides where the half-spaces of a word stand that the table does not know. For one thread. */
final class SplitModel {

  private static final int MOST_PLACES = 10;

  /** How many answers are kept, since the unknown words of a text come again and again in it. */
  private static final int KEPT = 128;

  private final Weights weights;
  private final SplitFeatures features;
  private final FeatureList list = new FeatureList();

  private final int[] keptPrints = new int[KEPT];
  private final int[] keptGiven = new int[KEPT];
  private final float[] keptMargins = new float[KEPT];
  private final int[] keptMasks = new int[KEPT];

  SplitModel(WordTable words, Weights weights) {
    this.weights = weights;
    this.features = new SplitFeatures(words::part, words::get);
  }

  /**
   * The best mask that holds all given half-spaces.
   *
   * @param margin by how much a way to write the word must beat the given one
   */
  int best(CharSequence text, int from, int to, int given, float margin) {
    if (!features.word(text, from, to)) {
      return given;
    }
    int print = features.print();
    int slot = print & KEPT - 1;
    if (keptPrints[slot] != print || keptGiven[slot] != given || keptMargins[slot] != margin) {
      keptPrints[slot] = print;
      keptGiven[slot] = given;
      keptMargins[slot] = margin;
      keptMasks[slot] = find(given, margin);
    }
    return keptMasks[slot];
  }

  private int find(int given, float margin) {
    features.lookUp();
    int free = features.places() & ~given;
    int best = given;
    float bestScore = score(given) + margin;
    if (Integer.bitCount(free) > MOST_PLACES) {
      return given;
    }
    for (int first = free; first != 0; first &= first - 1) {
      int a = first & -first;
      int rest = first & first - 1;
      float score = score(given | a);
      if (score > bestScore) {
        bestScore = score;
        best = given | a;
      }
      for (int second = rest; second != 0; second &= second - 1) {
        int b = second & -second;
        score = score(given | a | b);
        if (score > bestScore) {
          bestScore = score;
          best = given | a | b;
        }
      }
    }
    return best;
  }

  private float score(int mask) {
    list.clear();
    features.extract(mask, list);
    return weights.score(list.hashes, list.count);
  }
}
