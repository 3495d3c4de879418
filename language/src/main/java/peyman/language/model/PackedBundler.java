package peyman.language.model;

/**
 * Chooses feature bundles as {@link Bundler} does with the same weights, faster: of each word what
 * its tag says of the bundles that it may have is kept with the word's type. For one thread.
 */
final class PackedBundler {

  private final PackedWeights weights;
  private final TagSet tags;
  private final Keys keys = new Keys();
  private int[] sums = new int[0];

  /** A chooser by weights that live and die with the word types. */
  PackedBundler(PackedWeights weights, TagSet tags) {
    this.weights = weights;
    this.tags = tags;
  }

  /** Sets the bundles of a tagged draft. */
  void choose(Draft draft) {
    for (int word = 0; word < draft.size(); word++) {
      int[] bundles = tags.bundles(draft.tags[word]);
      draft.bundles[word] = bundles.length == 1 ? bundles[0] : best(draft, word, bundles);
    }
  }

  private int best(Draft draft, int word, int[] bundles) {
    int[] own = own(draft.type(word), draft.tags[word], bundles);
    if (sums.length < own.length) {
      sums = new int[own.length];
    }
    System.arraycopy(own, 0, sums, 0, own.length);
    keys.clear();
    BundleFeatures.around(draft, word, keys);
    weights.addAll(keys, bundles, sums);
    int best = 0;
    for (int i = 1; i < own.length; i++) {
      best = sums[i] > sums[best] ? i : best;
    }
    return bundles[best];
  }

  /** What a word by itself says of the bundles that a tag may have. */
  private int[] own(WordType type, int tag, int[] bundles) {
    WordType.BundleEntry entry = type.bundleScores;
    while (entry != null && entry.tag() != tag) {
      entry = entry.next();
    }
    if (entry == null) {
      keys.clear();
      BundleFeatures.own(type, tag, keys);
      int[] scores = new int[bundles.length];
      weights.addAll(keys, bundles, scores);
      entry = new WordType.BundleEntry(tag, scores, type.bundleScores);
      type.bundleScores = entry;
    }
    return entry.scores();
  }
}
