package peyman.training.neural;

import java.util.Arrays;

/** Finds the best projective tree with one root (Eisner 1996). */
final class Projective {

  private static final float ROOT_COST = 1000;

  private Projective() {}

  /**
   * The heads of the best tree, -1 at the root.
   *
   * @param scores for each word those of the root, then of each word as its head
   */
  static int[] heads(float[] scores, int count) {
    int wide = count + 1;
    float[][][] best = new float[4][wide][wide];
    int[][][] split = new int[4][wide][wide];
    for (int length = 1; length < wide; length++) {
      for (int i = 0; i + length < wide; i++) {
        int j = i + length;
        float top = Float.NEGATIVE_INFINITY;
        int at = i;
        for (int k = i; k < j; k++) {
          float sum = best[2][i][k] + best[3][k + 1][j];
          if (sum > top) {
            top = sum;
            at = k;
          }
        }
        best[0][i][j] = top + scores[(j - 1) * wide + i] - (i == 0 ? ROOT_COST : 0);
        best[1][i][j] = i == 0 ? Float.NEGATIVE_INFINITY : top + scores[(i - 1) * wide + j];
        split[0][i][j] = at;
        split[1][i][j] = at;
        choose(best[2], split[2], i, j, best[0], best[2]);
        chooseLeft(best[3], split[3], i, j, best[3], best[1]);
      }
    }
    int[] heads = new int[count];
    Arrays.fill(heads, -1);
    back(split, 2, 0, count, heads);
    return heads;
  }

  private static void choose(
      float[][] best, int[][] split, int i, int j, float[][] arc, float[][] rest) {
    float top = Float.NEGATIVE_INFINITY;
    for (int k = i + 1; k <= j; k++) {
      float sum = arc[i][k] + rest[k][j];
      if (sum > top) {
        top = sum;
        split[i][j] = k;
      }
    }
    best[i][j] = top;
  }

  private static void chooseLeft(
      float[][] best, int[][] split, int i, int j, float[][] rest, float[][] arc) {
    float top = Float.NEGATIVE_INFINITY;
    for (int k = i; k < j; k++) {
      float sum = rest[i][k] + arc[k][j];
      if (sum > top) {
        top = sum;
        split[i][j] = k;
      }
    }
    best[i][j] = top;
  }

  private static void back(int[][][] split, int kind, int i, int j, int[] heads) {
    if (i == j) {
      return;
    }
    int k = split[kind][i][j];
    switch (kind) {
      case 0:
        heads[j - 1] = i - 1;
        back(split, 2, i, k, heads);
        back(split, 3, k + 1, j, heads);
        break;
      case 1:
        heads[i - 1] = j - 1;
        back(split, 2, i, k, heads);
        back(split, 3, k + 1, j, heads);
        break;
      case 2:
        back(split, 0, i, k, heads);
        back(split, 2, k, j, heads);
        break;
      default:
        back(split, 3, i, k, heads);
        back(split, 1, k, j, heads);
        break;
    }
  }
}
