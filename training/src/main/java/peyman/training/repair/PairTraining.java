package peyman.training.repair;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import peyman.text.FeatureList;
import peyman.text.PairFeatures;
import peyman.text.WordTable;

/** Trains the model that tells spaces between words from spaces that should be half-spaces. */
final class PairTraining {

  private static final int EPOCHS = 6;
  private static final int BITS = 20;

  private final Evidence evidence;
  private final Map<String, Integer> spaced = new HashMap<>();
  final AdaGrad model = new AdaGrad(BITS, 0.06f, 1e-6f);

  PairTraining(Evidence evidence) {
    this.evidence = evidence;
  }

  private record Instance(int[] hashes, boolean joined) {}

  void train(Corpus corpus) {
    countSpaced(corpus);
    Random random = new Random(2);
    List<Instance> instances = new ArrayList<>();
    for (Corpus.Line line : corpus.lines) {
      collect(line, 1, random, instances);
      collect(line, 0.3, random, instances);
    }
    byte[] seen = new byte[1 << BITS];
    for (Instance instance : instances) {
      for (int hash : instance.hashes()) {
        int index = hash & seen.length - 1;
        seen[index] = (byte) Math.min(100, seen[index] + 1);
      }
    }
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(instances, random);
      double loss = 0;
      for (Instance instance : instances) {
        loss += learn(instance, seen);
      }
      System.out.println("pair epoch " + epoch + " loss " + loss / instances.size());
    }
  }

  private double learn(Instance instance, byte[] seen) {
    double score = 0;
    for (int hash : instance.hashes()) {
      score += model.get(hash);
    }
    double probability = 1 / (1 + Math.exp(-score));
    float gradient = (float) (probability - (instance.joined() ? 1 : 0));
    if (Math.abs(gradient) > 1e-4) {
      for (int hash : instance.hashes()) {
        if (seen[hash & seen.length - 1] > 3) {
          model.step(hash, gradient);
        }
      }
    }
    return -Math.log(Math.max(1e-9, instance.joined() ? probability : 1 - probability));
  }

  private void countSpaced(Corpus corpus) {
    for (Corpus.Line line : corpus.lines) {
      for (int i = 1; i < line.words().size(); i++) {
        if (line.gaps().get(i).equals(" ") && line.perdt()) {
          String pair =
              Corpus.withoutMarks(line.words().get(i - 1))
                  + "\u200C"
                  + Corpus.withoutMarks(line.words().get(i));
          spaced.merge(pair, 1, Integer::sum);
        }
      }
    }
  }

  /** A unit of a line: letters between spaces, and whether a lost half-space stood before it. */
  private record Unit(String word, boolean joined, boolean afterSpace) {}

  private void collect(Corpus.Line line, double lost, Random random, List<Instance> instances) {
    if (!line.perdt()) {
      return;
    }
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < line.words().size(); i++) {
      boolean afterSpace = i > 0 && line.gaps().get(i).equals(" ");
      String[] pieces = Corpus.withoutMarks(line.words().get(i)).split("\u200C");
      StringBuilder unit = new StringBuilder(pieces[0]);
      boolean joined = false;
      for (int j = 1; j < pieces.length; j++) {
        if (lost >= 1 || random.nextDouble() < lost) {
          units.add(new Unit(unit.toString(), joined, joined || afterSpace));
          unit = new StringBuilder(pieces[j]);
          joined = true;
        } else {
          unit.append('\u200C').append(pieces[j]);
        }
      }
      units.add(new Unit(unit.toString(), joined, joined || afterSpace));
    }
    String left = "";
    String before = "";
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      if (!unit.afterSpace()) {
        left = unit.word();
        before = "";
        continue;
      }
      boolean candidate = left.length() > 0 && Letter.joins(left.charAt(left.length() - 1));
      if (candidate && (unit.joined() || lost >= 1 || random.nextDouble() < 0.5)) {
        Unit next = i + 1 < units.size() && units.get(i + 1).afterSpace() ? units.get(i + 1) : null;
        instances.add(
            new Instance(
                extract(left, unit.word(), before, next == null ? "" : next.word(), unit.joined()),
                unit.joined()));
      }
      if (unit.joined()) {
        left = left + "\u200C" + unit.word();
      } else {
        before = left;
        left = unit.word();
      }
    }
  }

  private int[] extract(String left, String right, String before, String after, boolean joined) {
    PairFeatures pair = new PairFeatures();
    String leftEnd = left.substring(left.lastIndexOf('\u200C') + 1);
    int cut = right.indexOf('\u200C');
    String rightStart = cut < 0 ? right : right.substring(0, cut);
    pair.left = WordTable.fingerprint(left);
    pair.leftEnd = WordTable.fingerprint(leftEnd);
    pair.right = WordTable.fingerprint(right);
    pair.rightStart = WordTable.fingerprint(rightStart);
    pair.before = before.isEmpty() ? 0 : WordTable.fingerprint(before);
    pair.after = after.isEmpty() ? 0 : WordTable.fingerprint(after);
    int less = joined && count(left + "\u200C" + right) <= 1 ? 1 : 0;
    pair.leftPart = evidence.part(pair.left, 0, 0, -1);
    pair.leftEndPart = evidence.part(pair.leftEnd, less, 0, -1);
    pair.rightPart = evidence.part(pair.right, 0, 0, -1);
    pair.rightStartPart = evidence.part(pair.rightStart, 0, less, -1);
    String leftLetters = Corpus.glued(left);
    String rightLetters = Corpus.glued(right);
    pair.leftLetters = leftLetters.length();
    pair.rightLetters = rightLetters.length();
    pair.leftTail = tail(leftLetters);
    pair.rightHead = head(rightLetters);
    pair.join = joinClass(left + "\u200C" + right, joined ? 1 : 0, joined ? 0 : 1);
    pair.joinAfter =
        after.isEmpty()
            ? 0
            : joinClass(left + "\u200C" + right + "\u200C" + after, joined ? 1 : 0, 0);
    FeatureList list = new FeatureList();
    pair.extract(list);
    int[] hashes = new int[list.count()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = list.hash(i);
    }
    return hashes;
  }

  static int tail(String letters) {
    int n = letters.length();
    return (n > 1 ? letters.charAt(n - 2) << 16 : 0) | letters.charAt(n - 1);
  }

  static int head(String letters) {
    return (letters.length() > 1 ? letters.charAt(1) << 16 : 0) | letters.charAt(0);
  }

  private double count(String form) {
    Map<String, double[]> forms = evidence.words.get(Corpus.glued(form));
    double[] counts = forms == null ? null : forms.get(form);
    double total = 0;
    for (int i = 0; counts != null && i < counts.length; i++) {
      total += counts[i];
    }
    return total;
  }

  /** From 0 (no list or text joins the parts) to 14; 15 is for prescribed joins. */
  int joinClass(String form, int lessJoined, int lessSpaced) {
    Map<String, double[]> forms = evidence.words.get(Corpus.glued(form));
    double[] counts = forms == null ? null : forms.get(form);
    if (counts == null) {
      return 0;
    }
    double joined = counts[Evidence.PERDT] - lessJoined;
    double other = 0;
    for (int i = 1; i < counts.length; i++) {
      other += counts[i];
    }
    double apart = spaced.getOrDefault(form, 0) - lessSpaced;
    if (joined + other < 0.5) {
      return 0;
    }
    int j = joined < 0.5 ? 0 : joined < 1.5 ? 1 : joined < 4.5 ? 2 : 3;
    int s;
    if (j == 0) {
      s = apart <= 0 ? 0 : apart < 2 ? 1 : 2;
    } else {
      s = apart <= 0 ? 0 : apart * 2 <= joined ? 1 : apart <= joined * 2 ? 2 : 3;
    }
    return j == 0 ? 1 + s : j * 4 + Math.min(s, j == 3 ? 2 : 3);
  }
}
