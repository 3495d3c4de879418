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

  /** Adds to outputs what inputs bring. */
  void add(float[] x, float[] y) {
    add(rows, rows.length, outputs, x, y);
  }

  /** Adds to {@code y} so many rows, each as often as {@code x} says. */
  static void add(float[][] rows, int count, int columns, float[] x, float[] y) {
    int i = 0;
    for (; i + 3 < count; i += 4) {
      four(x, rows, i, columns, y);
    }
    for (; i < count; i++) {
      one(x[i], rows[i], columns, y);
    }
  }

  /**
   * Adds to rows of {@code y} so many rows, each as often as the row of {@code x} says. Two rows
   * are served at once, which spares reading weights; a last one alone has a row of no use beside
   * it, so that all are added in one order.
   */
  static void add(float[][] rows, int count, int columns, float[][] x, int words, float[][] y) {
    int t = 0;
    for (; t + 1 < words; t += 2) {
      add(rows, count, columns, x[t], x[t + 1], y[t], y[t + 1]);
    }
    if (t < words) {
      add(rows, count, columns, x[t], x[t], y[t], new float[columns]);
    }
  }

  private static void add(
      float[][] rows,
      int count,
      int columns,
      float[] x,
      float[] otherX,
      float[] y,
      float[] otherY) {
    int i = 0;
    for (; i + 2 < count; i += 3) {
      three(x, otherX, rows, i, columns, y, otherY);
    }
    for (; i < count; i++) {
      one(x[i], rows[i], columns, y);
      one(otherX[i], rows[i], columns, otherY);
    }
  }

  private static void three(
      float[] x, float[] otherX, float[][] rows, int i, int columns, float[] y, float[] otherY) {
    float a = x[i];
    float b = x[i + 1];
    float c = x[i + 2];
    float otherA = otherX[i];
    float otherB = otherX[i + 1];
    float otherC = otherX[i + 2];
    float[] k = rows[i];
    float[] l = rows[i + 1];
    float[] m = rows[i + 2];
    for (int j = 0; j < columns; j++) {
      float p = k[j];
      float q = l[j];
      float r = m[j];
      float sum = y[j] + (a * p + b * q + c * r);
      float otherSum = otherY[j] + (otherA * p + otherB * q + otherC * r);
      y[j] = sum;
      otherY[j] = otherSum;
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
      y[j] += a * k[j] + b * l[j] + c * m[j] + d * n[j];
    }
  }

  private static void one(float a, float[] row, int columns, float[] y) {
    for (int j = 0; j < columns; j++) {
      y[j] += a * row[j];
    }
  }
}
