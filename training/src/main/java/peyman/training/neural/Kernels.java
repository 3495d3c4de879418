package peyman.training.neural;

/** The loops in which training spends its time, written so that the JVM makes vectors of them. */
final class Kernels {

  private Kernels() {}

  /**
   * Adds the combination of rows of a matrix: {@code y += Σ x[i] · w[i]}.
   *
   * @param stride distance of the factors in x
   */
  static void combine(
      float[] x, int from, int stride, float[] w, int row, int rows, int cols, float[] y, int to) {
    int i = 0;
    for (; i + 3 < rows; i += 4) {
      float a = x[from + i * stride];
      float b = x[from + (i + 1) * stride];
      float c = x[from + (i + 2) * stride];
      float d = x[from + (i + 3) * stride];
      if (a == 0 && b == 0 && c == 0 && d == 0) {
        continue;
      }
      int base = row + i * cols;
      four(a, b, c, d, w, base, base + cols, base + 2 * cols, base + 3 * cols, cols, y, to);
    }
    for (; i < rows; i++) {
      add(x[from + i * stride], w, row + i * cols, cols, y, to);
    }
  }

  private static void four(
      float a,
      float b,
      float c,
      float d,
      float[] w,
      int wa,
      int wb,
      int wc,
      int wd,
      int cols,
      float[] y,
      int to) {
    for (int j = 0; j < cols; j++) {
      y[to + j] =
          Math.fma(
              a,
              w[wa + j],
              Math.fma(b, w[wb + j], Math.fma(c, w[wc + j], Math.fma(d, w[wd + j], y[to + j]))));
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
    for (int t = 0; t < count; t++) {
      combine(x, t * rows, 1, w, 0, rows, cols, y, yStart + t * yStride);
    }
  }

  /** {@code G += Xᵀ · Y}: the gradient of a product's weights. */
  static void outer(float[] x, int count, int rows, float[] y, int cols, float[] g) {
    for (int i = 0; i < rows; i++) {
      combine(x, i, rows, y, 0, count, cols, g, i * cols);
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
}
