package peyman.training.neural;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import peyman.language.model.Layer;

/**
 * Scores heads by a product of what a word is as dependent and as head (Dozat and Manning 2017),
 * and relations of chosen arcs by a layer over both. Column 0 is the root.
 */
final class Arcs {

  private final int size;
  private final int labels;
  private final Dense dependent;
  private final Dense head;
  private final Weights rootHead;
  private final Weights product;
  private final Weights headBias;
  private final Dense labelDependent;
  private final Dense labelHead;
  private final Weights rootLabel;
  private final Dense label;

  float[] heads = new float[0];
  float[] relations = new float[0];

  /** How much of what is between the layers is dropped while learning. */
  private final float dropped;

  private final Random random;
  private float[] headRows = new float[0];
  private float[] mixed = new float[0];
  private float[] hidden = new float[0];

  Arcs(int inputs, int size, int labels, float dropped, Random random) {
    this.dropped = dropped;
    this.random = random;
    this.size = size;
    this.labels = labels;
    dependent = new Dense(inputs, size, true, random);
    head = new Dense(inputs, size, true, random);
    rootHead = new Weights(1, size, random);
    product = new Weights(size, size, random);
    headBias = new Weights(1, size, null);
    labelDependent = new Dense(inputs, size, false, random);
    labelHead = new Dense(inputs, size, false, random);
    rootLabel = new Weights(1, size, random);
    label = new Dense(size, labels, false, random);
  }

  void weights(List<Weights> all) {
    dependent.weights(all);
    head.weights(all);
    labelDependent.weights(all);
    labelHead.weights(all);
    label.weights(all);
    all.addAll(List.of(rootHead, product, headBias, rootLabel));
  }

  /** Fills {@code heads}: for each word the probabilities of the root and of each word. */
  void heads(float[] x, int count) {
    dependent.forward(x, count);
    head.forward(x, count);
    heads(count);
  }

  private void heads(int count) {
    int wide = count + 1;
    headRows = new float[wide * size];
    System.arraycopy(rootHead.value, 0, headRows, 0, size);
    System.arraycopy(head.out, 0, headRows, size, count * size);
    mixed = new float[count * size];
    for (int t = 0; t < count; t++) {
      System.arraycopy(headBias.value, 0, mixed, t * size, size);
    }
    Kernels.product(dependent.out, count, size, product.value, size, mixed, 0, size);
    heads = new float[count * wide];
    for (int t = 0; t < count; t++) {
      for (int h = 0; h < wide; h++) {
        heads[t * wide + h] =
            h == t + 1
                ? Float.NEGATIVE_INFINITY
                : Kernels.dot(mixed, t * size, headRows, h * size, size);
      }
      Kernels.softmax(heads, t * wide, wide);
    }
  }

  /** Fills {@code relations}: for each word the probabilities of its relation to a given head. */
  void relations(float[] x, int count, int[] given) {
    combine(x, count, given);
    relations(count);
  }

  private void combine(float[] x, int count, int[] given) {
    labelDependent.forward(x, count);
    labelHead.forward(x, count);
    hidden = new float[count * size];
    for (int t = 0; t < count; t++) {
      for (int j = 0; j < size; j++) {
        float side = given[t] < 0 ? rootLabel.value[j] : labelHead.out[given[t] * size + j];
        hidden[t * size + j] = Math.max(0, labelDependent.out[t * size + j] + side);
      }
    }
  }

  private void relations(int count) {
    label.forward(hidden, count);
    relations = Arrays.copyOf(label.out, count * labels);
    for (int t = 0; t < count; t++) {
      Kernels.softmax(relations, t * labels, labels);
    }
  }

  /** Learns gold heads and relations; adds to the gradient of the inputs. */
  void learn(float[] x, int count, int[] gold, int[] goldRelations, float weight, float[] dx) {
    int wide = count + 1;
    dependent.forward(x, count);
    head.forward(x, count);
    drop(dependent.out, count * size);
    drop(head.out, count * size);
    heads(count);
    float[] d = heads;
    for (int t = 0; t < count; t++) {
      d[t * wide + gold[t] + 1] -= 1;
      for (int h = 0; h < wide; h++) {
        d[t * wide + h] *= weight;
      }
    }
    float[] dMixed = new float[count * size];
    float[] dHeadRows = new float[wide * size];
    Kernels.product(d, count, wide, headRows, size, dMixed, 0, size);
    Kernels.outer(d, count, wide, mixed, size, dHeadRows);
    Kernels.outer(dependent.out, count, size, dMixed, size, product.gradient);
    Kernels.product(dMixed, count, size, product.transposed, size, dependent.dOut, 0, size);
    for (int t = 0; t < count; t++) {
      Kernels.add(1, dMixed, t * size, size, headBias.gradient, 0);
    }
    Kernels.add(1, dHeadRows, 0, size, rootHead.gradient, 0);
    System.arraycopy(dHeadRows, size, head.dOut, 0, count * size);
    raise(dependent.dOut, count * size);
    raise(head.dOut, count * size);
    dependent.backward(x, count, dx);
    head.backward(x, count, dx);

    combine(x, count, gold);
    drop(hidden, count * size);
    relations(count);
    for (int t = 0; t < count; t++) {
      relations[t * labels + goldRelations[t]] -= 1;
      for (int j = 0; j < labels; j++) {
        label.dOut[t * labels + j] = weight * relations[t * labels + j];
      }
    }
    float[] dHidden = new float[count * size];
    label.backward(hidden, count, dHidden);
    raise(dHidden, count * size);
    for (int t = 0; t < count; t++) {
      for (int j = 0; j < size; j++) {
        float g = hidden[t * size + j] > 0 ? dHidden[t * size + j] : 0;
        labelDependent.dOut[t * size + j] += g;
        if (gold[t] < 0) {
          rootLabel.gradient[j] += g;
        } else {
          labelHead.dOut[gold[t] * size + j] += g;
        }
      }
    }
    labelDependent.backward(x, count, dx);
    labelHead.backward(x, count, dx);
  }

  /** Drops some of what was rectified; what is dropped is zero, hence gets no gradient either. */
  private void drop(float[] values, int length) {
    for (int i = 0; dropped > 0 && i < length; i++) {
      values[i] = random.nextFloat() < dropped ? 0 : values[i] / (1 - dropped);
    }
  }

  private void raise(float[] gradient, int length) {
    for (int i = 0; dropped > 0 && i < length; i++) {
      gradient[i] /= 1 - dropped;
    }
  }

  /** Writes all but what the root brings to relations; the four vectors of a word as one layer. */
  void write(DataOutputStream out) throws IOException {
    List<Dense> roles = List.of(dependent, head, labelDependent, labelHead);
    float[] start = new float[roles.size() * size];
    float[] together = new float[dependent.inputs * start.length];
    for (int role = 0; role < roles.size(); role++) {
      roles.get(role).copy(together, start, role * size);
    }
    Layer.write(out, together, start);
    Layer.write(out, new float[0], rootHead.value);
    Layer.write(out, product.value, headBias.value);
    label.write(out);
  }
}
