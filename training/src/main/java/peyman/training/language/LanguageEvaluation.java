package peyman.training.language;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import peyman.language.model.Draft;
import peyman.language.model.Labeller;
import peyman.language.model.NameFinder;
import peyman.language.model.Parser;

/** Measures the language models as issue 3 defines it: five folds over PerDT's dev and test. */
public final class LanguageEvaluation {

  private static final Set<String> CORE = Set.of("nsubj", "csubj", "obj", "iobj", "obl");

  private final Corpora corpora;
  private final LanguageTraining training;

  /** Prints the figures of so many of the five folds. */
  public static void run(Path shared, int folds) {
    new LanguageEvaluation(new Corpora(shared.resolve("data"))).folds(folds);
  }

  LanguageEvaluation(Corpora corpora) {
    this.corpora = corpora;
    this.training = new LanguageTraining(corpora);
  }

  /** Counts of what was right. */
  static final class Counts {
    int words;
    int upos;
    int features;
    int lemmas;
    int heads;
    int arcs;
    int coreRight;
    int coreGold;
    int coreFound;

    String line() {
      return String.format(
          Locale.ROOT,
          "words %d UPOS %.4f UFeats %.4f Lemmas %.4f UAS %.4f LAS %.4f core %.4f",
          words,
          upos / (double) words,
          features / (double) words,
          lemmas / (double) words,
          heads / (double) words,
          arcs / (double) words,
          2.0 * coreRight / (coreGold + coreFound));
    }
  }

  void folds(int folds) {
    List<Tree> trees = corpora.perdt();
    Counts total = new Counts();
    for (int fold = 0; fold < folds; fold++) {
      List<Tree> train = new ArrayList<>();
      List<Tree> test = new ArrayList<>();
      for (int i = 0; i < trees.size(); i++) {
        (i % 5 == fold ? test : train).add(trees.get(i));
      }
      LanguageTraining.Trained t = training.all(train, 5);
      count(t, test, total);
      System.out.println("fold " + fold + " (running total): " + total.line());
      if (fold == 0) {
        List<Corpora.NamedSentence> named = new ArrayList<>(corpora.tweets());
        named.addAll(corpora.perdtNames());
        t.names = training.names(t, named);
        names(t, corpora.peymaTest());
      }
    }
  }

  void count(LanguageTraining.Trained t, List<Tree> test, Counts c) {
    LanguageTraining.Reader reader = training.new Reader(t);
    Draft d = new Draft(t.types, training.tags);
    Parser parser = training.parser(t);
    Labeller labeller = training.labeller(t);
    for (Tree tree : test) {
      reader.read(d, LanguageTraining.forms(tree));
      parser.parse(d);
      labeller.label(d);
      for (int i = 0; i < tree.size(); i++) {
        Tree.Row row = tree.words().get(i);
        c.words++;
        c.upos += row.upos().equals(training.tags.upos(d.tags[i])) ? 1 : 0;
        c.features += row.features().equals(training.tags.bundles().get(d.bundles[i])) ? 1 : 0;
        c.lemmas += row.lemma().equals(dictionaryForm(d.lemmas[i])) ? 1 : 0;
        boolean head = row.head() == d.heads[i];
        String relation = universal(training.relations.get(d.relations[i]));
        String gold = universal(row.relation());
        boolean arc = head && relation.equals(gold);
        c.heads += head ? 1 : 0;
        c.arcs += arc ? 1 : 0;
        c.coreGold += CORE.contains(gold) ? 1 : 0;
        c.coreFound += CORE.contains(relation) ? 1 : 0;
        c.coreRight += arc && CORE.contains(relation) ? 1 : 0;
      }
    }
  }

  /** The universal part of a relation, which alone the shared task compares. */
  static String universal(String relation) {
    int colon = relation.indexOf(':');
    return colon < 0 ? relation : relation.substring(0, colon);
  }

  /** PerDT's LEMMA column: of verbs the past stem, or the present stem where there is no past. */
  static String dictionaryForm(String lemma) {
    int middle = lemma.indexOf('#');
    return middle < 0 || lemma.length() == 1
        ? lemma
        : middle == 0 ? lemma.substring(1) : lemma.substring(0, middle);
  }

  void names(LanguageTraining.Trained t, List<Corpora.NamedSentence> sentences) {
    LanguageTraining.Reader reader = training.new Reader(t);
    Draft d = new Draft(t.types, training.tags);
    NameFinder finder = new NameFinder(t.names, true);
    TreeMap<String, int[]> counts = new TreeMap<>();
    for (Corpora.NamedSentence sentence : sentences) {
      reader.read(d, sentence.forms());
      finder.find(d);
      int[] gold = sentence.names().stream().mapToInt(LanguageTraining::nameTag).toArray();
      Set<String> goldSpans = spans(gold, gold.length);
      Set<String> found = spans(d.nameTags, gold.length);
      for (String span : goldSpans) {
        count(counts, span)[0]++;
      }
      for (String span : found) {
        count(counts, span)[1]++;
        count(counts, span)[2] += goldSpans.contains(span) ? 1 : 0;
      }
    }
    int[] all = new int[3];
    counts.forEach(
        (kind, c) -> {
          System.out.println(f1(kind, c));
          for (int i = 0; i < 3; i++) {
            all[i] += c[i];
          }
        });
    System.out.println(f1("names", all));
  }

  private static String f1(String what, int[] c) {
    return String.format(
        Locale.ROOT,
        "%s P %.4f R %.4f F1 %.4f",
        what,
        c[2] / (double) c[1],
        c[2] / (double) c[0],
        2.0 * c[2] / (c[0] + c[1]));
  }

  private static int[] count(TreeMap<String, int[]> counts, String span) {
    return counts.computeIfAbsent(span.substring(0, 3), k -> new int[3]);
  }

  private static Set<String> spans(int[] tags, int size) {
    Set<String> spans = new HashSet<>();
    int start = 0;
    while (start < size) {
      int tag = tags[start];
      if (tag == 0) {
        start++;
        continue;
      }
      int kind = (tag - 1) / 2;
      int end = start + 1;
      while (end < size && tags[end] == 2 * kind + 2) {
        end++;
      }
      spans.add(NameFinder.KINDS.get(kind) + " " + start + " " + end);
      start = end;
    }
    return spans;
  }
}
