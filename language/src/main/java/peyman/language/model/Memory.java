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
   * Reads sentences beside each other, step by step, and writes states into rows.
   *
   * @param gates what words bring to the gates, lost
   * @param from where in its row a state begins
   */
  void read(Rows rows, float[][] gates, float[][] states, int from) {
    int size = size();
    int sentences = rows.sentences();
    float[][] state = new float[sentences][size];
    float[][] cell = new float[sentences][size];
    float[][] before = new float[sentences][];
    float[][] here = new float[sentences][];
    int[] reading = new int[sentences];
    float[][] parts = new float[4][size];
    for (int step = 0; step < rows.longest(); step++) {
      int count = 0;
      for (int sentence = 0; sentence < sentences; sentence++) {
        if (step < rows.size(sentence)) {
          reading[count] = sentence;
          before[count] = state[sentence];
          here[count++] = gates[row(rows, sentence, step)];
        }
      }
      if (step > 0) {
        recurrent.add(before, count, here);
      }
      for (int i = 0; i < count; i++) {
        squash(here[i], 4 * size);
        for (int part = 0; part < 4; part++) {
          System.arraycopy(here[i], part * size, parts[part], 0, size);
        }
        step(parts[0], parts[1], parts[2], parts[3], size, cell[reading[i]], before[i]);
        System.arraycopy(before[i], 0, states[row(rows, reading[i], step)], from, size);
      }
    }
  }

  private int row(Rows rows, int sentence, int step) {
    int word = backward ? rows.size(sentence) - 1 - step : step;
    return rows.start(sentence) + word;
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
