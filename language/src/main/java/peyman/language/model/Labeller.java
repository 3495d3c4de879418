package peyman.language.model;

import java.util.Arrays;

/** Names the relations of a draft's arcs, from left to right; for one thread. */
public final class Labeller {

  private final Scorer scorer;
  private final int root;
  private final float[] scores;
  private final Keys keys = new Keys();

  /**
   * A labeller.
   *
   * @param scorer weights with one outcome a relation
   * @param root the number of the relation that the root alone has
   */
  public Labeller(Scorer scorer, int root) {
    this.scorer = scorer;
    this.root = root;
    this.scores = new float[scorer.outcomes()];
  }

  /** Sets the relations of a draft that has heads. */
  public void label(Draft draft) {
    draft.readTree();
    for (int word = 0; word < draft.size(); word++) {
      draft.relate(word, draft.heads[word] < 0 ? root : Tagger.best(score(draft, word)));
    }
  }

  /** Scores of all relations for a word; valid until the next call. */
  public float[] score(Draft draft, int word) {
    Arrays.fill(scores, 0);
    keys.clear();
    LabelFeatures.of(draft, word, draft.sister(word), keys);
    scorer.addAll(keys, scores);
    scores[root] = Float.NEGATIVE_INFINITY;
    return scores;
  }
}
