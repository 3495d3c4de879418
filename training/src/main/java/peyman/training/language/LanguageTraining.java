package peyman.training.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import peyman.language.model.Draft;
import peyman.training.neural.Sample;
import peyman.training.neural.Teachers;

/** Trains the models of tags, features, lemmas and trees. */
final class LanguageTraining {

  private static final int TEACHERS = 2;
  private static final int TEACHER_EPOCHS = 8;
  private static final int PARTS = 2;
  private static final int LONGEST = 80;

  final Corpora corpora;
  final Inventory inventory;
  private final TaggerExamples taggerExamples;
  private final TeacherTraining teaching;
  private final List<Corpora.TaggedSentence> seraji;

  LanguageTraining(Corpora corpora) {
    this.corpora = corpora;
    inventory = new Inventory(corpora);
    taggerExamples = new TaggerExamples(inventory);
    teaching = new TeacherTraining(corpora, inventory);
    seraji = new ArrayList<>(corpora.serajiTagged());
    for (Tree tree : corpora.seraji()) {
      seraji.add(
          new Corpora.TaggedSentence(
              tree.forms(), tree.words().stream().map(Tree.Row::upos).toList()));
    }
  }

  private Trained tagging(List<Tree> trees, List<Sample> judged, int epochs) {
    Trained trained = new Trained(inventory);
    List<TaggerTraining.Example> examples = new ArrayList<>(taggerExamples.gold(trees, GOLD));
    examples.addAll(taggerExamples.judged(judged, 1));
    examples.addAll(taggerExamples.mapped(seraji, trees, 0.5f));
    TaggerTraining.learn(trained, examples, epochs);
    BundleTraining.learn(trained, trees);
    LemmaTraining.learn(trained, trees);
    return trained;
  }

  static final float GOLD = Float.parseFloat(System.getProperty("gold", "2"));

  /** Tags of each tree by a model that was not trained on it. */
  private List<Kept> jackknife(List<Tree> trees, List<Sample> judged) {
    Kept[] kept = new Kept[trees.size()];
    for (int part = 0; part < PARTS; part++) {
      List<Tree> rest = new ArrayList<>();
      for (int i = 0; i < trees.size(); i++) {
        if (i % PARTS != part) {
          rest.add(trees.get(i));
        }
      }
      Trained trained = tagging(rest, judged, 2);
      TrainedReader reader = new TrainedReader(trained);
      Draft draft = new Draft(trained.types, inventory.tags);
      for (int i = part; i < trees.size(); i += PARTS) {
        List<String> forms = trees.get(i).forms();
        reader.read(draft, forms);
        kept[i] = Kept.of(forms, draft);
      }
    }
    return Arrays.asList(kept);
  }

  /** Teachers that know all but the trees of PerDT. */
  Teachers begin() {
    return teaching.begin(TEACHERS);
  }

  /** Learns all from trees and from raw text as teachers judge it that learnt the trees. */
  Trained learn(Teachers begun, List<Tree> trees) {
    Teachers teachers = teaching.learn(begun, trees, TEACHER_EPOCHS);
    say("teachers");
    Trained splitting = new Trained(inventory);
    CliticTraining.learn(splitting, trees);
    List<Sample> judged = teaching.judge(teachers, splitting);
    say("raw text judged");
    return learn(trees, judged);
  }

  /** Learns all from trees and from the sentences that teachers judged. */
  Trained learn(List<Tree> trees, List<Sample> judged) {
    List<Kept> kept = jackknife(trees, judged);
    say("tags of gold trees");
    Trained trained = tagging(trees, judged, 3);
    CliticTraining.learn(trained, trees);
    say("tagger");
    TrainedReader reader = new TrainedReader(trained);
    Draft draft = new Draft(trained.types, inventory.tags);
    List<TreeExample> examples = new ArrayList<>();
    for (int i = 0; i < trees.size(); i++) {
      Tree tree = trees.get(i);
      List<Integer> relations = tree.words().stream().map(inventory::relation).toList();
      examples.add(new TreeExample(kept.get(i), tree.heads(), relations, GOLD));
    }
    for (Sample sample : judged) {
      if (sample.forms().size() <= LONGEST) {
        reader.read(draft, sample.forms());
        Kept words = Kept.of(sample.forms(), draft);
        examples.add(new TreeExample(words, sample.heads(), sample.relations(), 1));
      }
    }
    ParserTraining.learn(trained, examples, judged.isEmpty() ? 10 : 5);
    say("parser");
    LabelTraining.learn(trained, examples, judged.isEmpty() ? 6 : 3);
    say("labels");
    return trained;
  }

  static void say(String what) {
    System.err.println("  " + what);
  }
}
