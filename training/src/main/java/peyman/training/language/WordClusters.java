package peyman.training.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import peyman.language.model.Letters;

/**
 * Groups words by the company they keep: by their neighbours left and right among the frequent
 * words, weighted by positive pointwise mutual information, projected at random and clustered by
 * direction.
 */
final class WordClusters {

  private static final int LEAST = 4;
  private static final int NEIGHBOURS = 800;
  private static final int SIZE = 96;
  private static final int COARSE = 24;
  private static final int FINE = 240;
  private static final int ROUNDS = 12;

  private final List<String> words = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final float[][] vectors;

  /** Clusters by the letters of words: the coarse one in the upper byte, the fine one below. */
  static Map<String, Integer> of(List<List<String>> sentences) {
    WordClusters clusters = new WordClusters(sentences);
    int[] coarse = clusters.group(COARSE);
    int[] fine = clusters.group(FINE);
    Map<String, Integer> result = new TreeMap<>();
    for (int word = 0; word < fine.length; word++) {
      result.put(clusters.words.get(word), coarse[word] + 1 << 8 | fine[word] + 1);
    }
    return result;
  }

  private WordClusters(List<List<String>> sentences) {
    Map<String, Integer> counts = new TreeMap<>();
    for (List<String> sentence : sentences) {
      sentence.forEach(form -> counts.merge(Letters.of(form), 1, Integer::sum));
    }
    counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= LEAST)
        .sorted((a, b) -> b.getValue() - a.getValue())
        .forEach(
            entry -> {
              numbers.put(entry.getKey(), words.size());
              words.add(entry.getKey());
            });
    List<Map<Integer, Integer>> contexts = contexts(sentences);
    double[] totals = new double[2 * NEIGHBOURS + 2];
    double all = 0;
    for (Map<Integer, Integer> context : contexts) {
      for (Map.Entry<Integer, Integer> entry : context.entrySet()) {
        totals[entry.getKey()] += entry.getValue();
        all += entry.getValue();
      }
    }
    float[][] directions = directions(totals.length);
    vectors = new float[words.size()][SIZE];
    for (int word = 0; word < vectors.length; word++) {
      double own = contexts.get(word).values().stream().mapToInt(count -> count).sum();
      for (Map.Entry<Integer, Integer> entry : contexts.get(word).entrySet()) {
        double information = Math.log(entry.getValue() * all / (own * totals[entry.getKey()]));
        if (information > 0) {
          float[] direction = directions[entry.getKey()];
          for (int i = 0; i < SIZE; i++) {
            vectors[word][i] += (float) information * direction[i];
          }
        }
      }
      normalise(vectors[word]);
    }
  }

  /** For each word how often it has each neighbour: even numbers left of it, odd ones right. */
  private List<Map<Integer, Integer>> contexts(List<List<String>> sentences) {
    List<Map<Integer, Integer>> contexts = new ArrayList<>();
    words.forEach(word -> contexts.add(new TreeMap<>()));
    for (List<String> sentence : sentences) {
      int last = NEIGHBOURS;
      Integer lastWord = null;
      for (String form : sentence) {
        Integer word = numbers.get(Letters.of(form));
        if (word != null) {
          contexts.get(word).merge(2 * last, 1, Integer::sum);
        }
        int neighbour = word == null || word >= NEIGHBOURS ? -1 : word;
        if (lastWord != null && neighbour >= 0) {
          contexts.get(lastWord).merge(2 * neighbour + 1, 1, Integer::sum);
        }
        lastWord = word;
        last = neighbour < 0 ? NEIGHBOURS : neighbour;
      }
    }
    return contexts;
  }

  private static float[][] directions(int count) {
    Random random = new Random(8);
    float[][] directions = new float[count][SIZE];
    for (float[] direction : directions) {
      for (int i = 0; i < SIZE; i++) {
        direction[i] = random.nextBoolean() ? 1 : -1;
      }
    }
    return directions;
  }

  /** The group of each word; the most frequent words begin the groups. */
  private int[] group(int count) {
    float[][] centres = new float[count][];
    for (int group = 0; group < count; group++) {
      centres[group] = vectors[Math.min(group, vectors.length - 1)].clone();
    }
    int[] groups = new int[vectors.length];
    for (int round = 0; round < ROUNDS; round++) {
      for (int word = 0; word < vectors.length; word++) {
        groups[word] = nearest(centres, vectors[word]);
      }
      float[][] sums = new float[count][SIZE];
      for (int word = 0; word < vectors.length; word++) {
        for (int i = 0; i < SIZE; i++) {
          sums[groups[word]][i] += vectors[word][i];
        }
      }
      for (int group = 0; group < count; group++) {
        normalise(sums[group]);
        centres[group] = sums[group];
      }
    }
    return groups;
  }

  private static int nearest(float[][] centres, float[] vector) {
    int nearest = 0;
    float closest = Float.NEGATIVE_INFINITY;
    for (int group = 0; group < centres.length; group++) {
      float[] centre = centres[group];
      float product = 0;
      for (int i = 0; i < SIZE; i++) {
        product += centre[i] * vector[i];
      }
      if (product > closest) {
        closest = product;
        nearest = group;
      }
    }
    return nearest;
  }

  private static void normalise(float[] vector) {
    double square = 0;
    for (float value : vector) {
      square += value * value;
    }
    if (square == 0) {
      Arrays.fill(vector, 0);
      return;
    }
    float length = (float) Math.sqrt(square);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
  }
}
