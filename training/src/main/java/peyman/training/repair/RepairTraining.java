package peyman.training.repair;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import peyman.text.Weights;
import peyman.text.WordTable;

/** Builds the resources of repair from the shared data; PerDT's test text is never read. */
public final class RepairTraining {

  private static final List<String> PAIRS =
      List.of(
          "correct",
          "gozar_correct",
          "plural_correct",
          "virastman_correct",
          "common_correct",
          "hich_correct",
          "tanvin_correct");

  private RepairTraining() {}

  /**
   * Writes {@code words.bin}, {@code splits.bin}, {@code pairs.bin} and {@code plurals.bin}.
   *
   * @param shared the folder with {@code data/}
   * @param resources the resource folder of the text module
   */
  public static void run(Path shared, Path resources) throws IOException {
    Evidence evidence = new Evidence();
    Corpus corpus = new Corpus(evidence);
    read(corpus, shared.resolve("data"));
    Lexicons lexicons = new Lexicons(evidence);
    lexicons.load(shared);
    verbs(evidence, lexicons);
    evidence.close();
    SplitTraining splits = splits(evidence);
    PairTraining pairs = new PairTraining(evidence);
    pairs.train(corpus);
    PluralTraining plurals = new PluralTraining(evidence);
    plurals.train(corpus);
    WordTableBuilder builder = new WordTableBuilder(evidence, splits, pairs);
    Path folder = resources.resolve("peyman/text");
    Files.createDirectories(folder);
    builder.write(folder.resolve("words.bin"));
    write(splits.model, folder.resolve("splits.bin"));
    write(pairs.model, folder.resolve("pairs.bin"));
    write(plurals.model, folder.resolve("plurals.bin"));
    System.out.println(builder.size() + " words");
  }

  /** Learns how words are written, and once more with a look at how their stems are. */
  private static SplitTraining splits(Evidence evidence) {
    SplitTraining first = new SplitTraining(evidence, Map.of());
    first.train();
    SplitTraining second = new SplitTraining(evidence, first.values());
    second.train();
    return second;
  }

  private static void read(Corpus corpus, Path data) throws IOException {
    corpus.add(Files.readAllLines(data.resolve("raw/perdt-train.raw.txt")), Evidence.PERDT);
    if (Boolean.getBoolean("final")) {
      corpus.add(
          RepairEvaluation.texts(data.resolve("treebanks/perdt/dev.conllu")), Evidence.PERDT);
    }
    corpus.add(Files.readAllLines(data.resolve("raw/seraji-train.raw.txt")), Evidence.SERAJI);
    for (String name : PAIRS) {
      corpus.add(
          Files.readAllLines(data.resolve("repair/perspelldata/" + name + ".txt")), Evidence.PAIRS);
    }
    corpus.add(
        Files.readAllLines(data.resolve("raw/newstest2019-ref.fas.txt")), Evidence.OTHER_TEXT);
    corpus.add(
        RepairEvaluation.texts(data.resolve("treebanks/iperudt/iPerUDT_train.conllu")),
        Evidence.OTHER_TEXT);
    List<String> tweets = new ArrayList<>();
    for (String line : Files.readAllLines(data.resolve("names/parstwiner/train.txt"))) {
      tweets.add(line.split("\t")[0]);
    }
    corpus.add(tweets, Evidence.OTHER_TEXT);
  }

  private static void verbs(Evidence evidence, Lexicons lexicons) {
    for (String verb : lexicons.afterMi) {
      evidence.verbs.put(WordTable.fingerprint(verb), true);
    }
    for (Map<String, double[]> forms : evidence.words.values()) {
      for (Map.Entry<String, double[]> entry : forms.entrySet()) {
        String form = entry.getKey();
        int start =
            form.startsWith("\u0645\u06CC\u200C")
                ? 3
                : form.startsWith("\u0646\u0645\u06CC\u200C") ? 4 : 0;
        if (start > 0 && entry.getValue()[Evidence.PERDT] + entry.getValue()[Evidence.SERAJI] > 0) {
          evidence.verbs.put(WordTable.fingerprint(form.substring(start)), true);
        }
      }
    }
  }

  private static void write(AdaGrad model, Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      Weights.quantised(model.weights).write(out);
    }
  }
}
