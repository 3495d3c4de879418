package peyman.training.language;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import peyman.language.model.Draft;
import peyman.language.model.Parser;
import peyman.training.neural.Teachers;

/**
 * Measures tags, features, lemmas and trees by five folds over PerDT's dev and test, on gold words
 * and on text that lost its half-spaces.
 */
public final class LanguageEvaluation {

  private static final int FOLDS = Fold.COUNT;

  private final Corpora corpora;
  private final LanguageTraining training;

  private LanguageEvaluation(Corpora corpora) {
    this.corpora = corpora;
    training = new LanguageTraining(corpora);
  }

  /**
   * Prints the figures of the first of the five folds.
   *
   * @param judged for each of these folds, raw text as teachers of the others judged it
   */
  public static void run(Path shared, List<Path> judged) {
    new LanguageEvaluation(Corpora.of(shared)).folds(judged);
  }

  /** Prints the figures on Seraji's test of models that learnt none of its trees. */
  public static void seraji(Path shared) {
    Corpora corpora = Corpora.of(shared).withoutSerajiTrees();
    LanguageTraining training = new LanguageTraining(corpora);
    Scores scores = new Scores();
    List<Tree> trees = corpora.perdt();
    Teachers teachers = training.teach(training.begin(), trees, List.of());
    List<JudgedSentence> judged = training.judge(teachers, trees);
    count(training.learn(trees, judged), corpora.serajiTest(), scores);
    print("language.seraji", scores);
  }

  private void folds(List<Path> judged) {
    int folds = judged.size();
    JudgedText text = JudgedText.of(training.inventory);
    Scores given = new Scores();
    Scores stripped = new Scores();
    RawEvaluation raw = new RawEvaluation();
    for (int fold = 0; fold < folds; fold++) {
      Fold.Trees trees = Fold.trees(corpora.perdt(), fold);
      Trained trained = training.learn(trees.train(), text.read(judged.get(fold)));
      count(trained, trees.test(), given);
      raw.count(trained, trees.test(), stripped);
      System.err.println("folds 0 to " + fold + ":");
      print("language", given);
    }
    String name = folds == FOLDS ? "language" : "language.folds" + folds;
    print(name, given);
    print(name + ".stripped", stripped);
  }

  private static void print(String name, Scores scores) {
    scores
        .figures()
        .forEach(
            (figure, value) -> System.out.printf(Locale.ROOT, "%s.%s=%.4f%n", name, figure, value));
  }

  static void count(Trained trained, List<Tree> test, Scores scores) {
    TrainedReader reader = new TrainedReader(trained);
    Draft draft = new Draft(trained.types, trained.inventory.tags);
    Parser parser = trained.parser();
    for (Tree tree : test) {
      reader.read(draft, tree.forms());
      parser.parse(draft);
      List<Scores.Answer> answers = new ArrayList<>();
      for (int word = 0; word < tree.size(); word++) {
        answers.add(Scores.Answer.of(trained.inventory, draft, word));
      }
      scores.add(tree, answers);
    }
  }
}
