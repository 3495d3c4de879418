package peyman.training.neural;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import peyman.language.model.PackedWeights;

/**
 * Two layers of long short-term memory in both directions over bags of word features; for each task
 * (a treebank with its convention) tags, heads and relations on top. For one thread.
 */
final class Network {

  /** How many tags and relations a task has. */
  record Task(int tags, int relations) {}

  /**
   * How large a network is.
   *
   * @param input of a word's vector
   * @param state of the memories in one direction
   * @param arc of what a word is as dependent and as head
   * @param deep whether there are two layers instead of one
   * @param dropped how much is dropped between the layers while learning
   * @param arcDropped how much of what a word is as dependent and as head
   */
  record Size(int input, int state, int arc, boolean deep, float dropped, float arcDropped) {

    static final Size TEACHER = new Size(112, 100, 80, true, 0.33f, 0.25f);
  }

  private static final int BATCH = 6;
  private static final float WORD_DROPPED = 0.15f;

  private final Vocabulary vocabulary;
  private final Size size;
  private final int inputSize;
  private final int stateSize;
  private final Random random;
  private final Embeddings embeddings;
  private final Lstm[] layers = new Lstm[4];
  private final Dense[] tags;
  private final Arcs[] arcs;
  private final Guesser guesser;
  private final List<Weights> weights = new ArrayList<>();
  private int time;
  double guessLoss;
  int guessed;

  private float[] input = new float[0];
  private float[] first = new float[0];
  private float[] second = new float[0];

  Network(Vocabulary vocabulary, List<Task> tasks, Size size, long seed) {
    this.vocabulary = vocabulary;
    this.size = size;
    inputSize = size.input();
    stateSize = size.state();
    random = new Random(seed);
    embeddings = new Embeddings(vocabulary.features(), inputSize, 0.15f, random);
    for (int direction = 0; direction < 2; direction++) {
      layers[direction] = new Lstm(inputSize, stateSize, direction == 1, random);
    }
    for (int direction = 0; direction < 2 && size.deep(); direction++) {
      layers[2 + direction] = new Lstm(2 * stateSize, stateSize, direction == 1, random);
    }
    for (Lstm layer : layers) {
      if (layer != null) {
        layer.weights(weights);
      }
    }
    tags = new Dense[tasks.size()];
    arcs = new Arcs[tasks.size()];
    for (int task = 0; task < tasks.size(); task++) {
      tags[task] = new Dense(2 * stateSize, tasks.get(task).tags(), false, random);
      tags[task].weights(weights);
      if (tasks.get(task).relations() > 0) {
        arcs[task] =
            new Arcs(
                2 * stateSize, size.arc(), tasks.get(task).relations(), size.arcDropped(), random);
        arcs[task].weights(weights);
      }
    }
    guesser = new Guesser(stateSize, inputSize, vocabulary.wordCounts(), random);
    guesser.weights(weights);
  }

  /** All that it has learnt. */
  List<float[]> values() {
    List<float[]> values = new ArrayList<>();
    values.addAll(List.of(embeddings.value));
    values.addAll(List.of(guesser.words.value));
    weights.forEach(matrix -> values.add(matrix.value));
    return values;
  }

  /** Takes over all that another network of the same form has learnt. */
  void copy(Network other) {
    embeddings.copy(other.embeddings);
    guesser.words.copy(other.guesser.words);
    for (int i = 0; i < weights.size(); i++) {
      weights.get(i).copy(other.weights.get(i));
    }
  }

  /** Learns from samples in a random order; the rate falls from the first to the last. */
  void learn(List<Sample> samples, float from, float to, float guessing) {
    List<Sample> order = new ArrayList<>(samples);
    Collections.shuffle(order, random);
    for (int i = 0; i < order.size(); i++) {
      learn(order.get(i), guessing);
      if ((i + 1) % BATCH == 0 || i + 1 == order.size()) {
        time++;
        float rate = from + (to - from) * i / order.size();
        Weights.step(weights, rate, 5, time);
        embeddings.step(rate, time);
        guesser.words.step(rate, time);
      }
    }
  }

  private void learn(Sample sample, float guessing) {
    int count = sample.forms().size();
    int[][] bags = vocabulary.of(sample);
    boolean[] hidden = new boolean[count];
    for (int t = 0; t < count; t++) {
      hidden[t] = random.nextFloat() < WORD_DROPPED;
    }
    input(bags, hidden, sample);
    float[] inputMask = mask(count * inputSize, size.dropped() * 0.6f);
    apply(inputMask, input);
    first = run(layers[0], layers[1], input, count);
    float[] firstStates = first.clone();
    float[] dFirst = new float[count * 2 * stateSize];
    if (guessing > 0) {
      int[] targets = new int[count];
      for (int t = 0; t < count; t++) {
        targets[t] = vocabulary.word(sample.forms().get(t));
        guessed += targets[t] >= 0 ? 1 : 0;
      }
      guessLoss += guesser.learn(firstStates, count, targets, guessing, dFirst, random);
    }
    if (!sample.tags().isEmpty() || !sample.heads().isEmpty()) {
      float[] middleMask = mask(count * 2 * stateSize, size.dropped());
      apply(middleMask, first);
      second = size.deep() ? run(layers[2], layers[3], first, count) : first;
      float[] topMask = mask(count * 2 * stateSize, size.deep() ? size.dropped() : 0);
      apply(topMask, second);
      float[] dSecond = new float[count * 2 * stateSize];
      if (!sample.tags().isEmpty()) {
        learnTags(sample, count, dSecond);
      }
      if (!sample.heads().isEmpty() && arcs[sample.task()] != null) {
        arcs[sample.task()].learn(
            second,
            count,
            sample.heads().stream().mapToInt(i -> i).toArray(),
            sample.relations().stream().mapToInt(i -> i).toArray(),
            1,
            dSecond);
      }
      apply(topMask, dSecond);
      float[] dMiddle = new float[count * 2 * stateSize];
      if (size.deep()) {
        layers[2].backward(first, count, dSecond, 0, 2 * stateSize, dMiddle);
        layers[3].backward(first, count, dSecond, stateSize, 2 * stateSize, dMiddle);
      } else {
        dMiddle = dSecond;
      }
      apply(middleMask, dMiddle);
      Kernels.add(1, dMiddle, 0, count * 2 * stateSize, dFirst, 0);
    }
    float[] dInput = new float[count * inputSize];
    layers[0].backward(input, count, dFirst, 0, 2 * stateSize, dInput);
    layers[1].backward(input, count, dFirst, stateSize, 2 * stateSize, dInput);
    apply(inputMask, dInput);
    for (int t = 0; t < count; t++) {
      float[] delta = Arrays.copyOfRange(dInput, t * inputSize, (t + 1) * inputSize);
      for (int i = 0; i < bags[t].length; i++) {
        if (shown(bags[t], i, hidden[t], sample)) {
          embeddings.learn(bags[t][i], delta);
        }
      }
    }
  }

