package peyman.training.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import peyman.language.model.BundleFeatures;
import peyman.language.model.Draft;
import peyman.language.model.Keys;

/** Learns the choice of feature bundles from gold tags. */
final class BundleTraining {

  private static final int EPOCHS = 6;

  private BundleTraining() {}

  static void learn(Trained trained, List<Tree> trees) {
    Inventory inventory = trained.inventory;
    Learner learner = new Learner(inventory.tags.bundles().size());
    Draft draft = new Draft(trained.types, inventory.tags);
    Keys keys = new Keys();
    float[] scores = new float[learner.outcomes()];
    Random random = new Random(2);
    List<Tree> order = new ArrayList<>(trees);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      for (Tree tree : order) {
        inventory.gold(draft, tree, trained.types);
        for (int word = 0; word < tree.size(); word++) {
          keys.clear();
          BundleFeatures.of(draft, word, keys);
          Arrays.fill(scores, 0);
          learner.addAll(keys, scores);
          learner.step();
          learner.learn(keys, scores, inventory.bundle(tree.words().get(word)), 1);
        }
      }
    }
    learner.average();
    trained.bundles = learner;
  }
}
