package peyman.language.model;

import java.util.Arrays;

/** Parses a tagged and lemmatised draft greedily from left to right; for one thread. */
public final class Parser {

  private final Scorer moves;
  private final float[] scores = new float[3];
  private final ParserState state = new ParserState();
  private final Keys keys = new Keys();
  private final float certainty;

  /**
   * A parser with the weights of the three moves.
   *
   * @param certainty what a step of the scores is worth in the logistic curve of confidences
   */
  public Parser(Scorer moves, float certainty) {
    this.moves = moves;
    this.certainty = certainty;
  }

  /** Sets the heads of a draft. */
  public void parse(Draft draft) {
    draft.countBetween();
    state.start(draft);
    while (!state.done()) {
      Arrays.fill(scores, 0);
      keys.clear();
      ParserFeatures.of(state, keys);
      moves.addAll(keys, scores);
      int best = best(state, scores);
      float margin = Float.MAX_VALUE;
      for (int move = 0; move < 3; move++) {
        if (move != best && state.can(move)) {
          margin = Math.min(margin, scores[best] - scores[move]);
        }
      }
      float sure =
          margin == Float.MAX_VALUE ? 1 : (float) (1 / (1 + Math.exp(-margin * certainty)));
      if (best != ParserState.SHIFT) {
        draft.confidences[state.onStack(0)] = sure;
      }
      state.move(best);
    }
    for (int word = 0; word < draft.size(); word++) {
      int head = state.head(word);
      draft.heads[word] = head == draft.size() ? -1 : head;
    }
  }

  /** The possible move with the highest score. */
  public static int best(ParserState state, float[] scores) {
    int best = -1;
    for (int move = 0; move < 3; move++) {
      if (state.can(move) && (best < 0 || scores[move] > scores[best])) {
        best = move;
      }
    }
    return best;
  }
}