  private void learnTags(Sample sample, int count, float[] dSecond) {
    Dense head = tags[sample.task()];
    head.forward(second, count);
    System.arraycopy(head.out, 0, head.dOut, 0, count * head.outputs);
    for (int t = 0; t < count; t++) {
      if (sample.tags().get(t) < 0) {
        Arrays.fill(head.dOut, t * head.outputs, (t + 1) * head.outputs, 0);
      } else {
        Kernels.softmax(head.dOut, t * head.outputs, head.outputs);
        head.dOut[t * head.outputs + sample.tags().get(t)] -= 1;
      }
    }
    head.backward(second, count, dSecond);
  }

  /** Whether a feature is seen of a word: of hidden ones neither form nor lemma are. */
  private static boolean shown(int[] bag, int place, boolean hidden, Sample sample) {
    boolean named = place == 0 || place == bag.length - 1 && !sample.given().isEmpty();
    return bag[place] >= 0 && !(named && hidden);
  }

  private void input(int[][] bags, boolean[] hidden, Sample sample) {
    input = new float[bags.length * inputSize];
    for (int t = 0; t < bags.length; t++) {
      float[] sum = new float[inputSize];
      for (int i = 0; i < bags[t].length; i++) {
        if (shown(bags[t], i, hidden[t], sample)) {
          Kernels.add(embeddings.value[bags[t][i]], inputSize, sum);
        }
      }
      System.arraycopy(sum, 0, input, t * inputSize, inputSize);
    }
  }

  private float[] run(Lstm forward, Lstm backward, float[] x, int count) {
    float[] out = new float[count * 2 * stateSize];
    forward.forward(x, count, out, 0, 2 * stateSize);
    backward.forward(x, count, out, stateSize, 2 * stateSize);
    return out;
  }

  private float[] mask(int length, float dropped) {
    float[] mask = new float[length];
    float kept = 1 / (1 - dropped);
    for (int i = 0; i < length; i++) {
      mask[i] = random.nextFloat() < dropped ? 0 : kept;
    }
    return mask;
  }

  private static void apply(float[] mask, float[] x) {
    for (int i = 0; i < mask.length; i++) {
      x[i] *= mask[i];
    }
  }

  /** Reads a sentence; then its tags, heads and relations may be asked for. */
  void read(Sample sample) {
    int count = sample.forms().size();
    int[][] bags = vocabulary.of(sample);
    input(bags, new boolean[count], sample);
    first = run(layers[0], layers[1], input, count);
    second = size.deep() ? run(layers[2], layers[3], first, count) : first;
  }

  /** Adds the probabilities of a task's tags, for each word one row. */
  void addTags(int task, int count, float[] sum) {
    Dense head = tags[task];
    head.forward(second, count);
    for (int t = 0; t < count; t++) {
      Kernels.softmax(head.out, t * head.outputs, head.outputs);
    }
    Kernels.add(1, head.out, 0, count * head.outputs, sum, 0);
  }

  /** Adds the probabilities of heads, for each word the root and each word. */
  void addHeads(int task, int count, float[] sum) {
    arcs[task].heads(second, count);
    Kernels.add(1, arcs[task].heads, 0, count * (count + 1), sum, 0);
  }

  /** Adds the probabilities of relations to given heads. */
  void addRelations(int task, int count, int[] heads, float[] sum) {
    arcs[task].relations(second, count, heads);
    Kernels.add(1, arcs[task].relations, 0, arcs[task].relations.length, sum, 0);
  }

  /** Writes what {@link peyman.language.model.TreeNetwork} reads of the first task. */
  void write(DataOutputStream out) throws IOException {
    int[] keys = vocabulary.keys();
    Integer[] order = new Integer[keys.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Integer.compareUnsigned(keys[a], keys[b]));
    int[] ordered = new int[keys.length];
    float[] rows = new float[keys.length * inputSize];
    for (int i = 0; i < order.length; i++) {
      ordered[i] = keys[order[i]];
      System.arraycopy(embeddings.value[order[i]], 0, rows, i * inputSize, inputSize);
    }
    PackedWeights.write(out, inputSize, ordered, rows);
    out.writeInt(size.deep() ? 4 : 2);
    for (Lstm layer : layers) {
      if (layer != null) {
        layer.write(out);
      }
    }
    arcs[0].write(out);
  }
}
