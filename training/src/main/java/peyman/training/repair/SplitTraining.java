package peyman.training.repair;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import peyman.text.FeatureList;
import peyman.text.SplitFeatures;
import peyman.text.WordTable;

/**
 * Trains the model of half-spaces inside words: a softmax over the ways to write a word. Each PerDT
 * word is seen as if it were not among the known ones (its own count is taken away), so that the
 * model learns how far to trust lists, counts and parts.
 */
final class SplitTraining {

  private static final int EPOCHS = 9;
  private static final int BITS = 20;
  private static final int EVIDENCE = 200;
  private static final int MOST_WEIGHT = 6;

  /** How often PerDT must have a word to decide alone how it is written. */
  private static final int COMMON = 8;

  private final Evidence evidence;

  /** Weights of what repair sees at run time. */
  final AdaGrad model = new AdaGrad(BITS, 0.05f, 2e-5f);

  /** Weights of counts and lists, which only decide on the words of the table. */
  final AdaGrad known = new AdaGrad(14, 0.15f, 1e-5f);

  private String current = "";
  private double currentLeft;
  private final SplitFeatures features;
  private final FeatureList list = new FeatureList();
  private final FeatureList evidenceList = new FeatureList();

  private int selfGlued;
  private final Map<Integer, int[]> selfParts = new TreeMap<>();
  private int selfFrequency;

  /**
   * @param values what is known of how words are written, by fingerprint, as {@link WordTable#get}
   *     gives it
   */
  SplitTraining(Evidence evidence, Map<Integer, Integer> values) {
    this.evidence = evidence;
    this.features = new SplitFeatures(this::part, print -> values.getOrDefault(print, 0));
  }

  private int part(int fingerprint) {
    int[] less = selfParts.get(fingerprint);
    int own = fingerprint == selfGlued ? selfFrequency : -1;
    return evidence.part(fingerprint, less == null ? 0 : less[0], less == null ? 0 : less[1], own);
  }

  private record Instance(String form, float weight) {}

