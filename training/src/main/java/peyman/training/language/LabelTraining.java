package peyman.training.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import peyman.language.model.Draft;
import peyman.language.model.Keys;
import peyman.language.model.LabelFeatures;
import peyman.language.model.Labeller;
import peyman.language.model.Tagger;

/** Learns the names of arcs, from left to right over its own answers. */
final class LabelTraining {

  /** How many features are kept. */
  private static final int ROWS = 390_000;

  private LabelTraining() {}

  static void learn(Trained trained, List<TreeExample> examples, int epochs) {
    Inventory inventory = trained.inventory;
    Learner learner = new Learner(inventory.relations.size());
    Labeller labeller = new Labeller(learner, inventory.root);
    Draft draft = new Draft(trained.types, inventory.tags);
    Keys keys = new Keys();
    Random random = new Random(5);
    List<TreeExample> order = new ArrayList<>(examples);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      for (TreeExample example : order) {
        example.words().fill(draft, trained.types);
        for (int word = 0; word < draft.size(); word++) {
          draft.heads[word] = example.heads().get(word);
        }
        draft.readTree();
        for (int word = 0; word < draft.size(); word++) {
          if (draft.heads[word] < 0) {
            draft.relate(word, inventory.root);
            continue;
          }
          float[] scores = labeller.score(draft, word);
          int predicted = Tagger.best(scores);
          keys.clear();
          LabelFeatures.of(draft, word, draft.sister(word), keys);
          learner.step();
          learner.learn(keys, scores, example.relations().get(word), example.weight());
          draft.relate(word, predicted);
        }
      }
    }
    learner.average();
    learner.keep(ROWS);
    trained.labels = learner;
  }
}
