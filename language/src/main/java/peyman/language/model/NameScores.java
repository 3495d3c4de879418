package peyman.language.model;

import java.util.Arrays;

/** Scores of name tags by any weights of {@link NameFeatures}, as training asks for them. */
public final class NameScores {

  private final Scorer scorer;
  private final NameLists lists;
  private final float[] scores = new float[NameFinder.TAGS];
  private final float[] steps = new float[NameFinder.TAGS];
  private final Keys keys = new Keys();

  /** Scores for one thread. */
  public NameScores(Scorer scorer, NameLists lists) {
    this.scorer = scorer;
    this.lists = lists;
  }

  /** Looks up listed names and chains, before scores or features are asked for. */
  public void prepare(Draft draft) {
    NameFeatures.prepare(draft, lists);
  }

  /** Scores of a word's tags in a prepared draft; valid until the next call. */
  public float[] tagScores(Draft draft, int word) {
    emissionKeys(draft, word, keys);
    Arrays.fill(scores, 0);
    scorer.addAll(keys, scores);
    return scores;
  }

  /** Scores of a word's tags after another tag; valid until the next call. */
  public float[] stepScores(Draft draft, int word, int last) {
    stepKeys(draft, word, last, keys);
    Arrays.fill(steps, 0);
    scorer.addAll(keys, steps);
    return steps;
  }

  /** The features of a word's tag. */
  public void emissionKeys(Draft draft, int word, Keys features) {
    features.clear();
    for (int offset = -WordType.REACH; offset <= WordType.REACH; offset++) {
      NameFeatures.local(draft.type(word + offset), offset, features);
    }
    for (NameFeatures.Group group : NameFeatures.Group.values()) {
      group.add(draft, word, features);
    }
    NameFeatures.own(draft, word, features);
    NameFeatures.context(draft, word, features);
  }

  /** The features of a word's tag after another. */
  public void stepKeys(Draft draft, int word, int last, Keys features) {
    features.clear();
    NameFeatures.step(draft.type(word), last, features);
    NameFeatures.stepAfter(draft.type(word - 1), last, features);
    NameFeatures.step(draft, word, last, features);
  }
}
