package peyman.training.language;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import peyman.language.model.Hash;
import peyman.language.model.Keys;
import peyman.language.model.TreeFeatures;
import peyman.language.model.TreeNetwork;
import peyman.training.neural.Sample;
import peyman.training.neural.Student;

/** Learns the network that parses, and has it as it will be read. */
final class TreeTraining {

  /** A relation is given but once where fewer trees of so many have it twice at a head. */
  private static final int TRIED = 1000;

  private static final int LEAST = 50;

  private TreeTraining() {}

  static void learn(Trained trained, List<TreeExample> examples) {
    List<Sample> samples = new ArrayList<>();
    for (TreeExample example : examples) {
      for (int i = 0; i < example.weight(); i++) {
        samples.add(sample(example));
      }
    }
    trained.trees = Student.learn(trained.types, samples, trained.inventory.relations.size());
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(trained.trees))) {
      trained.network = TreeNetwork.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The relations that are met often, and hardly ever twice at a head. */
  static List<String> once(List<Tree> trees, List<String> relations) {
    List<String> once = new ArrayList<>();
    for (String relation : relations) {
      int met = 0;
      int again = 0;
      for (Tree tree : trees) {
        List<Integer> heads =
            tree.words().stream()
                .filter(row -> row.relation().equals(relation))
                .map(Tree.Row::head)
                .toList();
        met += heads.size();
        again += heads.size() - (int) heads.stream().distinct().count();
      }
      if (met >= LEAST && again * TRIED <= met) {
        once.add(relation);
      }
    }
    return once;
  }

  private static Sample sample(TreeExample example) {
    List<List<Integer>> given = new ArrayList<>();
    Kept words = example.words();
    Keys keys = new Keys();
    for (int word = 0; word < words.forms().size(); word++) {
      keys.clear();
      int lemma = Hash.of(words.lemmas().get(word));
      TreeFeatures.of(words.tags().get(word), words.bundles().get(word), lemma, keys);
      List<Integer> known = new ArrayList<>();
      for (int key : keys.toArray()) {
        known.add(key);
      }
      given.add(known);
    }
    return new Sample(words.forms(), 0, List.of(), example.heads(), example.relations(), given);
  }
}
