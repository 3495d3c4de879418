package peyman.training.language;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import peyman.language.model.Lexicon;
import peyman.language.model.Strings;

/** Trains the shipped models on everything and writes their files. */
public final class ModelFiles {

  private ModelFiles() {}

  /**
   * Trains on the data of a shared folder and writes the models into a folder.
   *
   * @param judged raw text as {@link Teaching} wrote it
   */
  public static void train(Path shared, Path folder, Path judged) throws IOException {
    Corpora corpora = Corpora.of(shared);
    LanguageTraining training = new LanguageTraining(corpora);
    List<JudgedSentence> text = JudgedText.of(training.inventory).read(judged);
    write(training.learn(corpora.perdt(), text), folder);
  }

  static void write(Trained t, Path folder) throws IOException {
    Inventory inventory = t.inventory;
    Files.createDirectories(folder);
    try (DataOutputStream out = open(folder, "words")) {
      Lexicon.write(out, inventory.lists.words());
      Strings.write(out, inventory.verbStems);
      List<String> splits = new ArrayList<>();
      for (Map.Entry<String, Integer> split : new TreeMap<>(t.splits).entrySet()) {
        splits.add(split.getKey() + "\t" + split.getValue());
      }
      Strings.write(out, splits);
      t.clitics.write(out, 0.01f);
    }
    try (DataOutputStream out = open(folder, "tags")) {
      inventory.tags.write(out);
      t.tagger.write(out, 0.05f);
      t.bundles.write(out, 0.05f);
      t.lemmatiser().write(out);
      t.lemmaWeights.write(out, 0.01f);
    }
    try (DataOutputStream out = open(folder, "trees")) {
      t.relations().write(out);
      out.write(t.trees);
    }
  }

  /** Opens the file of a model for writing. */
  public static DataOutputStream open(Path folder, String name) throws IOException {
    return new DataOutputStream(
        new BufferedOutputStream(
            new DeflaterOutputStream(
                Files.newOutputStream(folder.resolve(name + ".model")),
                new Deflater(Deflater.BEST_COMPRESSION))));
  }
}
