package peyman.training.neural;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import peyman.language.model.Layer;

/** A layer of weights and a bias, with or without rectifying. */
final class Dense {

  final int inputs;
  final int outputs;
  private final boolean rectified;
  private final Weights weights;
  private final Weights bias;
  float[] out = new float[0];
  float[] dOut = new float[0];

  Dense(int inputs, int outputs, boolean rectified, Random random) {
    this.inputs = inputs;
    this.outputs = outputs;
    this.rectified = rectified;
    weights = new Weights(inputs, outputs, random);
    bias = new Weights(1, outputs, null);
  }

  void weights(List<Weights> all) {
    all.add(weights);
    all.add(bias);
  }

  /** Fills {@code out} for so many rows, and clears {@code dOut}. */
  void forward(float[] x, int count) {
    if (out.length < count * outputs) {
      out = new float[count * outputs];
      dOut = new float[count * outputs];
    }
    Arrays.fill(dOut, 0, count * outputs, 0);
    for (int t = 0; t < count; t++) {
      System.arraycopy(bias.value, 0, out, t * outputs, outputs);
    }
    Kernels.product(x, count, inputs, weights.value, outputs, out, 0, outputs);
    if (rectified) {
      for (int i = 0; i < count * outputs; i++) {
        out[i] = out[i] > 0 ? out[i] : 0;
      }
    }
  }

  /** Leads {@code dOut} back. */
  void backward(float[] x, int count, float[] dx) {
    if (rectified) {
      for (int i = 0; i < count * outputs; i++) {
        dOut[i] = out[i] > 0 ? dOut[i] : 0;
      }
    }
    for (int t = 0; t < count; t++) {
      Kernels.add(1, dOut, t * outputs, outputs, bias.gradient, 0);
    }
    Kernels.outer(x, count, inputs, dOut, outputs, weights.gradient);
    Kernels.product(dOut, count, outputs, weights.transposed, inputs, dx, 0, inputs);
  }

  /** Copies weights and bias into columns of a wider layer. */
  void copy(float[] wide, float[] wideBias, int column) {
    for (int input = 0; input < inputs; input++) {
      int to = input * wideBias.length + column;
      System.arraycopy(weights.value, input * outputs, wide, to, outputs);
    }
    System.arraycopy(bias.value, 0, wideBias, column, outputs);
  }

  void write(DataOutputStream out) throws IOException {
    Layer.write(out, weights.value, bias.value);
  }
}
