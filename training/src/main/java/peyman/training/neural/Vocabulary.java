package peyman.training.neural;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import peyman.language.model.Hash;
import peyman.language.model.WordType;
import peyman.language.model.WordTypes;

/** The numbers of what the networks see of words: letters, ends, lexicon marks, verb readings. */
final class Vocabulary {

  private static final int LEAST = 2;

  private final WordTypes types;
  private final Map<Integer, Integer> features = new HashMap<>();
  private final Map<Integer, Integer> words = new HashMap<>();
  private final int[] wordCounts;
  private final Map<String, int[]> known = new java.util.concurrent.ConcurrentHashMap<>();

  /** The vocabulary of sentences; what is seen once has no number. */
  Vocabulary(List<List<String>> sentences, WordTypes types) {
    this.types = types;
    Map<String, Integer> forms = new java.util.TreeMap<>();
    for (List<String> sentence : sentences) {
      for (String form : sentence) {
        forms.merge(form, 1, Integer::sum);
      }
    }
    Map<Integer, Integer> counts = new java.util.TreeMap<>();
    Map<Integer, Integer> wordTotals = new java.util.TreeMap<>();
    forms.forEach(
        (form, count) -> {
          WordType type = types.of(form);
          for (int key : keys(type)) {
            counts.merge(key, count, Integer::sum);
          }
          wordTotals.merge(type.word, count, Integer::sum);
        });
    counts.forEach(
        (key, count) -> {
          if (count >= LEAST) {
            features.put(key, features.size());
          }
        });
    wordTotals.entrySet().stream()
        .filter(e -> e.getValue() >= 3)
        .sorted((a, b) -> b.getValue() - a.getValue())
        .forEach(e -> words.put(e.getKey(), words.size()));
    wordCounts = new int[words.size()];
    words.forEach((key, number) -> wordCounts[number] = wordTotals.get(key));
  }

  private static int[] keys(WordType type) {
    int[] keys = new int[64];
    int n = 0;
    keys[n++] = Hash.of(1, type.word);
    for (int suffix : type.suffixes) {
      keys[n++] = Hash.of(2, suffix);
    }
    for (int prefix : type.prefixes) {
      keys[n++] = Hash.of(3, prefix);
    }
    keys[n++] = Hash.of(4, type.shape);
    keys[n++] = Hash.of(5, type.shape & 0xFF);
    keys[n++] = Hash.of(6, type.lastPart);
    keys[n++] = Hash.of(7, type.firstPart);
    keys[n++] = Hash.of(8, type.verbPattern);
    keys[n++] = Hash.of(9, type.marks & 0xFFFF);
    keys[n++] = Hash.of(10, type.marks >>> 16);
    for (int mark = 0; mark < 16; mark++) {
      if ((type.marks >>> mark & 1) != 0) {
        keys[n++] = Hash.of(11, mark);
      }
    }
    for (int stem : type.stems) {
      if (n < keys.length) {
        keys[n++] = Hash.of(12, stem);
      }
    }
    return Arrays.copyOf(keys, n);
  }

  int features() {
    return features.size();
  }

  int[] wordCounts() {
    return wordCounts;
  }

  /** The feature numbers of a form; the word itself comes first, -1 where it is not known. */
  int[] of(String form) {
    return known.computeIfAbsent(
        form,
        f -> {
          int[] keys = keys(types.of(f));
          int[] numbers = new int[keys.length];
          int n = 0;
          for (int i = 0; i < keys.length; i++) {
            Integer number = features.get(keys[i]);
            if (number != null || i == 0) {
              numbers[n++] = number == null ? -1 : number;
            }
          }
          return Arrays.copyOf(numbers, n);
        });
  }

  /** The number of a form among the words that are guessed, -1 for rare ones. */
  int word(String form) {
    return words.getOrDefault(types.of(form).word, -1);
  }
}
