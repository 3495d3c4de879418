package peyman.training.language;

import java.util.List;
import java.util.Map;
import peyman.language.model.Clitics;
import peyman.language.model.Lemmatiser;
import peyman.language.model.NameLists;
import peyman.language.model.Parser;
import peyman.language.model.Relations;
import peyman.language.model.TreeNetwork;
import peyman.language.model.WordTypes;

/**
 * What was learnt from one set of trees; filled from tags to relations, each using the ones before.
 */
final class Trained {

  final Inventory inventory;
  final WordTypes types;
  Learner tagger;
  Learner bundles;
  Map<String, String> lemmas;
  List<String> endings;
  Learner lemmaWeights;
  TreeNetwork network;

  /** The network as it is written. */
  byte[] trees;

  /** The relations that a head has but once. */
  List<String> once;

  Map<String, Integer> splits;
  Learner clitics;

  Trained(Inventory inventory) {
    this.inventory = inventory;
    types = inventory.types();
  }

  Relations relations() {
    return new Relations(inventory.relations, once);
  }

  Clitics splitter() {
    return new Clitics(splits, clitics, types, NameLists.none());
  }

  Lemmatiser lemmatiser() {
    return new Lemmatiser(lemmas, endings, lemmaWeights, inventory.lexicon);
  }

  Parser parser() {
    return new Parser(network, relations());
  }
}
