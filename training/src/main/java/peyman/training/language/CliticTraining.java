package peyman.training.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import peyman.language.model.Clitics;
import peyman.language.model.Keys;
import peyman.language.model.NameLists;

/** Learns which tokens are split into two words. */
final class CliticTraining {

  private static final int EPOCHS = 10;

  /** How often a form was whole, how often split, and where. */
  private static final class Count {
    int whole;
    int split;
    int length;

    int majority() {
      return split > whole ? length : 0;
    }
  }

  private CliticTraining() {}

  static void learn(Trained trained, List<Tree> trees) {
    Map<String, Count> counts = count(trees);
    Learner learner = new Learner(2);
    Clitics clitics = new Clitics(Map.of(), learner, trained.types, NameLists.none());
    List<String> forms = new ArrayList<>(counts.keySet());
    Keys keys = new Keys();
    float[] scores = new float[2];
    Random random = new Random(7);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(forms, random);
      for (String form : forms) {
        int split = counts.get(form).majority();
        for (String clitic : Clitics.FORMS) {
          if (Clitics.fits(form, clitic)) {
            keys.clear();
            clitics.features(form, clitic, keys);
            Arrays.fill(scores, 0);
            learner.addAll(keys, scores);
            learner.step();
            learner.learn(keys, scores, split == form.length() - clitic.length() ? 1 : 0, 1);
          }
        }
      }
    }
    learner.average();
    trained.clitics = learner;
    trained.splits = new TreeMap<>();
    counts.forEach(
        (form, count) -> {
          boolean may = Clitics.FORMS.stream().anyMatch(clitic -> Clitics.fits(form, clitic));
          if (count.majority() > 0 || may && count.whole > 0) {
            trained.splits.put(form, count.majority());
          }
        });
  }

  private static Map<String, Count> count(List<Tree> trees) {
    Map<String, Count> counts = new TreeMap<>();
    for (Tree tree : trees) {
      int next = 0;
      for (int word = 0; word < tree.size(); word++) {
        while (next < tree.tokens().size() && tree.tokens().get(next).end() <= word) {
          next++;
        }
        Tree.Multiword token = next < tree.tokens().size() ? tree.tokens().get(next) : null;
        if (token == null || token.start() > word) {
          count(counts, tree.words().get(word).form()).whole++;
        } else if (word == token.start() && token.end() - word == 2) {
          String first = tree.words().get(word).form();
          if (token.form().startsWith(first)) {
            Count count = count(counts, token.form());
            count.split++;
            count.length = first.length();
          }
        }
      }
    }
    return counts;
  }

  private static Count count(Map<String, Count> counts, String form) {
    return counts.computeIfAbsent(form, k -> new Count());
  }
}
