package peyman.training.language;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the five folds over PerDT's dev and test, for engines that are compared with Peyman's.
 *
 * @param train the sentences of the other folds
 * @param test those of the fold
 */
public record Fold(List<Sentence> train, List<Sentence> test) {

  static final int COUNT = 5;

  public Fold {
    train = List.copyOf(train);
    test = List.copyOf(test);
  }

  /**
   * A sentence, word by word.
   *
   * @param heads indexes of heads, -1 at the root
   */
  public record Sentence(
      List<String> forms, List<String> tags, List<Integer> heads, List<String> relations) {

    static Sentence of(Tree tree) {
      return new Sentence(
          tree.forms(),
          tree.words().stream().map(Tree.Row::upos).toList(),
          tree.words().stream().map(Tree.Row::head).toList(),
          tree.words().stream().map(Tree.Row::relation).toList());
    }
  }

  /** The trees of the other folds, and those of a fold. */
  record Trees(List<Tree> train, List<Tree> test) {}

  /** The trees by a fold, counted from 0; with the number {@link #COUNT} all are of others. */
  static Trees trees(List<Tree> trees, int number) {
    List<Tree> train = new ArrayList<>();
    List<Tree> test = new ArrayList<>();
    for (int i = 0; i < trees.size(); i++) {
      (i % COUNT == number ? test : train).add(trees.get(i));
    }
    return new Trees(train, test);
  }

  /** The fold of a number, counted from 0. */
  public static Fold of(Path shared, int number) {
    Trees trees = trees(Corpora.of(shared).perdt(), number);
    return new Fold(
        trees.train().stream().map(Sentence::of).toList(),
        trees.test().stream().map(Sentence::of).toList());
  }
}
