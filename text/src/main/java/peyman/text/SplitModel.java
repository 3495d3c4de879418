package peyman.text;

/** Decides where the half-spaces of a word stand that the table does not know. For one thread. */
final class SplitModel {

  private static final int MOST_PLACES = 10;

  private final Weights weights;
  private final SplitFeatures features;
  private final FeatureList list = new FeatureList();

  SplitModel(WordTable words, Weights weights) {
    this.weights = weights;
    this.features = new SplitFeatures(words::part);
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
