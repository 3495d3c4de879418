package peyman.training.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import peyman.language.model.Draft;
import peyman.language.model.Keys;
import peyman.language.model.Parser;
import peyman.language.model.ParserFeatures;
import peyman.language.model.ParserState;

/**
 * Learns the parser's moves with the dynamic oracle of arc-hybrid parsing (Goldberg and Nivre
 * 2013): after a mistake it learns to make the best of what is left.
 */
final class ParserTraining {

  /** How many features are kept. */
  private static final int ROWS = 1_500_000;

  private final Learner learner = new Learner(3);
  private final Trained trained;
  private final Draft draft;
  private final Keys keys = new Keys();
  private final ParserState state = new ParserState();
  private final int[] costs = new int[3];

  private ParserTraining(Trained trained) {
    this.trained = trained;
    draft = new Draft(trained.types, trained.inventory.tags);
  }

  static void learn(Trained trained, List<TreeExample> examples, int epochs) {
    trained.moves = new ParserTraining(trained).learn(examples, epochs);
  }

  private Learner learn(List<TreeExample> examples, int epochs) {
    Random random = new Random(4);
    List<TreeExample> order = new ArrayList<>(examples);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      for (TreeExample example : order) {
        learn(example, epoch == 0 ? 1 : 0.1, random);
      }
    }
    learner.average();
    learner.keep(ROWS);
    return learner;
  }

  private void learn(TreeExample example, double follow, Random random) {
    example.words().fill(draft, trained.types);
    draft.countBetween();
    state.start(draft);
    float[] scores = new float[3];
    int[] heads = example.heads().stream().mapToInt(head -> head).toArray();
    while (!state.done()) {
      Arrays.fill(scores, 0);
      keys.clear();
      ParserFeatures.of(state, keys);
      learner.addAll(keys, scores);
      learner.step();
      int best = Parser.best(state, scores);
      costs(heads);
      int right = -1;
      int wrong = -1;
      int least = Integer.MAX_VALUE;
      for (int move = 0; move < 3; move++) {
        if (state.can(move)) {
          least = Math.min(least, costs[move]);
        }
      }
      for (int move = 0; move < 3; move++) {
        if (state.can(move)) {
          if (costs[move] == least) {
            right = right < 0 || scores[move] > scores[right] ? move : right;
          } else {
            wrong = wrong < 0 || scores[move] > scores[wrong] ? move : wrong;
          }
        }
      }
      if (wrong >= 0 && scores[wrong] >= scores[right] - example.weight()) {
        learner.update(keys, right, wrong, example.weight());
      }
      state.move(random.nextDouble() < follow ? right : best);
    }
  }

  /** What each move makes unreachable, in arcs. */
  private void costs(int[] heads) {
    int size = heads.length;
    int front = state.front();
    int depth = state.depth();
    Arrays.fill(costs, 0);
    if (depth > 0) {
      int top = state.fromBottom(depth - 1);
      int below = depth > 1 ? state.fromBottom(depth - 2) : -9;
      int head = heads[top] < 0 ? size : heads[top];
      int lost = 0;
      for (int i = front; i < size; i++) {
        if (heads[i] == top) {
          lost++;
        }
      }
      costs[ParserState.LEFT] = lost + (head == below || head > front ? 1 : 0);
      costs[ParserState.RIGHT] = lost + (head >= front ? 1 : 0);
    }
    if (front < size) {
      int head = heads[front] < 0 ? size : heads[front];
      for (int i = 0; i < depth; i++) {
        int word = state.fromBottom(i);
        if (heads[word] == front) {
          costs[ParserState.SHIFT]++;
        }
        if (head == word && i < depth - 1) {
          costs[ParserState.SHIFT]++;
        }
      }
    }
  }
}
