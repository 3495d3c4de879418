package peyman.training.repair;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import peyman.text.WordTable;

/** Decides for every known word where its half-spaces stand and packs the table. */
final class WordTableBuilder {

  /** How many letters a word of the table has at most. */
  static final int LONGEST = 40;

  private static final double SURE = 0.98;

  private final Map<Integer, Integer> values = new TreeMap<>();
  private final Evidence evidence;

  WordTableBuilder(Evidence evidence, SplitTraining splits, PairTraining pairs) {
    this.evidence = evidence;
    evidence.words.forEach(
        (glued, forms) -> {
          if (glued.length() <= LONGEST) {
            put(glued, forms, splits, pairs);
          }
        });
    TreeSet<Integer> others = new TreeSet<>(evidence.parts.keySet());
    others.addAll(evidence.verbs.keySet());
    for (int part : others) {
      int verb = evidence.verbs.containsKey(part) ? WordTable.VERB : 0;
      values.merge(part, WordTable.PART | verb, (a, b) -> a | verb);
    }
  }

  private void put(
      String glued, Map<String, double[]> forms, SplitTraining splits, PairTraining pairs) {
    SplitTraining.Decision decision = splits.decide(glued);
    int fingerprint = WordTable.fingerprint(glued);
    int join = 0;
    for (String form : forms.keySet()) {
      if (form.indexOf(Corpus.HALF_SPACE) >= 0 && mask(form) == decision.mask()) {
        join = pairs.joinClass(form, 0, 0);
      }
    }
    int value =
        WordTable.WORD
            | decision.mask()
            | evidence.frequencies.get(fingerprint) << WordTable.FREQUENCY_SHIFT
            | join << WordTable.JOIN_SHIFT
            | (decision.probability() < SURE && forms.size() > 1 ? WordTable.AMBIGUOUS : 0);
    values.putIfAbsent(fingerprint, value);
  }

  static int mask(String form) {
    int mask = 0;
    int letters = 0;
    for (int i = 0; i < form.length(); i++) {
      if (form.charAt(i) == Corpus.HALF_SPACE) {
        mask |= letters <= WordTable.MASK_LETTERS ? 1 << letters - 1 : 0;
      } else {
        letters++;
      }
    }
    return mask;
  }

  int size() {
    return values.size();
  }

  void write(Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(values.size());
      for (Map.Entry<Integer, Integer> entry : values.entrySet()) {
        out.writeInt(entry.getKey());
        out.writeInt(entry.getValue());
        out.writeByte(evidence.part(entry.getKey(), 0, 0, -1) >>> 4);
      }
    }
  }
}
