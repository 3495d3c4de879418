package peyman.training.language;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import peyman.training.neural.Teachers;

/** Lets teachers learn and judge the raw text, so that many students can learn from one file. */
public final class Teaching {

  private Teaching() {}

  /** Writes what teachers know before they learn trees: the same for all folds. */
  public static void begin(Path shared, Path file) throws IOException {
    new LanguageTraining(Corpora.of(shared)).begin().write(file);
  }

  /**
   * Writes what teachers judged that learnt all folds but one, and prints their figures on it.
   *
   * @param fold the fold left out; one beyond the last leaves none out
   * @param begun what {@link #begin} wrote
   * @param earlier what this wrote before for the same fold: they learn it, too
   */
  public static void run(Path shared, int fold, Path begun, Path file, Optional<Path> earlier)
      throws IOException {
    Corpora corpora = Corpora.of(shared);
    LanguageTraining training = new LanguageTraining(corpora);
    Fold.Trees trees = Fold.trees(corpora.perdt(), fold);
    JudgedText text = JudgedText.of(training.inventory);
    Teachers teachers =
        training.teach(
            training.begun(begun), trees.train(), earlier.map(text::read).orElse(List.of()));
    print(training.inventory, teachers, trees.test());
    text.write(file, training.judge(teachers, trees.train()));
  }

  private static void print(Inventory inventory, Teachers teachers, List<Tree> test) {
    Scores scores = new Scores();
    int[] parts = inventory.tags.parts();
    for (Tree tree : test) {
      Teachers.Judgement judgement = teachers.judge(tree.forms(), 0, parts);
      List<Scores.Answer> answers = new ArrayList<>();
      for (int word = 0; word < tree.size(); word++) {
        answers.add(
            new Scores.Answer(
                inventory.tags.upos(judgement.tags().get(word)),
                "",
                "",
                judgement.heads().get(word),
                inventory.relations.get(judgement.relations().get(word))));
      }
      scores.add(tree, answers);
    }
    System.out.println("teachers: " + scores.figures());
  }
}
