package peyman.training.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Compares what the layers lead back with what small changes of their weights do. */
class GradientTest {

  private static final float STEP = 1e-3f;
  private static final int COUNT = 5;
  private static final int INPUTS = 6;

  private final Random random = new Random(7);

  /** The loss of some layers at their present weights. */
  private interface Loss {
    double at();
  }

  @Test
  void memoryLearnsByTheGradientOfItsLoss() {
    for (boolean backward : new boolean[] {false, true}) {
      Lstm lstm = new Lstm(INPUTS, 4, backward, random);
      float[] x = values(COUNT * INPUTS);
      float[] wanted = values(COUNT * 4);
      float[] out = new float[COUNT * 4];
      lstm.forward(x, COUNT, out, 0, 4);
      lstm.backward(x, COUNT, wanted, 0, 4, null);
      List<Weights> weights = new ArrayList<>();
      lstm.weights(weights);
      compare(
          weights,
          () -> {
            lstm.forward(x, COUNT, out, 0, 4);
            return Kernels.dot(out, 0, wanted, 0, out.length);
          });
    }
  }

  @Test
  void arcsLearnByTheGradientOfTheirLoss() {
    Arcs arcs = new Arcs(INPUTS, 4, 3, 0, random);
    float[] x = values(COUNT * INPUTS);
    int[] heads = {1, -1, 1, 4, 1};
    int[] relations = {0, 1, 2, 1, 0};
    arcs.learn(x, COUNT, heads, relations, 1, new float[COUNT * INPUTS]);
    List<Weights> weights = new ArrayList<>();
    arcs.weights(weights);
    compare(
        weights,
        () -> {
          arcs.heads(x, COUNT);
          arcs.relations(x, COUNT, heads);
          double loss = 0;
          for (int word = 0; word < COUNT; word++) {
            loss -= Math.log(arcs.heads[word * (COUNT + 1) + heads[word] + 1]);
            loss -= Math.log(arcs.relations[word * 3 + relations[word]]);
          }
          return loss;
        });
  }

  @Test
  void arcsLearnByTheGradientOfWhatWasNotDropped() {
    float[] x = values(COUNT * INPUTS);
    int[] heads = {1, -1, 1, 4, 1};
    int[] relations = {0, 1, 2, 1, 0};
    long seed = 5;
    List<Weights> learnt = weights(dropping(seed), x, heads, relations);
    for (int at = 0; at < learnt.size(); at++) {
      int matrix = at;
      Weights weights = learnt.get(at);
      int place = random.nextInt(weights.value.length);
      assertThat((double) weights.gradient[place])
          .as("%d x %d at %d", weights.rows, weights.cols, place)
          .isEqualTo(
              (dropped(seed, x, heads, relations, matrix, place, STEP)
                      - dropped(seed, x, heads, relations, matrix, place, -STEP))
                  / (2 * STEP),
              offset(0.03));
    }
  }

  private static Arcs dropping(long seed) {
    return new Arcs(INPUTS, 6, 3, 0.5f, new Random(seed));
  }

  private static List<Weights> weights(Arcs arcs, float[] x, int[] heads, int[] relations) {
    List<Weights> weights = new ArrayList<>();
    arcs.weights(weights);
    arcs.learn(x, COUNT, heads, relations, 1, new float[COUNT * INPUTS]);
    return weights;
  }

  /** The loss where one weight is moved and the same places are dropped. */
  private static double dropped(
      long seed, float[] x, int[] heads, int[] relations, int matrix, int place, float step) {
    Arcs arcs = dropping(seed);
    List<Weights> weights = new ArrayList<>();
    arcs.weights(weights);
    weights.get(matrix).value[place] += step;
    arcs.learn(x, COUNT, heads, relations, 1, new float[COUNT * INPUTS]);
    double loss = 0;
    for (int word = 0; word < COUNT; word++) {
      // learning leaves the probabilities less 1 at the right answers
      loss -= Math.log(1 + arcs.heads[word * (COUNT + 1) + heads[word] + 1]);
      loss -= Math.log(1 + arcs.relations[word * 3 + relations[word]]);
    }
    return loss;
  }

  private void compare(List<Weights> all, Loss loss) {
    for (Weights weights : all) {
      for (int round = 0; round < 4; round++) {
        int at = random.nextInt(weights.value.length);
        float value = weights.value[at];
        weights.value[at] = value + STEP;
        double above = loss.at();
        weights.value[at] = value - STEP;
        double below = loss.at();
        weights.value[at] = value;
        assertThat((double) weights.gradient[at])
            .as("%d x %d at %d", weights.rows, weights.cols, at)
            .isEqualTo((above - below) / (2 * STEP), offset(0.02));
      }
    }
  }

  private float[] values(int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = random.nextFloat() * 2 - 1;
    }
    return values;
  }
}
