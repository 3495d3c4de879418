package peyman.language.model;

import java.io.DataInputStream;
import java.io.IOException;

/**
 * One direction of long short-term memory (Hochreiter and Schmidhuber 1997). Immutable.
 *
 * @param in what a word brings to the gates: of input, memory, output, then what is new
 * @param recurrent what the state before brings to them
 */
record Memory(Layer in, Layer recurrent, boolean backward) {

  /** Weights of what is squashed into 0 to 1 are halved, which one squashing then does for all. */
  static Memory read(DataInputStream in, boolean backward) throws IOException {
    Layer brought = Layer.read(in);
    Layer recurrent = Layer.read(in);
    int squashed = brought.outputs / 4 * 3;
    return new Memory(brought.halved(squashed), recurrent.halved(squashed), backward);
  }

  int size() {
    return in.outputs / 4;
  }

  /**
   * Reads so many rows and writes states into rows.
   *
   * @param gates room for a row of gates for each
   * @param from where in its row a state begins
   */
  void read(float[][] x, int count, float[][] gates, float[][] states, int from) {
    in.apply(x, count, gates);
    remember(count, gates, states, from);
  }

  /**
   * As {@link #read} of rows that were brought to the gates before.
   *
   * @param gates a row of gates for each, lost
   */
  void remember(int count, float[][] gates, float[][] states, int from) {
    int size = size();
    float[] state = new float[size];
    float[] cell = new float[size];
    float[][] parts = new float[4][size];
    for (int step = 0; step < count; step++) {
      int t = backward ? count - 1 - step : step;
      float[] row = gates[t];
      if (step > 0) {
        recurrent.add(state, row);
      }
      squash(row, 4 * size);
      for (int part = 0; part < 4; part++) {
        System.arraycopy(row, part * size, parts[part], 0, size);
      }
      step(parts[0], parts[1], parts[2], parts[3], size, cell, state);
      System.arraycopy(state, 0, states[t], from, size);
    }
  }

  /** Two loops over arrays of their own, else the virtual machine makes no vectors of them. */
  private static void step(
      float[] input,
      float[] keep,
      float[] output,
      float[] fresh,
      int size,
      float[] cell,
      float[] state) {
    for (int j = 0; j < size; j++) {
      cell[j] = (0.5f + 0.5f * input[j]) * fresh[j] + (0.5f + 0.5f * keep[j]) * cell[j];
    }
    for (int j = 0; j < size; j++) {
      state[j] = (0.5f + 0.5f * output[j]) * tanh(cell[j]);
    }
  }

  private static void squash(float[] row, int end) {
    for (int j = 0; j < end; j++) {
      row[j] = tanh(row[j]);
    }
  }

  /** The hyperbolic tangent by a continued fraction, right to about 1e-4. */
  private static float tanh(float x) {
    float y = Math.max(-4.97f, Math.min(4.97f, x));
    float s = y * y;
    return y
        * (135135 + s * (17325 + s * (378 + s)))
        / (135135 + s * (62370 + s * (3150 + 28 * s)));
  }
}
