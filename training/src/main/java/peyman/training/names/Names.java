package peyman.training.names;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import peyman.language.model.Analyser;
import peyman.language.model.Models;
import peyman.language.model.NameFinder;
import peyman.language.model.NameLists;
import peyman.text.Repair;
import peyman.training.language.Learner;
import peyman.training.language.ModelFiles;
import peyman.training.work.Workers;

/** Trains and evaluates the name finder, with the shipped tagger. */
public final class Names {

  private static final int EPOCHS = 5;

  /** How many times it is learnt, each time from other fillings; what ships is the mean. */
  private static final int RUNS = 8;

  private static final int FIRST_SEED = 6;

  private static final float RATE = 0.2f;
  private static final int OF_EACH_TEMPLATE = 20;
  private static final float TEMPLATE_WEIGHT = 0.5f;

  /** Weights below this are not worth their place in the file. */
  private static final float LEAST = 0.1f;

  private Names() {}

  /** Trains on the data of a shared folder, the gazetteer's tables and words of this module. */
  public static void train(Path shared, Path folder, Path gazetteer) throws IOException {
    Models models = Models.shippedWithoutNames();
    ListedNames listed =
        new ListedNames(gazetteer, shared.resolve("data"), models.types().lexicon());
    NameCorpora corpora = new NameCorpora(shared.resolve("data"), Repair.load());
    List<Callable<Learner>> runs = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      int seed = FIRST_SEED + run;
      runs.add(
          () -> {
            List<NameTraining.Example> examples = examples(corpora, listed, seed);
            return new NameTraining(models, listed, RATE).learn(examples, EPOCHS, seed);
          });
    }
    Learner learner = new Learner(NameFinder.TAGS);
    for (Learner run : Workers.all(runs)) {
      learner.add(run, 1f / RUNS);
    }
    try (DataOutputStream out = ModelFiles.open(folder, "names")) {
      NameLists.write(out, listed.phrases());
      learner.write(out, LEAST);
    }
  }

  /** Prints the shipped models' figures on a part of PEYMA: by sentence, and as one text. */
  public static void evaluate(Path shared, String part) throws IOException {
    Models models = Models.shipped();
    List<NamedSentence> test = new NameCorpora(shared.resolve("data"), Repair.load()).peyma(part);
    NameEvaluation.print("names", new Analyser(models), test);
  }

  private static List<NameTraining.Example> examples(
      NameCorpora corpora, ListedNames listed, int seed) {
    NameTemplates templates = new NameTemplates(listed, seed);
    NameConventions conventions = new NameConventions(listed, templates.fillers("MIN"));
    List<NameTraining.Example> examples = new ArrayList<>();
    List<NamedSentence> treebank = corpora.treebank();
    List<NamedSentence> all = new ArrayList<>(corpora.tweets());
    all.addAll(treebank);
    int known = all.size() - treebank.size();
    for (int i = 0; i < all.size(); i++) {
      NamedSentence sentence = conventions.unify(all.get(i));
      examples.add(new NameTraining.Example(sentence, 1, i >= known));
      NamedSentence replaced = templates.replaced(sentence);
      if (!replaced.equals(sentence)) {
        examples.add(new NameTraining.Example(replaced, 1, i >= known));
      }
    }
    for (NamedSentence sentence : templates.sentences(OF_EACH_TEMPLATE)) {
      examples.add(new NameTraining.Example(sentence, TEMPLATE_WEIGHT, false));
    }
    return examples;
  }
}
