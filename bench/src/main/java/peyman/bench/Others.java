package peyman.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSSample;
import opennlp.tools.postag.POSTaggerFactory;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.maltparser.concurrent.ConcurrentMaltParserModel;
import org.maltparser.concurrent.ConcurrentMaltParserService;
import org.maltparser.core.exception.MaltChainedException;
import peyman.training.language.Fold;

/** Other engines, trained on the folds of PerDT that Peyman's figures are trained on. */
final class Others {

  private static final int HEAD = 6;

  private final List<Fold.Sentence> test;
  private final POSTaggerME tagger;
  private final ConcurrentMaltParserModel parser;

  private Others(List<Fold.Sentence> test, POSTaggerME tagger, ConcurrentMaltParserModel parser) {
    this.test = test;
    this.tagger = tagger;
    this.parser = parser;
  }

  /** Trains OpenNLP's tagger, then MaltParser on the words as that tagger tags them. */
  static Others trained(Path shared) throws IOException {
    Fold fold = Fold.of(shared, 0);
    POSTaggerME tagger = new POSTaggerME(tags(fold.train()));
    Path folder = Files.createTempDirectory("peyman-bench");
    try {
      Path trees = folder.resolve("train.conll");
      Files.write(trees, lines(fold.train()), StandardCharsets.UTF_8);
      learn(folder, trees);
      Path model = folder.resolve("persian.mco");
      return new Others(
          fold.test(),
          tagger,
          ConcurrentMaltParserService.initializeParserModel(model.toUri().toURL()));
    } catch (MaltChainedException e) {
      throw new IllegalStateException("MaltParser did not learn", e);
    }
  }

  private static void learn(Path folder, Path trees) throws MaltChainedException {
    new org.maltparser.MaltParserService()
        .runExperiment(
            "-w "
                + folder
                + " -c persian -m learn -i "
                + trees
                + " -a nivreeager -l liblinear -v off");
  }

  private static POSModel tags(List<Fold.Sentence> sentences) throws IOException {
    List<POSSample> samples = new ArrayList<>();
    for (Fold.Sentence sentence : sentences) {
      samples.add(new POSSample(sentence.forms(), sentence.tags()));
    }
    return POSTaggerME.train(
        "fas",
        ObjectStreamUtils.createObjectStream(samples),
        TrainingParameters.defaultParams(),
        new POSTaggerFactory());
  }

  private static List<String> lines(List<Fold.Sentence> sentences) {
    List<String> lines = new ArrayList<>();
    for (Fold.Sentence sentence : sentences) {
      for (int word = 0; word < sentence.forms().size(); word++) {
        int head = sentence.heads().get(word) + 1;
        lines.add(
            line(word, sentence.forms().get(word), sentence.tags().get(word))
                + head
                + "\t"
                + sentence.relations().get(word)
                + "\t_\t_");
      }
      lines.add("");
    }
    return lines;
  }

  private static String line(int word, String form, String tag) {
    return (word + 1) + "\t" + form + "\t_\t" + tag + "\t" + tag + "\t_\t";
  }

  String[] tag(List<String> forms) {
    return tagger.tag(forms.toArray(new String[0]));
  }

  /** The lines of a sentence's tree. */
  String[] parse(List<String> forms) {
    String[] tags = tag(forms);
    String[] lines = new String[tags.length];
    for (int word = 0; word < tags.length; word++) {
      lines[word] = line(word, forms.get(word), tags[word]) + "_\t_\t_\t_";
    }
    try {
      return parser.parseTokens(lines);
    } catch (MaltChainedException e) {
      throw new IllegalStateException("MaltParser did not parse", e);
    }
  }

  /** Prints tags and trees on fold 0, gold tokens and own tags, as CoNLL 2018 counts them. */
  void printAccuracy() {
    int words = 0;
    int tags = 0;
    int heads = 0;
    int arcs = 0;
    for (Fold.Sentence sentence : test) {
      String[] lines = parse(sentence.forms());
      for (int word = 0; word < lines.length; word++) {
        String[] cells = lines[word].split("\t");
        words++;
        tags += cells[3].equals(sentence.tags().get(word)) ? 1 : 0;
        boolean head = Integer.parseInt(cells[HEAD]) == sentence.heads().get(word) + 1;
        heads += head ? 1 : 0;
        boolean same = universal(cells[HEAD + 1]).equals(universal(sentence.relations().get(word)));
        arcs += head && same ? 1 : 0;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "fold 0, %d words: OpenNLP UPOS %.4f; MaltParser UAS %.4f LAS %.4f%n",
        words,
        tags / (double) words,
        heads / (double) words,
        arcs / (double) words);
  }

  private static String universal(String relation) {
    int colon = relation.indexOf(':');
    return colon < 0 ? relation : relation.substring(0, colon);
  }
}
