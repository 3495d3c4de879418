package peyman.training.repair;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import peyman.text.FeatureList;
import peyman.text.PluralFeatures;
import peyman.text.WordTable;

/** Trains the model that tells «حرف&zwnj;های» from «حرفه&zwnj;ای» by the words around. */
final class PluralTraining {

  private static final int EPOCHS = 8;
  private static final int BITS = 16;
  private static final String ENDING = "های";

  private final Evidence evidence;
  final AdaGrad model = new AdaGrad(BITS, 0.06f, 1e-5f);

  PluralTraining(Evidence evidence) {
    this.evidence = evidence;
  }

  private record Instance(int[] hashes, boolean afterHeh) {}

  void train(Corpus corpus) {
    List<Instance> instances = new ArrayList<>();
    for (Corpus.Line line : corpus.lines) {
      for (int i = 0; i < line.words().size(); i++) {
        collect(line, i, instances);
      }
    }
    byte[] seen = new byte[1 << BITS];
    for (Instance instance : instances) {
      for (int hash : instance.hashes()) {
        int index = hash & seen.length - 1;
        seen[index] = (byte) Math.min(100, seen[index] + 1);
      }
    }
    Random random = new Random(3);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(instances, random);
      double loss = 0;
      for (Instance instance : instances) {
        loss += learn(instance, seen);
      }
      System.out.println("plural epoch " + epoch + " loss " + loss / instances.size());
    }
  }

  private double learn(Instance instance, byte[] seen) {
    double score = 0;
    for (int hash : instance.hashes()) {
      score += model.get(hash);
    }
    double probability = 1 / (1 + Math.exp(-score));
    float gradient = (float) (probability - (instance.afterHeh() ? 1 : 0));
    for (int hash : instance.hashes()) {
      if (seen[hash & seen.length - 1] > 1) {
        model.step(hash, gradient);
      }
    }
    return -Math.log(Math.max(1e-9, instance.afterHeh() ? probability : 1 - probability));
  }

  private void collect(Corpus.Line line, int index, List<Instance> instances) {
    String form = Corpus.withoutMarks(line.words().get(index));
    String word = Corpus.glued(form);
    int stem = word.length() - PluralFeatures.ENDING;
    if (stem < 2 || !word.endsWith(ENDING) || !Letter.joins(word.charAt(stem - 1))) {
      return;
    }
    boolean afterHeh = form.endsWith("ه\u200Cای");
    if (!afterHeh && !form.endsWith("\u200Cهای")) {
      return;
    }
    PluralFeatures plural = new PluralFeatures();
    plural.word = WordTable.fingerprint(word);
    plural.stem = WordTable.fingerprint(word.substring(0, stem));
    plural.stemFrequency = evidence.part(plural.stem, 0, 0, -1) & 15;
    plural.hehFrequency =
        evidence.part(WordTable.fingerprint(word.substring(0, stem + 1)), 0, 0, -1) & 15;
    if (plural.stemFrequency == 0 || plural.hehFrequency == 0) {
      return;
    }
    plural.stemTail = PairTraining.tail(word.substring(0, stem));
    String gapBefore = line.gaps().get(index);
    String gapAfter = line.gaps().get(index + 1);
    plural.before =
        index > 0 && gapBefore.equals(" ")
            ? WordTable.fingerprint(line.words().get(index - 1))
            : gapBefore.isEmpty() ? '\n' : gapBefore.charAt(gapBefore.length() - 1);
    boolean followed = index + 1 < line.words().size() && gapAfter.equals(" ");
    if (followed) {
      String next = Corpus.glued(Corpus.withoutMarks(line.words().get(index + 1)));
      plural.after = WordTable.fingerprint(next);
      plural.afterPart = evidence.part(plural.after, 0, 0, -1);
      plural.afterHead = PairTraining.head(next);
      plural.afterTail = PairTraining.tail(next);
    } else {
      plural.after = gapAfter.isEmpty() ? '\n' : gapAfter.charAt(0);
    }
    FeatureList list = new FeatureList();
    plural.extract(list);
    int[] hashes = new int[list.count()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = list.hash(i);
    }
    instances.add(new Instance(hashes, afterHeh));
  }
}
