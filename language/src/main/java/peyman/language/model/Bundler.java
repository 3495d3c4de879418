package peyman.language.model;

import java.util.Arrays;

/** Chooses the feature bundles of tagged words among those that their tags may have. */
public final class Bundler {

  private final Scorer scorer;
  private final TagSet tags;
  private final float[] scores;
  private final Keys keys = new Keys();

  /** A chooser for one thread, by the weights of {@link BundleFeatures}. */
  public Bundler(Scorer scorer, TagSet tags) {
    this.scorer = scorer;
    this.tags = tags;
    scores = new float[scorer.outcomes()];
  }

  /** Sets the bundles of a tagged draft. */
  public void choose(Draft draft) {
    for (int word = 0; word < draft.size(); word++) {
      draft.bundles[word] = best(draft, word);
    }
  }

  private int best(Draft draft, int word) {
    int[] bundles = tags.bundles(draft.tags[word]);
    int best = bundles[0];
    if (bundles.length > 1) {
      keys.clear();
      BundleFeatures.of(draft, word, keys);
      Arrays.fill(scores, 0);
      scorer.addAll(keys, scores);
      for (int bundle : bundles) {
        best = scores[bundle] > scores[best] ? bundle : best;
      }
    }
    return best;
  }
}
