package peyman.training.neural;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import peyman.language.model.Hash;
import peyman.language.model.Keys;
import peyman.language.model.WordType;
import peyman.language.model.WordTypes;

/** The numbers of what the networks see of words: letters, ends, lexicon marks, verb readings. */
final class Vocabulary {

  private static final int LEAST = 2;

  /** Gives the keys of what is seen of a word without its sentence, the word itself first. */
  interface Features {
    void of(WordType type, Keys keys);
  }

  private final WordTypes types;
  private final Features seen;
  private final Map<Integer, Integer> features = new HashMap<>();
  private final Map<Integer, Integer> words = new HashMap<>();
  private final int[] wordCounts;
  private final Map<String, int[]> known = new ConcurrentHashMap<>();

  /** The vocabulary of sentences; what is seen once has no number. */
  Vocabulary(List<Sample> samples, WordTypes types, Features seen) {
    this.types = types;
    this.seen = seen;
    Map<String, Integer> forms = new TreeMap<>();
    Map<Integer, Integer> counts = new TreeMap<>();
    for (Sample sample : samples) {
      for (String form : sample.forms()) {
        forms.merge(form, 1, Integer::sum);
      }
      sample.given().forEach(given -> given.forEach(key -> counts.merge(key, 1, Integer::sum)));
    }
    Map<Integer, Integer> wordTotals = new TreeMap<>();
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

  private int[] keys(WordType type) {
    Keys keys = new Keys();
    seen.of(type, keys);
    return keys.toArray();
  }

  /** What teachers see of words. */
  static void teachers(WordType type, Keys keys) {
    keys.add(Hash.of(1, type.word));
    for (int suffix : type.suffixes) {
      keys.add(Hash.of(2, suffix));
    }
    for (int prefix : type.prefixes) {
      keys.add(Hash.of(3, prefix));
    }
    keys.add(Hash.of(4, type.shape));
    keys.add(Hash.of(5, type.shape & 0xFF));
    keys.add(Hash.of(6, type.lastPart));
    keys.add(Hash.of(7, type.firstPart));
    keys.add(Hash.of(8, type.verbPattern));
    keys.add(Hash.of(9, type.marks & 0xFFFF));
    keys.add(Hash.of(10, type.marks >>> 16));
    for (int mark = 0; mark < 16; mark++) {
      if ((type.marks >>> mark & 1) != 0) {
        keys.add(Hash.of(11, mark));
      }
    }
    for (int stem : type.stems) {
      keys.add(Hash.of(12, stem));
    }
  }

  int features() {
    return features.size();
  }

  int[] wordCounts() {
    return wordCounts;
  }

  /** The keys that have numbers, each at its number. */
  int[] keys() {
    int[] keys = new int[features.size()];
    features.forEach((key, number) -> keys[number] = key);
    return keys;
  }

  /** The feature numbers of each word; the word itself comes first, -1 where it is not known. */
  int[][] of(Sample sample) {
    int[][] numbers = new int[sample.forms().size()][];
    for (int word = 0; word < numbers.length; word++) {
      int[] own = known.computeIfAbsent(sample.forms().get(word), form -> numbers(types.of(form)));
      numbers[word] = own;
      if (!sample.given().isEmpty()) {
        List<Integer> given = sample.given().get(word);
        numbers[word] = Arrays.copyOf(own, own.length + given.size());
        for (int i = 0; i < given.size(); i++) {
          numbers[word][own.length + i] = features.getOrDefault(given.get(i), -1);
        }
      }
    }
    return numbers;
  }

  private int[] numbers(WordType type) {
    int[] keys = keys(type);
    int[] numbers = new int[keys.length];
    int n = 0;
    for (int i = 0; i < keys.length; i++) {
      Integer number = features.get(keys[i]);
      if (number != null || i == 0) {
        numbers[n++] = number == null ? -1 : number;
      }
    }
    return Arrays.copyOf(numbers, n);
  }

  /** The number of a form among the words that are guessed, -1 for rare ones. */
  int word(String form) {
    return words.getOrDefault(types.of(form).word, -1);
  }
}
