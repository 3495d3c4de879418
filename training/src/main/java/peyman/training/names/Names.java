package peyman.training.names;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import peyman.language.model.Analyser;
import peyman.language.model.Models;
import peyman.language.model.NameLists;
import peyman.training.language.Learner;
import peyman.training.language.ModelFiles;

/** Trains and evaluates the name finder, with the shipped tagger. */
public final class Names {

  private static final int EPOCHS = 5;
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
    List<NameTraining.Example> examples = examples(new NameCorpora(shared.resolve("data")), listed);
    Learner learner = new NameTraining(models, listed, RATE).learn(examples, EPOCHS);
    try (DataOutputStream out = ModelFiles.open(folder, "names")) {
      NameLists.write(out, listed.phrases());
      learner.write(out, LEAST);
    }
  }

  /** Prints the shipped models' figures on PEYMA's test: sentence by sentence, and as one text. */
  public static void evaluate(Path shared) throws IOException {
    Models models = Models.shipped();
    List<NamedSentence> test = new NameCorpora(shared.resolve("data")).peymaTest();
    NameEvaluation.print("names", new Analyser(models), test);
  }

  private static List<NameTraining.Example> examples(NameCorpora corpora, ListedNames listed) {
    NameConventions conventions = new NameConventions(listed);
    NameTemplates templates = new NameTemplates(listed);
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
