package peyman.training.neural;

import java.util.List;
import java.util.Random;

/**
 * Learns to guess a word from the words before and after it, among words drawn by frequency; so raw
 * text teaches the layers below.
 */
final class Guesser {

  private static final int DRAWN = 64;

  private final int half;
  private final int size;
  private final Dense context;
  final Embeddings words;
  private final int[] table;
  private final float[] logChance;

  Guesser(int half, int size, int[] counts, Random random) {
    this.half = half;
    this.size = size;
    context = new Dense(2 * half, size, false, random);
    words = new Embeddings(counts.length, size + 1, 0.05f, random);
    double sum = 0;
    for (int count : counts) {
      sum += Math.pow(count, 0.75);
    }
    table = new int[1 << 18];
    logChance = new float[counts.length];
    double passed = 0;
    int filled = 0;
    for (int word = 0; word < counts.length; word++) {
      double share = Math.pow(counts[word], 0.75) / sum;
      logChance[word] = (float) Math.log(Math.max(share, 1e-9) * DRAWN);
      passed += share;
      while (filled < table.length && filled < passed * table.length) {
        table[filled++] = word;
      }
    }
    while (filled < table.length) {
      table[filled++] = counts.length - 1;
    }
  }

  void weights(List<Weights> all) {
    context.weights(all);
  }

  /** Learns from the states of the first layer; words numbered -1 are not asked for. */
  double learn(
      float[] states, int count, int[] targets, float weight, float[] dStates, Random random) {
    int stride = 2 * half;
    float[] x = new float[count * stride];
    for (int t = 0; t < count; t++) {
      if (t > 0) {
        System.arraycopy(states, (t - 1) * stride, x, t * stride, half);
      }
      if (t + 1 < count) {
        System.arraycopy(states, (t + 1) * stride + half, x, t * stride + half, half);
      }
    }
    context.forward(x, count);
    int[] drawn = new int[DRAWN];
    for (int i = 0; i < DRAWN; i++) {
      drawn[i] = table[random.nextInt(table.length)];
    }
    int wide = size + 1;
    float[] scores = new float[DRAWN + 1];
    float[] query = new float[wide];
    float[] dQuery = new float[wide];
    double loss = 0;
    float[][] dDrawn = new float[DRAWN][wide];
    for (int t = 0; t < count; t++) {
      if (targets[t] < 0) {
        continue;
      }
      System.arraycopy(context.out, t * size, query, 0, size);
      query[size] = 1;
      for (int i = 0; i <= DRAWN; i++) {
        int word = i < DRAWN ? drawn[i] : targets[t];
        scores[i] =
            i < DRAWN && word == targets[t]
                ? -50
                : Kernels.dot(query, 0, words.value[word], 0, wide) - logChance[word];
      }
      Kernels.softmax(scores, 0, DRAWN + 1);
      loss -= Math.log(scores[DRAWN] + 1e-9);
      scores[DRAWN] -= 1;
      java.util.Arrays.fill(dQuery, 0);
      for (int i = 0; i <= DRAWN; i++) {
        int word = i < DRAWN ? drawn[i] : targets[t];
        float g = scores[i] * weight;
        Kernels.add(g, words.value[word], 0, wide, dQuery, 0);
        if (i < DRAWN) {
          Kernels.add(g, query, 0, wide, dDrawn[i], 0);
        } else {
          float[] dWord = new float[wide];
          Kernels.add(g, query, 0, wide, dWord, 0);
          words.learn(word, dWord);
        }
      }
      System.arraycopy(dQuery, 0, context.dOut, t * size, size);
    }
    for (int i = 0; i < DRAWN; i++) {
      words.learn(drawn[i], dDrawn[i]);
    }
    float[] dx = new float[count * stride];
    context.backward(x, count, dx);
    for (int t = 0; t < count; t++) {
      if (t > 0) {
        Kernels.add(1, dx, t * stride, half, dStates, (t - 1) * stride);
      }
      if (t + 1 < count) {
        Kernels.add(1, dx, t * stride + half, half, dStates, (t + 1) * stride + half);
      }
    }
    return loss;
  }
}
