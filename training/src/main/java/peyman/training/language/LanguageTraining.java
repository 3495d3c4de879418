package peyman.training.language;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import peyman.training.neural.Sample;
import peyman.training.neural.Teachers;
import peyman.training.work.Workers;

/** Trains the models of tags, features, lemmas and trees. */
final class LanguageTraining {

  private static final int PARTS = 2;
  private static final int TAGGER_EPOCHS = 3;

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
    return teaching.begin();
  }

  /** Teachers that know what such wrote into a file. */
  Teachers begun(Path file) throws IOException {
    return teaching.begun(file);
  }

  /** Teachers that have learnt trees, too, and before them what others judged. */
  Teachers teach(Teachers begun, List<Tree> trees, List<JudgedSentence> judged) {
    Teachers teachers = teaching.learn(begun, trees, judged);
    say("teachers have learnt");
    return teachers;
  }

  /** Raw text as teachers of trees judge it. */
  List<JudgedSentence> judge(Teachers teachers, List<Tree> trees) {
    Trained splitting = new Trained(inventory);
    CliticTraining.learn(splitting, trees);
    List<JudgedSentence> judged = teaching.judge(teachers, splitting);
    say("raw text is judged");
    return judged;
  }

  /** Learns all from trees and from the sentences that teachers judged. */
  Trained learn(List<Tree> trees, List<JudgedSentence> judged) {
    Trained trained = new Trained(inventory);
    List<TreeExample> parses = tagAll(trees, judged, trained);
    say("tags are learnt");
    trained.once = TreeTraining.once(trees, inventory.relations);
    TreeTraining.learn(trained, parses);
    say("trees are learnt");
    return trained;
  }

  /** Learns tags, and gives the trees with tags of models that did not see them. */
  List<TreeExample> tagAll(List<Tree> trees, List<JudgedSentence> judged, Trained trained) {
    List<Callable<List<Kept>>> parts = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      int number = part;
      parts.add(() -> tagged(trees, judged, number));
    }
    List<List<Kept>> tagged = Workers.all(parts);
    tagging(trees, judged, trained);
    CliticTraining.learn(trained, trees);
    List<TreeExample> parses = new ArrayList<>();
    for (int i = 0; i < trees.size(); i++) {
      Tree tree = trees.get(i);
      List<Integer> relations = tree.words().stream().map(inventory::relation).toList();
      Kept words = tagged.get(i % PARTS).get(i / PARTS);
      parses.add(new TreeExample(words, tree.heads(), relations, GOLD));
    }
    TrainedReader reader = new TrainedReader(trained);
    for (JudgedSentence sentence : judged) {
      Sample sample = sentence.sample();
      Kept words = reader.kept(sample.forms());
      parses.add(new TreeExample(words, sample.heads(), sample.relations(), 1));
    }
    return parses;
  }

  private void tagging(List<Tree> trees, List<JudgedSentence> judged, Trained trained) {
    List<TaggerTraining.Example> all = new ArrayList<>(examples.gold(trees, GOLD));
    all.addAll(examples.judged(judged, 1));
    all.addAll(examples.mapped(seraji, trees, MAPPED));
    TaggerTraining.learn(trained, all, TAGGER_EPOCHS);
    BundleTraining.learn(trained, trees);
    LemmaTraining.learn(trained, trees);
  }

  /** The trees of one part, tagged by a model that was trained on the others. */
  private List<Kept> tagged(List<Tree> trees, List<JudgedSentence> judged, int part) {
    List<Tree> rest = new ArrayList<>();
    for (int i = 0; i < trees.size(); i++) {
      if (i % PARTS != part) {
        rest.add(trees.get(i));
      }
    }
    Trained trained = new Trained(inventory);
    tagging(rest, judged, trained);
    TrainedReader reader = new TrainedReader(trained);
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
