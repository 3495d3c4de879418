package peyman.training.language;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import peyman.training.work.ColumnText;

/**
 * The corpora of the data folder, as far as models may learn from them.
 *
 * @param data where they are
 * @param serajiTrees whether the trees of Seraji may be learnt
 */
record Corpora(Path data, boolean serajiTrees) {

  /** Words with universal tags of another convention. */
  record TaggedSentence(List<String> forms, List<String> tags) {}

  /** PerDT's dev, then test: the sentences of the cross-validation, in its order. */
  List<Tree> perdt() {
    return Tree.read(
        data.resolve("treebanks/perdt/dev.conllu"), data.resolve("treebanks/perdt/test.conllu"));
  }

  /** All corpora of a shared folder. */
  static Corpora of(Path shared) {
    return new Corpora(shared.resolve("data"), true);
  }

  Corpora withoutSerajiTrees() {
    return new Corpora(data, false);
  }

  List<Tree> seraji() {
    return serajiTrees
        ? Tree.read(
            data.resolve("treebanks/seraji/dev.conllu"),
            data.resolve("treebanks/seraji/test.conllu"))
        : List.of();
  }

  List<Tree> serajiTest() {
    return Tree.read(data.resolve("treebanks/seraji/test.conllu"));
  }

  List<Tree> informal() {
    return Tree.read(
        data.resolve("treebanks/iperudt/iPerUDT_train.conllu"),
        data.resolve("treebanks/iperudt/iPerUDT_dev.conllu"),
        data.resolve("treebanks/iperudt/iPerUDT_test.conllu"));
  }

  /** The tagged words of Seraji's train. */
  List<TaggedSentence> serajiTagged() {
    List<TaggedSentence> sentences = new ArrayList<>();
    for (String line : lines("treebanks/seraji-train-pos/ud-train.word_UPOS.txt")) {
      List<String> forms = new ArrayList<>();
      List<String> tags = new ArrayList<>();
      for (String word : line.split(" ")) {
        int underscore = word.lastIndexOf('_');
        if (underscore > 0) {
          forms.add(word.substring(0, underscore));
          tags.add(word.substring(underscore + 1));
        }
      }
      if (!forms.isEmpty()) {
        sentences.add(new TaggedSentence(forms, tags));
      }
    }
    return sentences;
  }

  /** ParsTwiNER's words with name tags. */
  List<TaggedSentence> named() {
    List<TaggedSentence> sentences = new ArrayList<>();
    for (String part : List.of("train", "dev", "test")) {
      Path file = data.resolve("names/parstwiner/" + part + ".txt");
      for (ColumnText.Sentence sentence : ColumnText.read(file, '\t', 1)) {
        sentences.add(new TaggedSentence(sentence.forms(), sentence.labels()));
      }
    }
    return sentences;
  }

  /** PerDT's train as bare words. */
  List<List<String>> raw() {
    List<List<String>> sentences = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (String line : lines("raw/perdt-train.tokenised.txt")) {
      if (line.isBlank()) {
        if (!words.isEmpty()) {
          sentences.add(List.copyOf(words));
          words.clear();
        }
      } else {
        words.addAll(List.of(line.strip().split(" +")));
      }
    }
    if (!words.isEmpty()) {
      sentences.add(List.copyOf(words));
    }
    return sentences;
  }

  private List<String> lines(String file) {
    return ColumnText.lines(data.resolve(file));
  }
}
