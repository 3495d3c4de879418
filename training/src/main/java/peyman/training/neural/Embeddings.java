package peyman.training.neural;

import java.util.Arrays;
import java.util.Random;

/** Rows that are looked up by number; only those that were used are moved by a step. */
final class Embeddings {

  final int size;
  final float[][] value;
  private final float[][] gradient;
  private final float[][] first;
  private final float[][] second;
  private final boolean[] used;
  private int[] list = new int[1024];
  private int listed;

  Embeddings(int rows, int size, float range, Random random) {
    this.size = size;
    value = new float[rows][size];
    gradient = new float[rows][size];
    first = new float[rows][size];
    second = new float[rows][size];
    used = new boolean[rows];
    for (float[] row : value) {
      for (int i = 0; i < size; i++) {
        row[i] = (random.nextFloat() * 2 - 1) * range;
      }
    }
  }

  void copy(Embeddings other) {
    for (int row = 0; row < value.length; row++) {
      System.arraycopy(other.value[row], 0, value[row], 0, size);
    }
  }

  /** Adds to the gradient of a row. */
  void learn(int row, float[] delta) {
    if (!used[row]) {
      used[row] = true;
      if (listed == list.length) {
        list = Arrays.copyOf(list, listed * 2);
      }
      list[listed++] = row;
    }
    Kernels.add(delta, size, gradient[row]);
  }

  void step(float rate, int time) {
    float b1 = (float) (1 - Math.pow(0.9, time));
    float b2 = (float) (1 - Math.pow(0.98, time));
    for (int i = 0; i < listed; i++) {
      int row = list[i];
      Weights.adam(value[row], gradient[row], first[row], second[row], rate / b1, 1 / b2, 1);
      used[row] = false;
    }
    listed = 0;
  }
}
