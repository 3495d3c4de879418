package peyman.language.model;

import java.util.Arrays;
import java.util.List;

/**
 * Finds names from left to right; for one thread. Tags are 0 for no name, then for each kind one
 * for its first word and one for the rest.
 */
public final class NameFinder {

  /** The kinds of names, in the order of their tags. */
  public static final List<String> KINDS = List.of("PER", "LOC", "ORG");

  /** Number of name tags. */
  public static final int TAGS = 1 + 2 * KINDS.size();

  private final Scorer scorer;
  private final boolean cached;
  private final float[] scores = new float[TAGS];
  private final Keys keys = new Keys();

  /** A finder; {@code cached} as of {@link Tagger}. */
  public NameFinder(Scorer scorer, boolean cached) {
    this.scorer = scorer;
    this.cached = cached;
  }

  /** Sets the name tags of a tagged draft. */
  public void find(Draft draft) {
    int beforeLast = 0;
    int last = 0;
    for (int word = 0; word < draft.size(); word++) {
      int tag = best(score(draft, word, beforeLast, last), last);
      draft.nameTags[word] = tag;
      beforeLast = last;
      last = tag;
    }
  }

  /** Scores of all name tags after two name tags; valid until the next call. */
  public float[] score(Draft draft, int word, int beforeLast, int last) {
    Arrays.fill(scores, 0);
    for (int offset = -WordType.REACH; offset <= WordType.REACH; offset++) {
      if (cached) {
        float[] local = local(draft.type(word + offset))[offset + WordType.REACH];
        for (int i = 0; i < TAGS; i++) {
          scores[i] += local[i];
        }
      } else {
        keys.clear();
        NameFeatures.local(draft.type(word + offset), offset, keys);
        scorer.addAll(keys, scores);
      }
    }
    keys.clear();
    NameFeatures.context(draft, word, beforeLast, last, keys);
    scorer.addAll(keys, scores);
    return scores;
  }

  private float[][] local(WordType type) {
    float[][] local = type.nameScores;
    if (local == null) {
      local = new float[2 * WordType.REACH + 1][TAGS];
      for (int offset = -WordType.REACH; offset <= WordType.REACH; offset++) {
        keys.clear();
        NameFeatures.local(type, offset, keys);
        scorer.addAll(keys, local[offset + WordType.REACH]);
      }
      type.nameScores = local;
    }
    return local;
  }

  /** The best tag that may follow another: a name goes on only in its own kind. */
  public static int best(float[] scores, int last) {
    int best = 0;
    for (int tag = 1; tag < TAGS; tag++) {
      if (scores[tag] > scores[best] && may(last, tag)) {
        best = tag;
      }
    }
    return best;
  }

  /** Whether a tag may follow another. */
  public static boolean may(int last, int tag) {
    boolean goesOn = tag > 0 && tag % 2 == 0;
    return !goesOn || last == tag || last == tag - 1;
  }
}
