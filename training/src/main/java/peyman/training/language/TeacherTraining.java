package peyman.training.language;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import peyman.language.model.Clitics;
import peyman.training.neural.Sample;
import peyman.training.neural.Teachers;

/** Gives the networks their samples: PerDT's convention is task 0, each other one its own. */
final class TeacherTraining {

  private static final int LONGEST = 80;
  private static final int COUNT = 2;
  private static final int READINGS = 2;
  private static final int EPOCHS = 14;

  /** As many are enough for teachers that learnt judged text before. */
  private static final int EPOCHS_AFTER_TEXT = 6;

  /** How many sentences of the other conventions are learnt again in each epoch. */
  private static final int SHARE = 550;

  private final Corpora corpora;
  private final Inventory inventory;
  private final int[] parts;
  private final List<Sample> others = new ArrayList<>();
  private final List<Integer> tagCounts = new ArrayList<>();
  private final List<Integer> relationCounts = new ArrayList<>();

  TeacherTraining(Corpora corpora, Inventory inventory) {
    this.corpora = corpora;
    this.inventory = inventory;
    parts = inventory.tags.parts();
    tagCounts.add(inventory.tags.tags().size());
    relationCounts.add(inventory.relations.size());
    addTrees(corpora.seraji());
    addTrees(corpora.informal());
    addTagged(corpora.serajiTagged());
    addTagged(corpora.named());
  }

  private void addTrees(List<Tree> trees) {
    TreeSet<String> tagNames = new TreeSet<>();
    TreeSet<String> relationNames = new TreeSet<>();
    for (Tree tree : trees) {
      for (Tree.Row row : tree.words()) {
        tagNames.add(row.upos());
        relationNames.add(row.relation());
      }
    }
    List<String> tags = new ArrayList<>(tagNames);
    List<String> relations = new ArrayList<>(relationNames);
    int task = tagCounts.size();
    for (Tree tree : trees) {
      if (tree.size() <= LONGEST) {
        others.add(
            new Sample(
                tree.forms(),
                task,
                tree.words().stream().map(row -> tags.indexOf(row.upos())).toList(),
                tree.words().stream().map(Tree.Row::head).toList(),
                tree.words().stream().map(row -> relations.indexOf(row.relation())).toList()));
      }
    }
    tagCounts.add(tags.size());
    relationCounts.add(relations.size());
  }

  private void addTagged(List<Corpora.TaggedSentence> sentences) {
    TreeSet<String> tagNames = new TreeSet<>();
    sentences.forEach(sentence -> tagNames.addAll(sentence.tags()));
    List<String> tags = new ArrayList<>(tagNames);
    int task = tagCounts.size();
    for (Corpora.TaggedSentence sentence : sentences) {
      if (sentence.forms().size() <= LONGEST) {
        others.add(
            new Sample(
                sentence.forms(),
                task,
                sentence.tags().stream().map(tags::indexOf).toList(),
                List.of(),
                List.of()));
      }
    }
    tagCounts.add(tags.size());
    relationCounts.add(0);
  }

  Sample gold(Tree tree) {
    return new Sample(
        tree.forms(),
        0,
        tree.words().stream().map(inventory::tag).toList(),
        tree.heads(),
        tree.words().stream().map(inventory::relation).toList());
  }

  /** Teachers that know all but PerDT's trees. */
  Teachers begin() {
    Teachers teachers = beginners();
    teachers.read(READINGS);
    return teachers;
  }

  /** Teachers that know what such wrote into a file. */
  Teachers begun(Path file) throws IOException {
    Teachers teachers = beginners();
    teachers.read(file);
    return teachers;
  }

  private Teachers beginners() {
    List<Sample> samples = new ArrayList<>();
    for (List<String> sentence : corpora.raw()) {
      if (sentence.size() <= LONGEST) {
        samples.add(Sample.raw(sentence));
      }
    }
    samples.addAll(others);
    return new Teachers(inventory.types(), tagCounts, relationCounts, samples, COUNT);
  }

  /**
   * Teachers that have learnt trees.
   *
   * @param judged what teachers before them judged, which they learn before; may be empty
   */
  Teachers learn(Teachers begun, List<Tree> trees, List<JudgedSentence> judged) {
    List<Sample> gold = trees.stream().map(this::gold).toList();
    List<Sample> beside = new ArrayList<>(others);
    Collections.shuffle(beside, new Random(9));
    if (judged.isEmpty()) {
      return begun.learn(List.of(), gold, beside, SHARE, EPOCHS);
    }
    List<Sample> before = new ArrayList<>();
    judged.forEach(sentence -> before.add(sentence.sample()));
    before.addAll(gold);
    before.addAll(gold);
    return begun.learn(before, gold, beside, SHARE, EPOCHS_AFTER_TEXT);
  }

  /** Raw sentences as the teachers tag and parse them. */
  List<JudgedSentence> judge(Teachers teachers, Trained trained) {
    Clitics clitics = trained.splitter();
    List<JudgedSentence> judged = new ArrayList<>();
    for (List<String> sentence : corpora.raw()) {
      List<String> forms = new ArrayList<>();
      for (String token : sentence) {
        int split = clitics.split(token);
        if (split > 0) {
          forms.add(token.substring(0, split));
        }
        forms.add(token.substring(split));
      }
      if (forms.size() <= LONGEST) {
        judged.add(judge(teachers, forms));
      }
    }
    return judged;
  }

  private JudgedSentence judge(Teachers teachers, List<String> forms) {
    Teachers.Judgement judgement = teachers.judge(forms, 0, parts);
    return new JudgedSentence(
        new Sample(forms, 0, judgement.tags(), judgement.heads(), judgement.relations()),
        judgement.tagChances(),
        judgement.headChances());
  }
}
