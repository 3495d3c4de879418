package peyman.training.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import peyman.language.model.Draft;
import peyman.language.model.Keys;
import peyman.language.model.Tagger;
import peyman.language.model.TaggerFeatures;
import peyman.language.model.WordType;
import peyman.language.model.WordTypes;

/** Learns the tagger from sentences whose words allow one tag or several. */
final class TaggerTraining {

  /**
   * A sentence to learn from.
   *
   * @param forms its words
   * @param allowed the tags each word may have, empty where any
   * @param weight how much an update counts
   */
  record Example(List<String> forms, List<List<Integer>> allowed, float weight) {

    Example {
      forms = List.copyOf(forms);
      allowed = List.copyOf(allowed);
    }
  }

  /** How many features are kept. */
  private static final int ROWS = 390_000;

  private final WordTypes types;
  private final Learner learner;
  private final Draft draft;
  private final Keys keys = new Keys();

  private TaggerTraining(Trained trained) {
    types = trained.types;
    learner = new Learner(trained.inventory.tags.tags().size());
    draft = new Draft(types, trained.inventory.tags);
  }

  static void learn(Trained trained, List<Example> examples, int epochs) {
    trained.tagger = new TaggerTraining(trained).learn(examples, epochs);
  }

  private Learner learn(List<Example> examples, int epochs) {
    Random random = new Random(1);
    List<Example> order = new ArrayList<>(examples);
    Tagger tagger = new Tagger(learner);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        learn(tagger, example);
      }
    }
    learner.average();
    learner.keep(ROWS);
    return learner;
  }

  private void learn(Tagger tagger, Example example) {
    int size = example.forms().size();
    draft.start(size);
    for (int i = 0; i < size; i++) {
      draft.type(i, types.of(example.forms().get(i)));
    }
    int beforeLast = -1;
    int last = -1;
    for (int i = 0; i < size; i++) {
      float[] scores = tagger.score(draft, i, beforeLast, last);
      int best = Tagger.best(scores);
      List<Integer> allowed = example.allowed().get(i);
      learner.step();
      if (!allowed.isEmpty()) {
        int right = allowed.get(0);
        for (int tag : allowed) {
          right = scores[tag] > scores[right] ? tag : right;
        }
        int wrong = -1;
        for (int tag = 0; tag < scores.length; tag++) {
          if ((wrong < 0 || scores[tag] > scores[wrong]) && !allowed.contains(tag)) {
            wrong = tag;
          }
        }
        // learn with a margin: also where the best wrong tag comes close
        if (scores[wrong] >= scores[right] - example.weight()) {
          features(i, beforeLast, last);
          learner.update(keys, right, wrong, example.weight());
        }
      }
      beforeLast = last;
      last = best;
    }
  }

  private void features(int word, int beforeLast, int last) {
    keys.clear();
    for (int offset = -2; offset <= 2; offset++) {
      WordType type = draft.type(word + offset);
      TaggerFeatures.local(type, offset, keys);
    }
    TaggerFeatures.pairs(draft, word, keys);
    TaggerFeatures.history(beforeLast, last, draft, word, keys);
  }
}