  void train() {
    List<Instance> instances = new ArrayList<>();
    evidence.words.forEach(
        (glued, forms) ->
            forms.forEach(
                (form, counts) -> {
                  if (counts[Evidence.PERDT] > 0 && glued.length() > 2) {
                    instances.add(
                        new Instance(form, (float) Math.min(MOST_WEIGHT, counts[Evidence.PERDT])));
                  }
                }));
    Random random = new Random(1);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(instances, random);
      double loss = 0;
      for (Instance instance : instances) {
        loss += learn(instance);
      }
      System.out.println("split epoch " + epoch + " loss " + loss / instances.size());
    }
  }

  private double learn(Instance instance) {
    String glued = Corpus.glued(instance.form());
    leaveOut(glued, instance.form());
    int gold = WordTableBuilder.mask(instance.form());
    List<Integer> masks = masks(glued, gold);
    if (masks.size() < 2) {
      return 0;
    }
    int[][] hashes = new int[masks.size()][];
    int[][] evidences = new int[masks.size()][];
    double[] scores = new double[masks.size()];
    for (int i = 0; i < scores.length; i++) {
      hashes[i] = extract(masks.get(i));
      evidences[i] = evidence(glued, masks.get(i));
      scores[i] = score(hashes[i], evidences[i]);
    }
    softmax(scores);
    double loss = 0;
    for (int i = 0; i < scores.length; i++) {
      boolean right = masks.get(i) == gold;
      float gradient = (float) (scores[i] - (right ? 1 : 0)) * instance.weight();
      loss -= right ? Math.log(Math.max(scores[i], 1e-9)) : 0;
      if (Math.abs(gradient) > 1e-4) {
        for (int hash : hashes[i]) {
          model.step(hash, gradient);
        }
        for (int hash : evidences[i]) {
          known.step(hash, gradient);
        }
      }
    }
    return loss;
  }

  /** Makes the current word one that was seen once less. */
  private void leaveOut(String glued, String form) {
    current = form;
    currentLeft = form.isEmpty() ? 0 : 1;
    selfParts.clear();
    selfGlued = WordTable.fingerprint(glued);
    Map<String, double[]> forms = evidence.words.get(glued);
    double[] solid = forms == null ? null : forms.get(glued);
    selfFrequency = Evidence.frequency(solid, glued.equals(form) ? 1 : 0);
    double total = 0;
    if (forms != null && forms.containsKey(form)) {
      for (double count : forms.get(form)) {
        total += count;
      }
    }
    String[] pieces = form.split("\u200C");
    if (total <= 1 && pieces.length > 1) {
      for (int i = 0; i < pieces.length; i++) {
        int[] less = selfParts.computeIfAbsent(WordTable.fingerprint(pieces[i]), k -> new int[2]);
        less[0] += i + 1 < pieces.length ? 1 : 0;
        less[1] += i > 0 ? 1 : 0;
      }
    }
  }

  private List<Integer> masks(String glued, int gold) {
    features.word(glued, 0, glued.length());
    features.lookUp();
    int places = features.places();
    TreeSet<Integer> masks = new TreeSet<>();
    masks.add(0);
    if (gold >= 0) {
      masks.add(gold);
    }
    Map<String, double[]> forms = evidence.words.get(glued);
    if (forms != null) {
      forms.keySet().forEach(form -> masks.add(WordTableBuilder.mask(form)));
    }
    boolean many = Integer.bitCount(places) > 10;
    for (int a = places; a != 0; a &= a - 1) {
      masks.add(a & -a);
      for (int b = a & a - 1; b != 0 && !many; b &= b - 1) {
        masks.add(a & -a | b & -b);
      }
    }
    return new ArrayList<>(masks);
  }

  private int[] extract(int mask) {
    list.clear();
    features.extract(mask, list);
    return copy(list);
  }

  private static int[] copy(FeatureList list) {
    int[] hashes = new int[list.count()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = list.hash(i);
    }
    return hashes;
  }

  private int[] evidence(String glued, int mask) {
    evidenceList.clear();
    Map<String, double[]> forms = evidence.words.get(glued);
    if (forms == null) {
      return new int[0];
    }
    double[] own = new double[Evidence.SOURCES];
    double[] others = new double[Evidence.SOURCES];
    for (Map.Entry<String, double[]> form : forms.entrySet()) {
      boolean same = WordTableBuilder.mask(form.getKey()) == mask;
      for (int source = 0; source < Evidence.SOURCES; source++) {
        double count = form.getValue()[source];
        if (source == Evidence.PERDT && form.getKey().equals(current)) {
          count -= currentLeft;
        }
        if (same) {
          own[source] += count;
        } else {
          others[source] += count;
        }
      }
    }
    int split = mask == 0 ? 0 : 1;
    for (int source = 0; source < Evidence.SOURCES; source++) {
      if (own[source] + others[source] > 0.01) {
        int o = source < Evidence.HAZM ? bucket(own[source]) : own[source] > 0 ? 1 : 0;
        int x = source < Evidence.HAZM ? bucket(others[source]) : others[source] > 0 ? 1 : 0;
        evidenceList.add(EVIDENCE + source, o, x * 2 + split);
      }
    }
    if (own[Evidence.HAZM] > 0) {
      evidenceList.add(EVIDENCE + 20, (int) Math.log(1 + own[Evidence.HAZM]), split);
    }
    if (others[Evidence.HAZM] > 0) {
      evidenceList.add(EVIDENCE + 21, (int) Math.log(1 + others[Evidence.HAZM]), split);
    }
    return copy(evidenceList);
  }

  private static int bucket(double count) {
    return count <= 0.01
        ? 0
        : count < 1.5 ? 1 : count < 2.5 ? 2 : count < 5 ? 3 : count < 12 ? 4 : count < 50 ? 5 : 6;
  }

  private double score(int[] hashes, int[] evidences) {
    double score = 0;
    for (int hash : hashes) {
      score += model.get(hash);
    }
    for (int hash : evidences) {
      score += known.get(hash);
    }
    return score;
  }

  private static void softmax(double[] scores) {
    double max = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      max = Math.max(max, score);
    }
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp(scores[i] - max);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= sum;
    }
  }

  /** The best way to write a known word, and how sure that is. */
  record Decision(int mask, double probability) {}

  Decision decide(String glued) {
    leaveOut(glued, "");
    currentLeft = 0;
    List<Integer> masks = masks(glued, -1);
    double[] scores = new double[masks.size()];
    int best = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = score(extract(masks.get(i)), evidence(glued, masks.get(i)));
      best = scores[i] > scores[best] ? i : best;
    }
    softmax(scores);
    Decision common = common(glued);
    return common != null ? common : new Decision(masks.get(best), scores[best]);
  }

  /** How all words are written, by fingerprint. */
  Map<Integer, Integer> values() {
    Map<Integer, Integer> values = new HashMap<>();
    for (String glued : evidence.words.keySet()) {
      if (glued.length() <= WordTableBuilder.LONGEST) {
        values.put(WordTable.fingerprint(glued), WordTable.WORD | decide(glued).mask());
      }
    }
    return values;
  }

  /** What PerDT itself does with a word that it has often, where it is of one mind. */
  private Decision common(String glued) {
    double total = 0;
    double most = 0;
    String form = glued;
    for (Map.Entry<String, double[]> entry : evidence.words.get(glued).entrySet()) {
      double count = entry.getValue()[Evidence.PERDT];
      total += count;
      if (count > most) {
        most = count;
        form = entry.getKey();
      }
    }
    boolean sure = total >= COMMON && most >= total * 0.7;
    return sure ? new Decision(WordTableBuilder.mask(form), most / total) : null;
  }
}
