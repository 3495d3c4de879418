package peyman.training.language;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import peyman.training.neural.Sample;
import peyman.training.neural.Teachers;
import peyman.training.work.Workers;

/** Trains the models of tags, features, lemmas and trees. */
final class LanguageTraining {

  private static final int TEACHERS = 3;
  private static final int TEACHER_EPOCHS = 14;
  private static final int PARTS = 2;
  private static final int TAGGER_EPOCHS = 3;
  private static final int PARSER_EPOCHS = 5;
  private static final int LABEL_EPOCHS = 3;

  /** How much more a gold sentence counts than a judged one. */
  private static final float GOLD = 2;

  /** How much less a sentence of another convention counts. */
  private static final float MAPPED = 0.5f;

  final Inventory inventory;
  private final TaggerExamples examples;
  private final TeacherTraining teaching;
  private final List<Corpora.TaggedSentence> seraji;

  LanguageTraining(Corpora corpora) {
    inventory = new Inventory(corpora);
    examples = new TaggerExamples(inventory);
    teaching = new TeacherTraining(corpora, inventory);
    seraji = new ArrayList<>(corpora.serajiTagged());
    for (Tree tree : corpora.seraji()) {
      seraji.add(
          new Corpora.TaggedSentence(
              tree.forms(), tree.words().stream().map(Tree.Row::upos).toList()));
    }
  }

  /** Teachers that know all but the trees of PerDT. */
  Teachers begin() {
    return teaching.begin(TEACHERS);
  }

  /** Learns all from trees, and from raw text as teachers judge it that learnt the trees. */
  Trained learn(Teachers begun, List<Tree> trees) {
    Teachers teachers = teaching.learn(begun, trees, TEACHER_EPOCHS);
    say("teachers have learnt");
    Trained splitting = new Trained(inventory);
    CliticTraining.learn(splitting, trees);
    List<Sample> judged = teaching.judge(teachers, splitting);
    say("raw text is judged");
    return learn(trees, judged);
  }

  /** Learns all from trees and from the sentences that teachers judged. */
  Trained learn(List<Tree> trees, List<Sample> judged) {
    List<Callable<List<Kept>>> parts = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      int number = part;
      parts.add(() -> tagged(trees, judged, number));
    }
    List<List<Kept>> tagged = Workers.all(parts);
    Trained trained = tagging(trees, judged);
    CliticTraining.learn(trained, trees);
    say("tags are learnt");
    List<TreeExample> parses = new ArrayList<>();
    for (int i = 0; i < trees.size(); i++) {
      Tree tree = trees.get(i);
      List<Integer> relations = tree.words().stream().map(inventory::relation).toList();
      Kept words = tagged.get(i % PARTS).get(i / PARTS);
      parses.add(new TreeExample(words, tree.heads(), relations, GOLD));
    }
    TrainedReader reader = new TrainedReader(trained);
    for (Sample sample : judged) {
      Kept words = reader.kept(sample.forms());
      parses.add(new TreeExample(words, sample.heads(), sample.relations(), 1));
    }
    Workers.all(
        List.of(
            Executors.callable(() -> ParserTraining.learn(trained, parses, PARSER_EPOCHS)),
            Executors.callable(() -> LabelTraining.learn(trained, parses, LABEL_EPOCHS))));
    say("trees are learnt");
    return trained;
  }

  private Trained tagging(List<Tree> trees, List<Sample> judged) {
    Trained trained = new Trained(inventory);
    List<TaggerTraining.Example> all = new ArrayList<>(examples.gold(trees, GOLD));
    all.addAll(examples.judged(judged, 1));
    all.addAll(examples.mapped(seraji, trees, MAPPED));
    TaggerTraining.learn(trained, all, TAGGER_EPOCHS);
    BundleTraining.learn(trained, trees);
    LemmaTraining.learn(trained, trees);
    return trained;
  }

  /** The trees of one part, tagged by a model that was trained on the others. */
  private List<Kept> tagged(List<Tree> trees, List<Sample> judged, int part) {
    List<Tree> rest = new ArrayList<>();
    for (int i = 0; i < trees.size(); i++) {
      if (i % PARTS != part) {
        rest.add(trees.get(i));
      }
    }
    TrainedReader reader = new TrainedReader(tagging(rest, judged));
    List<Kept> kept = new ArrayList<>();
    for (int i = part; i < trees.size(); i += PARTS) {
      kept.add(reader.kept(trees.get(i).forms()));
    }
    return kept;
  }

  private static void say(String what) {
    System.err.println("  " + what);
  }
}
