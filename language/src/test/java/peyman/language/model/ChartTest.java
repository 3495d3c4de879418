package peyman.language.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ChartTest {

  @Test
  void findsTheBestTreeThatTryingAllFinds() {
    Random random = new Random(3);
    Chart chart = new Chart();
    for (int round = 0; round < 200; round++) {
      int count = 1 + random.nextInt(5);
      float[][] scores = new float[count][count + 1];
      for (float[] row : scores) {
        for (int i = 0; i < row.length; i++) {
          row[i] = random.nextFloat() * -9;
        }
      }
      int[] heads = new int[count];
      chart.heads(scores, count, heads);
      assertThat(tree(heads)).isTrue();
      assertThat(sum(scores, heads)).isEqualTo(best(scores, new int[count], 0), within());
    }
  }

  private static org.assertj.core.data.Offset<Float> within() {
    return org.assertj.core.data.Offset.offset(1e-4f);
  }

  private static float best(float[][] scores, int[] heads, int word) {
    if (word == heads.length) {
      return tree(heads) ? sum(scores, heads) : Float.NEGATIVE_INFINITY;
    }
    float best = Float.NEGATIVE_INFINITY;
    for (int head = -1; head < heads.length; head++) {
      if (head != word) {
        heads[word] = head;
        best = Math.max(best, best(scores, heads, word + 1));
      }
    }
    return best;
  }

  private static float sum(float[][] scores, int[] heads) {
    float sum = 0;
    for (int word = 0; word < heads.length; word++) {
      sum += scores[word][heads[word] + 1];
    }
    return sum;
  }

  /** Whether heads make one tree with one root and no crossing arcs. */
  private static boolean tree(int[] heads) {
    int roots = 0;
    for (int word = 0; word < heads.length; word++) {
      roots += heads[word] < 0 ? 1 : 0;
      int up = word;
      for (int steps = 0; up >= 0; steps++) {
        if (steps > heads.length) {
          return false;
        }
        up = heads[up];
      }
      for (int other = 0; other < heads.length; other++) {
        if (crossing(word, heads[word], other, heads[other])) {
          return false;
        }
      }
    }
    return roots == 1;
  }

  private static boolean crossing(int a, int b, int c, int d) {
    int left = Math.min(a, b);
    int right = Math.max(a, b);
    boolean first = c > left && c < right;
    boolean second = d > left && d < right;
    boolean touching = c == left || c == right || d == left || d == right;
    return first != second && !touching;
  }
}
