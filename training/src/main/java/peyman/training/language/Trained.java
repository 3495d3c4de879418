package peyman.training.language;

import java.util.List;
import java.util.Map;
import peyman.language.model.Clitics;
import peyman.language.model.Labeller;
import peyman.language.model.Lemmatiser;
import peyman.language.model.NameLists;
import peyman.language.model.Parser;
import peyman.language.model.WordTypes;

/**
 * What was learnt from one set of trees; filled from tags to relations, each using the ones before.
 */
final class Trained {

  /** What a step of the parser's learnt scores is worth in the curve of its confidences. */
  static final float CERTAINTY = 0.1f;

  final Inventory inventory;
  final WordTypes types;
  Learner tagger;
  Learner bundles;
  Map<String, String> lemmas;
  List<String> endings;
  Learner lemmaWeights;
  Learner moves;
  Learner labels;
  Map<String, Integer> splits;
  Learner clitics;

  Trained(Inventory inventory) {
    this.inventory = inventory;
    types = inventory.types();
  }

  Clitics splitter() {
    return new Clitics(splits, clitics, types, NameLists.none());
  }

  Lemmatiser lemmatiser() {
    return new Lemmatiser(lemmas, endings, lemmaWeights, inventory.lexicon);
  }

  Parser parser() {
    return new Parser(moves, CERTAINTY);
  }

  Labeller labeller() {
    return new Labeller(labels, inventory.root);
  }
}
