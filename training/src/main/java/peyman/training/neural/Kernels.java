package peyman.training.neural;

import java.util.Arrays;

/**
 * The loops in which training spends its time. The JVM makes vectors of a loop that writes only
 * where all its indexes are the same; so matrices are taken apart into rows first.
 */
final class Kernels {

  private Kernels() {}

  /** The rows of a matrix, copied. */
  static float[][] rows(float[] matrix, int rows, int cols) {
    float[][] copies = new float[rows][];
    for (int i = 0; i < rows; i++) {
      copies[i] = Arrays.copyOfRange(matrix, i * cols, (i + 1) * cols);
    }
    return copies;
  }

  /**
   * Adds a combination of rows: {@code y += Σ x[i] · w[i]}.
   *
   * @param stride distance of the factors in x
   * @param sum room for a row
   */
  static void combine(
      float[] x, int from, int stride, float[][] w, int cols, float[] y, int to, float[] sum) {
    System.arraycopy(y, to, sum, 0, cols);
    int rows = w.length;
    int i = 0;
    for (; i + 3 < rows; i += 4) {
      float a = x[from + i * stride];
      float b = x[from + (i + 1) * stride];
      float c = x[from + (i + 2) * stride];
      float d = x[from + (i + 3) * stride];
      if (a != 0 || b != 0 || c != 0 || d != 0) {
        four(a, b, c, d, w[i], w[i + 1], w[i + 2], w[i + 3], cols, sum);
      }
    }
    for (; i < rows; i++) {
      one(x[from + i * stride], w[i], cols, sum);
    }
    System.arraycopy(sum, 0, y, to, cols);
  }

  private static void four(
      float a,
      float b,
      float c,
      float d,
      float[] wa,
      float[] wb,
      float[] wc,
      float[] wd,
      int cols,
      float[] y) {
    for (int j = 0; j < cols; j++) {
      y[j] = Math.fma(a, wa[j], Math.fma(b, wb[j], Math.fma(c, wc[j], Math.fma(d, wd[j], y[j]))));
    }
  }

  private static void one(float a, float[] w, int cols, float[] y) {
    for (int j = 0; j < cols; j++) {
      y[j] = Math.fma(a, w[j], y[j]);
    }
  }

  /** {@code y += w} for so many values. */
  static void add(float[] w, int length, float[] y) {
    for (int j = 0; j < length; j++) {
      y[j] += w[j];
    }
  }

  /** {@code y += a · w}. */
  static void add(float a, float[] w, int from, int length, float[] y, int to) {
    for (int j = 0; j < length; j++) {
      y[to + j] += a * w[from + j];
    }
  }

  /** {@code Y += X · W} for so many rows of X. */
  static void product(
      float[] x, int count, int rows, float[] w, int cols, float[] y, int yStart, int yStride) {
    float[][] wRows = rows(w, rows, cols);
    float[] sum = new float[cols];
    for (int t = 0; t < count; t++) {
      combine(x, t * rows, 1, wRows, cols, y, yStart + t * yStride, sum);
    }
  }

  /** {@code G += Xᵀ · Y}: the gradient of a product's weights. */
  static void outer(float[] x, int count, int rows, float[] y, int cols, float[] g) {
    float[][] yRows = rows(y, count, cols);
    float[] sum = new float[cols];
    for (int i = 0; i < rows; i++) {
      combine(x, i, rows, yRows, cols, g, i * cols, sum);
    }
  }

  static float dot(float[] x, int from, float[] y, int to, int length) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int j = 0;
    for (; j + 3 < length; j += 4) {
      a += x[from + j] * y[to + j];
      b += x[from + j + 1] * y[to + j + 1];
      c += x[from + j + 2] * y[to + j + 2];
      d += x[from + j + 3] * y[to + j + 3];
    }
    for (; j < length; j++) {
      a += x[from + j] * y[to + j];
    }
    return a + b + c + d;
  }

  /** Turns scores into probabilities. */
  static void softmax(float[] x, int from, int length) {
    float largest = Float.NEGATIVE_INFINITY;
    for (int j = 0; j < length; j++) {
      largest = Math.max(largest, x[from + j]);
    }
    float sum = 0;
    for (int j = 0; j < length; j++) {
      x[from + j] = (float) Math.exp(x[from + j] - largest);
      sum += x[from + j];
    }
    for (int j = 0; j < length; j++) {
      x[from + j] /= sum;
    }
  }

  /** The hyperbolic tangent by a continued fraction, right to about 1e-4. */
  static float tanh(float x) {
    float y = Math.max(-4.97f, Math.min(4.97f, x));
    float s = y * y;
    return y
        * (135135 + s * (17325 + s * (378 + s)))
        / (135135 + s * (62370 + s * (3150 + 28 * s)));
  }

  static float sigmoid(float x) {
    return 0.5f + 0.5f * tanh(0.5f * x);
  }

  /** Squashes the first values of a row into 0 to 1 and the rest into -1 to 1. */
  static void squash(float[] row, int gates) {
    for (int j = 0; j < gates; j++) {
      row[j] = sigmoid(row[j]);
    }
    for (int j = gates; j < row.length; j++) {
      row[j] = tanh(row[j]);
    }
  }
}
