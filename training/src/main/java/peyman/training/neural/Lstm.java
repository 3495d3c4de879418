package peyman.training.neural;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import peyman.language.model.Layer;

/** One direction of a layer of long short-term memory, writing into its half of the output. */
final class Lstm {

  private final int inputs;
  private final int size;
  private final boolean backward;
  private final Weights in;
  private final Weights recurrent;
  private final Weights bias;
  private float[] gates = new float[0];
  private float[] cells = new float[0];
  private float[] squashed = new float[0];
  private float[] states = new float[0];
  private float[] before = new float[0];

  Lstm(int inputs, int size, boolean backward, Random random) {
    this.inputs = inputs;
    this.size = size;
    this.backward = backward;
    in = new Weights(inputs, 4 * size, random);
    recurrent = new Weights(size, 4 * size, random);
    bias = new Weights(1, 4 * size, null);
    for (int j = size; j < 2 * size; j++) {
      bias.value[j] = 1;
    }
  }

  void weights(List<Weights> all) {
    all.add(in);
    all.add(recurrent);
    all.add(bias);
  }

  private int place(int step, int count) {
    return backward ? count - 1 - step : step;
  }

  /** Reads so many inputs; its output starts at {@code offset} of each row of {@code stride}. */
  void forward(float[] x, int count, float[] out, int offset, int stride) {
    if (cells.length < count * size) {
      gates = new float[count * 4 * size];
      cells = new float[count * size];
      squashed = new float[count * size];
      states = new float[count * size];
      before = new float[count * size];
    }
    int wide = 4 * size;
    for (int t = 0; t < count; t++) {
      System.arraycopy(bias.value, 0, gates, t * wide, wide);
    }
    Kernels.product(x, count, inputs, in.value, wide, gates, 0, wide);
    float[][] recurrentRows = Kernels.rows(recurrent.value, size, wide);
    float[] sum = new float[wide];
    int last = -1;
    for (int step = 0; step < count; step++) {
      int t = place(step, count);
      if (last >= 0) {
        Kernels.combine(states, last * size, 1, recurrentRows, wide, gates, t * wide, sum);
      } else {
        System.arraycopy(gates, t * wide, sum, 0, wide);
      }
      Kernels.squash(sum, 3 * size);
      System.arraycopy(sum, 0, gates, t * wide, wide);
      for (int j = 0; j < size; j++) {
        float i = sum[j];
        float f = sum[size + j];
        float o = sum[2 * size + j];
        float g = sum[3 * size + j];
        float c = i * g + (last < 0 ? 0 : f * cells[last * size + j]);
        float s = Kernels.tanh(c);
        cells[t * size + j] = c;
        squashed[t * size + j] = s;
        states[t * size + j] = o * s;
        out[t * stride + offset + j] = o * s;
      }
      last = t;
    }
  }

  /** Adds to the gradients; {@code dx} may be null where the inputs need none. */
  void backward(float[] x, int count, float[] dOut, int offset, int stride, float[] dx) {
    int wide = 4 * size;
    float[] dGates = new float[count * wide];
    float[] dState = new float[size];
    float[] dCell = new float[size];
    float[][] recurrentRows = Kernels.rows(recurrent.transposed, wide, size);
    float[] sum = new float[size];
    for (int step = count - 1; step >= 0; step--) {
      int t = place(step, count);
      int last = step > 0 ? place(step - 1, count) : -1;
      for (int j = 0; j < size; j++) {
        float dh = dOut[t * stride + offset + j] + dState[j];
        float i = gates[t * wide + j];
        float f = gates[t * wide + size + j];
        float o = gates[t * wide + 2 * size + j];
        float g = gates[t * wide + 3 * size + j];
        float s = squashed[t * size + j];
        float dc = dCell[j] + dh * o * (1 - s * s);
        dGates[t * wide + j] = dc * g * i * (1 - i);
        dGates[t * wide + size + j] = last < 0 ? 0 : dc * cells[last * size + j] * f * (1 - f);
        dGates[t * wide + 2 * size + j] = dh * s * o * (1 - o);
        dGates[t * wide + 3 * size + j] = dc * i * (1 - g * g);
        dCell[j] = dc * f;
        dState[j] = 0;
        before[t * size + j] = last < 0 ? 0 : states[last * size + j];
      }
      if (last >= 0) {
        Kernels.combine(dGates, t * wide, 1, recurrentRows, size, dState, 0, sum);
      }
      Kernels.add(1, dGates, t * wide, wide, bias.gradient, 0);
    }
    Kernels.outer(x, count, inputs, dGates, wide, in.gradient);
    Kernels.outer(before, count, size, dGates, wide, recurrent.gradient);
    if (dx != null) {
      Kernels.product(dGates, count, wide, in.transposed, inputs, dx, 0, inputs);
    }
  }

  void write(DataOutputStream out) throws IOException {
    Layer.write(out, in.value, bias.value);
    Layer.write(out, recurrent.value, new float[4 * size]);
  }
}
