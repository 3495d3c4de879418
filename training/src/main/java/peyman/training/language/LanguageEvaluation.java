package peyman.training.language;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import peyman.language.model.Draft;
import peyman.language.model.Labeller;
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

  /** Prints the figures of the first so many of the five folds. */
  public static void run(Path shared, int folds) {
    new LanguageEvaluation(Corpora.of(shared)).folds(folds);
  }

  /** Prints the figures on Seraji's test of models that learnt none of its trees. */
  public static void seraji(Path shared) {
    Corpora corpora = Corpora.of(shared).withoutSerajiTrees();
    LanguageTraining training = new LanguageTraining(corpora);
    Scores scores = new Scores();
    count(training.learn(training.begin(), corpora.perdt()), corpora.serajiTest(), scores);
    print("language.seraji", scores);
  }

  private void folds(int folds) {
    List<Tree> trees = corpora.perdt();
    Scores given = new Scores();
    Scores stripped = new Scores();
    RawEvaluation raw = new RawEvaluation();
    Teachers begun = training.begin();
    for (int fold = 0; fold < folds; fold++) {
      List<Tree> train = new ArrayList<>();
      List<Tree> test = new ArrayList<>();
      for (int i = 0; i < trees.size(); i++) {
        (i % FOLDS == fold ? test : train).add(trees.get(i));
      }
      Trained trained = training.learn(begun, train);
      count(trained, test, given);
      raw.count(trained, test, stripped);
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
    Labeller labeller = trained.labeller();
    for (Tree tree : test) {
      reader.read(draft, tree.forms());
      parser.parse(draft);
      labeller.label(draft);
      List<Scores.Answer> answers = new ArrayList<>();
      for (int word = 0; word < tree.size(); word++) {
        answers.add(Scores.Answer.of(trained.inventory, draft, word));
      }
      scores.add(tree, answers);
    }
  }
}
