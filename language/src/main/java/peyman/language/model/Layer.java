package peyman.language.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A layer of a network: what each input brings to each output, and what outputs begin with.
 * Immutable. Written in two bytes a weight.
 *
 * <p>The virtual machine makes vectors of a loop that writes only where all its indexes are the
 * same, and only of short ones; so inputs, weights and outputs are rows of their own.
 */
public final class Layer {

  private static final int STEPS = Short.MAX_VALUE;

  final int outputs;
  private final float[][] rows;
  private final float[] start;

  private Layer(float[][] rows, float[] start) {
    this.outputs = start.length;
    this.rows = rows;
    this.start = start;
  }

  static Layer read(DataInputStream in) throws IOException {
    int inputs = in.readInt();
    int outputs = in.readInt();
    float[][] rows = new float[inputs + 1][];
    float scale = in.readFloat();
    short[] steps = Blocks.shorts(in, (inputs + 1) * outputs);
    for (int row = 0; row <= inputs; row++) {
      rows[row] = new float[outputs];
      for (int i = 0; i < outputs; i++) {
        rows[row][i] = steps[row * outputs + i] * scale;
      }
    }
    return new Layer(Arrays.copyOf(rows, inputs), rows[inputs]);
  }

  /**
   * Writes a layer.
   *
   * @param weights for each input a row of outputs
   * @param start what outputs begin with
   */
  public static void write(DataOutputStream out, float[] weights, float[] start)
      throws IOException {
    float largest = 1e-9f;
    for (float weight : weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    for (float weight : start) {
      largest = Math.max(largest, Math.abs(weight));
    }
    float scale = largest / STEPS;
    out.writeInt(weights.length / start.length);
    out.writeInt(start.length);
    out.writeFloat(scale);
    for (float weight : weights) {
      out.writeShort(Math.round(weight / scale));
    }
    for (float weight : start) {
      out.writeShort(Math.round(weight / scale));
    }
  }

  /** The same layer with its first outputs halved. */
  Layer halved(int count) {
    float[][] halved = new float[rows.length][];
    for (int row = 0; row < rows.length; row++) {
      halved[row] = halved(rows[row], count);
    }
    return new Layer(halved, halved(start, count));
  }

  private static float[] halved(float[] values, int count) {
    float[] halved = values.clone();
    for (int i = 0; i < count; i++) {
      halved[i] *= 0.5f;
    }
    return halved;
  }

  /** What an input brings to the outputs. */
  float[] row(int input) {
    return rows[input];
  }

  /** What outputs begin with. */
  float[] start() {
    return start;
  }

  /** Sets so many rows of outputs to what rows of inputs bring. */
  void apply(float[][] x, int count, float[][] y) {
    for (int t = 0; t < count; t++) {
      System.arraycopy(start, 0, y[t], 0, outputs);
    }
    add(rows, rows.length, outputs, x, count, y);
  }

  /** Adds to so many rows of outputs what rows of inputs bring. */
  void add(float[][] x, int count, float[][] y) {
    add(rows, rows.length, outputs, x, count, y);
  }

  /** Adds to outputs what inputs bring. */
  void add(float[] x, float[] y) {
    add(rows, rows.length, outputs, x, y);
  }

  /**
   * Adds to rows of {@code y} so many rows, each as often as the row of {@code x} says. Four are
   * served at once, which spares reading weights; each is added to in the same order as alone.
   */
  static void add(float[][] rows, int count, int columns, float[][] x, int words, float[][] y) {
    int t = 0;
    for (; t + 3 < words; t += 4) {
      int i = 0;
      for (; i + 1 < count; i += 2) {
        two(x, t, rows, i, columns, y[t], y[t + 1], y[t + 2], y[t + 3]);
      }
      for (int word = t; i < count && word < t + 4; word++) {
        one(x[word][i], rows[i], columns, y[word]);
      }
    }
    for (; t < words; t++) {
      add(rows, count, columns, x[t], y[t]);
    }
  }

  /** Adds to {@code y} so many rows, each as often as {@code x} says, one after the other. */
  static void add(float[][] rows, int count, int columns, float[] x, float[] y) {
    int i = 0;
    for (; i + 3 < count; i += 4) {
      four(x, rows, i, columns, y);
    }
    for (; i < count; i++) {
      one(x[i], rows[i], columns, y);
    }
  }

  private static void two(
      float[][] x,
      int t,
      float[][] rows,
      int i,
      int columns,
      float[] y,
      float[] secondY,
      float[] thirdY,
      float[] fourthY) {
    float a = x[t][i];
    float b = x[t][i + 1];
    float secondA = x[t + 1][i];
    float secondB = x[t + 1][i + 1];
    float thirdA = x[t + 2][i];
    float thirdB = x[t + 2][i + 1];
    float fourthA = x[t + 3][i];
    float fourthB = x[t + 3][i + 1];
    float[] k = rows[i];
    float[] l = rows[i + 1];
    for (int j = 0; j < columns; j++) {
      float p = k[j];
      float q = l[j];
      float sum = Fused.sum(b, q, Fused.sum(a, p, y[j]));
      float secondSum = Fused.sum(secondB, q, Fused.sum(secondA, p, secondY[j]));
      float thirdSum = Fused.sum(thirdB, q, Fused.sum(thirdA, p, thirdY[j]));
      float fourthSum = Fused.sum(fourthB, q, Fused.sum(fourthA, p, fourthY[j]));
      y[j] = sum;
      secondY[j] = secondSum;
      thirdY[j] = thirdSum;
      fourthY[j] = fourthSum;
    }
  }

  private static void four(float[] x, float[][] rows, int i, int columns, float[] y) {
    float a = x[i];
    float b = x[i + 1];
    float c = x[i + 2];
    float d = x[i + 3];
    float[] k = rows[i];
    float[] l = rows[i + 1];
    float[] m = rows[i + 2];
    float[] n = rows[i + 3];
    for (int j = 0; j < columns; j++) {
      float half = Fused.sum(b, l[j], Fused.sum(a, k[j], y[j]));
      y[j] = Fused.sum(d, n[j], Fused.sum(c, m[j], half));
    }
  }

  private static void one(float a, float[] row, int columns, float[] y) {
    for (int j = 0; j < columns; j++) {
      y[j] = Fused.sum(a, row[j], y[j]);
    }
  }
}
