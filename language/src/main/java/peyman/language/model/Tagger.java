package peyman.language.model;

import java.util.Arrays;

/** Tags words from left to right with the weights it is given; learns nothing itself. */
public final class Tagger {

  private final Scorer scorer;
  private final boolean cached;
  private final int signs;
  private final float[] scores;
  private final Keys keys = new Keys();

  /**
   * A tagger for one thread.
   *
   * @param scorer weights of the features of {@link TaggerFeatures}
   * @param cached whether scores may be kept with the word types, which holds where weights and
   *     types live and die together
   */
  public Tagger(Scorer scorer, boolean cached) {
    this(scorer, cached, -1);
  }

  /**
   * As above.
   *
   * @param signs the tag of emoji and other signs, which no treebank has; -1 to tag them as words
   */
  Tagger(Scorer scorer, boolean cached, int signs) {
    this.scorer = scorer;
    this.cached = cached;
    this.signs = signs;
    this.scores = new float[scorer.outcomes()];
  }

  /** Tags all words of a draft whose types are set. */
  public void tag(Draft draft) {
    int beforeLast = -1;
    int last = -1;
    for (int word = 0; word < draft.size(); word++) {
      boolean sign = signs >= 0 && draft.type(word).sign;
      int tag = sign ? signs : best(score(draft, word, beforeLast, last));
      draft.tags[word] = tag;
      beforeLast = last;
      last = tag;
    }
  }

  /** Scores of all tags for a word after two tags; valid until the next call. */
  public float[] score(Draft draft, int word, int beforeLast, int last) {
    Arrays.fill(scores, 0);
    for (int offset = -WordType.REACH; offset <= WordType.REACH; offset++) {
      if (cached) {
        add(local(draft.type(word + offset)), (offset + WordType.REACH) * scores.length, scores);
      } else {
        keys.clear();
        TaggerFeatures.local(draft.type(word + offset), offset, keys);
        scorer.addAll(keys, scores);
      }
    }
    keys.clear();
    TaggerFeatures.pairs(draft, word, keys);
    TaggerFeatures.history(beforeLast, last, draft, word, keys);
    scorer.addAll(keys, scores);
    return scores;
  }

  private static void add(float[] local, int from, float[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += local[from + i];
    }
  }

  /** The scores that a word gives to itself and its neighbours, place by place. */
  private float[] local(WordType type) {
    float[] local = type.tagScores;
    if (local == null) {
      local = new float[(2 * WordType.REACH + 1) * scores.length];
      float[] row = new float[scores.length];
      for (int offset = -WordType.REACH; offset <= WordType.REACH; offset++) {
        keys.clear();
        TaggerFeatures.local(type, offset, keys);
        Arrays.fill(row, 0);
        scorer.addAll(keys, row);
        System.arraycopy(row, 0, local, (offset + WordType.REACH) * row.length, row.length);
      }
      type.tagScores = local;
    }
    return local;
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
