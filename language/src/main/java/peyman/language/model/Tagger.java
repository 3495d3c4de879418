package peyman.language.model;

import java.util.Arrays;

/** Tags words from left to right with any weights, as training does; learns nothing itself. */
public final class Tagger {

  private final Scorer scorer;
  private final float[] scores;
  private final Keys keys = new Keys();

  /** A tagger for one thread, by the weights of {@link TaggerFeatures}. */
  public Tagger(Scorer scorer) {
    this.scorer = scorer;
    this.scores = new float[scorer.outcomes()];
  }

  /** Tags all words of a draft whose types are set. */
  public void tag(Draft draft) {
    int beforeLast = -1;
    int last = -1;
    for (int word = 0; word < draft.size(); word++) {
      int tag = best(score(draft, word, beforeLast, last));
      draft.tags[word] = tag;
      beforeLast = last;
      last = tag;
    }
  }

  /** Scores of all tags for a word after two tags; valid until the next call. */
  public float[] score(Draft draft, int word, int beforeLast, int last) {
    Arrays.fill(scores, 0);
    keys.clear();
    for (int offset = -WordType.REACH; offset <= WordType.REACH; offset++) {
      TaggerFeatures.local(draft.type(word + offset), offset, keys);
    }
    TaggerFeatures.pairs(draft, word, keys);
    TaggerFeatures.history(beforeLast, last, draft, word, keys);
    scorer.addAll(keys, scores);
    return scores;
  }

  /** The outcome with the highest score, the first of equals. */
  public static int best(float[] scores) {
    return best(scores, scores.length);
  }

  /** As {@link #best(float[])}, of the first so many. */
  static int best(float[] scores, int count) {
    int best = 0;
    for (int i = 1; i < count; i++) {
      if (scores[i] > scores[best]) {
        best = i;
      }
    }
    return best;
  }
}
