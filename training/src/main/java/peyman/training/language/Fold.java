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

  /** The fold of a number, counted from 0. */
  public static Fold of(Path shared, int number) {
    List<Tree> trees = Corpora.of(shared).perdt();
    List<Sentence> train = new ArrayList<>();
    List<Sentence> test = new ArrayList<>();
    for (int i = 0; i < trees.size(); i++) {
      (i % COUNT == number ? test : train).add(Sentence.of(trees.get(i)));
    }
    return new Fold(train, test);
  }
}
