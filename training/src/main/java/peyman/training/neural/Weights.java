package peyman.training.neural;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A matrix under training with Adam (Kingma and Ba 2015), and its transpose. */
final class Weights {

  private static final float FIRST_DECAY = 0.9f;
  private static final float SECOND_DECAY = 0.98f;

  private static final int BLOCK = 16;

  final int rows;
  final int cols;
  final float[] value;
  final float[] transposed;
  final float[] gradient;
  private final float[] first;
  private final float[] second;

  /** A matrix of random values, zeros without a random source. */
  Weights(int rows, int cols, Random random) {
    this.rows = rows;
    this.cols = cols;
    value = new float[rows * cols];
    transposed = new float[rows * cols];
    gradient = new float[rows * cols];
    first = new float[rows * cols];
    second = new float[rows * cols];
    if (random != null) {
      float range = (float) Math.sqrt(6.0 / (rows + cols));
      for (int i = 0; i < value.length; i++) {
        value[i] = (random.nextFloat() * 2 - 1) * range;
      }
    }
    transpose();
  }

  private void transpose() {
    if (rows > 1) {
      // in blocks, which stay near in memory both ways
      for (int block = 0; block < rows; block += BLOCK) {
        int end = Math.min(rows, block + BLOCK);
        for (int j = 0; j < cols; j++) {
          for (int i = block; i < end; i++) {
            transposed[j * rows + i] = value[i * cols + j];
          }
        }
      }
    }
  }

  void copy(Weights other) {
    System.arraycopy(other.value, 0, value, 0, value.length);
    transpose();
  }

  /** The sum of the squared gradient. */
  double norm() {
    return Kernels.dot(gradient, 0, gradient, 0, gradient.length);
  }

  /** Does one step on a scaled gradient and clears it. */
  void step(float rate, float scale, int time) {
    float b1 = (float) (1 - Math.pow(FIRST_DECAY, time));
    float b2 = (float) (1 - Math.pow(SECOND_DECAY, time));
    adam(value, gradient, first, second, rate / b1, 1 / b2, scale);
    transpose();
  }

  static void adam(
      float[] value,
      float[] gradient,
      float[] first,
      float[] second,
      float rate,
      float secondScale,
      float scale) {
    // a loop for each row that is written: only such loops become vectors
    for (int i = 0; i < value.length; i++) {
      gradient[i] *= scale;
    }
    for (int i = 0; i < value.length; i++) {
      first[i] = FIRST_DECAY * first[i] + (1 - FIRST_DECAY) * gradient[i];
    }
    for (int i = 0; i < value.length; i++) {
      second[i] = SECOND_DECAY * second[i] + (1 - SECOND_DECAY) * gradient[i] * gradient[i];
    }
    for (int i = 0; i < value.length; i++) {
      value[i] -= rate * first[i] / ((float) Math.sqrt(second[i] * secondScale) + 1e-6f);
    }
    Arrays.fill(gradient, 0);
  }

  /** Does one step on all, after cutting the joint gradient down to a length. */
  static void step(List<Weights> all, float rate, float longest, int time) {
    double norm = 0;
    for (Weights weights : all) {
      norm += weights.norm();
    }
    norm = Math.sqrt(norm);
    float scale = norm > longest ? (float) (longest / norm) : 1;
    for (Weights weights : all) {
      weights.step(rate, scale, time);
    }
  }
}
