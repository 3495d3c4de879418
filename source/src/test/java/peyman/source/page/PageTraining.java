package peyman.source.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Learns the weights of {@code block-model.tsv} from the first half of the pages with snippets (see
 * docs/sources.md), and never from another page.
 *
 * <p>A block with a wanted snippet is part of the article, one with an unwanted snippet is not.
 * Blocks of which no snippet tells count less: those outside of the smallest element that holds all
 * wanted snippets are taken for no part of it, long ones with few links inside for part of it, and
 * where a page states its article's text in JSON-LD, blocks are compared with that.
 */
final class PageTraining {

  static final int LAST_OF_FIRST_HALF = 495;

  private static final int ROUNDS = 25;
  private static final double RATE = 0.08;
  private static final double L2 = 2e-5;
  private static final int FOLDS = 4;

  record Example(TraitSet traits, boolean wanted, double weight) {}

  record Page(PageCorpus.Snippets snippets, Document document, Layout layout, Stated stated) {}

  private final PageWords words = PageWords.load();
  private final List<Page> pages = new ArrayList<>();

  public static void main(String[] arguments) throws IOException {
    PageTraining training = new PageTraining();
    ClassWords classes = ClassWords.load();
    for (PageCorpus.Snippets page : PageCorpus.trafilatura(1, LAST_OF_FIRST_HALF)) {
      Document document = Jsoup.parse(new ByteArrayInputStream(page.page()), null, page.url());
      Stated stated = Stated.of(document);
      training.pages.add(new Page(page, document, Layout.of(document, classes), stated));
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    training.crossValidate(out);
    BlockModel model = training.learn(-1, FOLDS);
    if (arguments.length > 0) {
      Files.writeString(Path.of(arguments[0]), training.written);
    }
    out.println("trained on " + training.pages.size() + " pages " + (model != null));
  }

  private String written = "";

  private void crossValidate(PrintStream out) {
    double[] thresholds = {-0.5, 0, 0.5, 1, 1.5, 2};
    PageScores[] scores = new PageScores[thresholds.length];
    PageScores[] bodies = new PageScores[thresholds.length];
    Arrays.setAll(scores, i -> new PageScores());
    Arrays.setAll(bodies, i -> new PageScores());
    for (int fold = 0; fold < FOLDS; fold++) {
      BlockModel model = learn(fold, FOLDS);
      for (int i = fold; i < pages.size(); i += FOLDS) {
        Page page = pages.get(i);
        for (int t = 0; t < thresholds.length; t++) {
          MainText main = new MainText(model, thresholds[t]);
          StringBuilder text = new StringBuilder();
          FirstLook look = new FirstLook(page.layout(), page.stated(), words);
          for (int block : main.choose(page.layout(), look)) {
            text.append(page.layout().blocks().get(block).text()).append('\n');
          }
          scores[t].snippets(page.snippets(), text.toString());
          if (page.stated().body().map(String::length).orElse(0) > 600) {
            bodies[t].shingles(page.stated().body().get(), text.toString());
          }
        }
      }
    }
    for (int t = 0; t < thresholds.length; t++) {
      PageScores.Score snippets = scores[t].snippetScore();
      PageScores.Score body = bodies[t].shingleScore();
      out.printf(
          Locale.ROOT,
          "threshold %5.1f: snippets P %.3f R %.3f F1 %.3f; stated bodies P %.3f R %.3f F1 %.3f%n",
          thresholds[t],
          snippets.precision(),
          snippets.recall(),
          snippets.f1(),
          body.precision(),
          body.recall(),
          body.f1());
    }
  }

  /** Learns from all pages but those of a fold. */
  private BlockModel learn(int fold, int folds) {
    List<Example> examples = new ArrayList<>();
    List<Page> used = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      if (i % folds != fold) {
        used.add(pages.get(i));
      }
    }
    for (Page page : used) {
      FirstLook look = new FirstLook(page.layout(), page.stated(), words);
      double[] labels = labels(page);
      for (int i = 0; i < labels.length; i++) {
        if (labels[i] != 0) {
          examples.add(new Example(look.traits(i), labels[i] > 0, Math.abs(labels[i])));
        }
      }
    }
    double[] first = regression(examples);
    // the second model must see what the first one says of pages that it was not trained on
    List<Example> second = new ArrayList<>();
    for (int half = 0; half < 2; half++) {
      List<Example> others = new ArrayList<>();
      for (int i = 0; i < used.size(); i++) {
        if (i % 2 != half) {
          others.addAll(firstExamples(used.get(i)));
        }
      }
      BlockModel halfModel = BlockModel.of(regression(others), new double[Trait.count()]);
      for (int i = half; i < used.size(); i += 2) {
        second.addAll(secondExamples(used.get(i), halfModel));
      }
    }
    double[] secondWeights = regression(second);
    written = table(first, secondWeights);
    return BlockModel.of(first, secondWeights);
  }

  private List<Example> firstExamples(Page page) {
    FirstLook look = new FirstLook(page.layout(), page.stated(), words);
    double[] labels = labels(page);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] != 0) {
        examples.add(new Example(look.traits(i), labels[i] > 0, Math.abs(labels[i])));
      }
    }
    return examples;
  }

  private List<Example> secondExamples(Page page, BlockModel model) {
    FirstLook look = new FirstLook(page.layout(), page.stated(), words);
    int count = page.layout().blocks().size();
    TraitSet[] traits = new TraitSet[count];
    double[] views = new double[count];
    for (int i = 0; i < count; i++) {
      traits[i] = look.traits(i);
      views[i] = model.first(traits[i]);
    }
    if (count == 0) {
      return List.of();
    }
    SecondLook second = new SecondLook(page.layout(), look, views);
    double[] labels = labels(page);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (labels[i] != 0) {
        second.add(i, traits[i]);
        examples.add(new Example(traits[i], labels[i] > 0, Math.abs(labels[i])));
      }
    }
    return examples;
  }

  /** Positive: part of the article; negative: not; 0: unknown. The size says how sure that is. */
  private double[] labels(Page page) {
    List<Block> blocks = page.layout().blocks();
    double[] labels = new double[blocks.size()];
    int from = Integer.MAX_VALUE;
    int to = -1;
    for (int i = 0; i < labels.length; i++) {
      String text = PageScores.single(blocks.get(i).text());
      if (holds(text, page.snippets().with())) {
        labels[i] = 3;
        from = Math.min(from, i);
        to = i;
      } else if (holds(text, page.snippets().without())) {
        labels[i] = -3;
      }
    }
    if (to < 0) {
      return labels;
    }
    int holder = 0;
    for (int node = 0; node < page.layout().nodeCount(); node++) {
      if (page.layout().firstBlock(node) <= from && page.layout().endBlock(node) > to) {
        holder = node;
      }
    }
    String body = page.stated().body().filter(b -> b.length() > 600).orElse("");
    java.util.Set<String> bodyWords = PageScores.words(body);
    for (int i = 0; i < labels.length; i++) {
      Block block = blocks.get(i);
      if (labels[i] != 0) {
        continue;
      }
      boolean inside = i >= page.layout().firstBlock(holder) && i < page.layout().endBlock(holder);
      double weight = 0.2 + Math.min(0.8, block.length() / 200.0);
      if (!body.isEmpty() && block.length() >= 25) {
        java.util.Set<String> own = PageScores.words(block.text());
        long found = own.stream().filter(bodyWords::contains).count();
        boolean stated =
            body.contains(block.text().substring(0, 25)) || found * 20 >= own.size() * 19;
        labels[i] = stated && inside ? weight : found * 2 < own.size() ? -weight : 0;
      } else if (!inside) {
        labels[i] = -weight / 2;
      } else if (block.length() >= 80 && block.linkShare() < 0.3 && !doubtful(page, block)) {
        labels[i] = weight / 2;
      } else if (between(blocks, i) && block.linkShare() < 0.3 && !doubtful(page, block)) {
        labels[i] = 0.2;
      } else if (block.linkShare() > 0.9) {
        labels[i] = -weight / 4;
      }
    }
    return labels;
  }

  /** Whether a short block stands between two long ones of the same parent. */
  private static boolean between(List<Block> blocks, int at) {
    return at > 0
        && at + 1 < blocks.size()
        && blocks.get(at).length() > 15
        && isLong(blocks.get(at - 1))
        && isLong(blocks.get(at + 1));
  }

  private static boolean isLong(Block block) {
    return block.length() >= 100 && block.linkShare() < 0.3;
  }

  private static boolean doubtful(Page page, Block block) {
    long marks = page.layout().near(block.node());
    return Mark.COMMENT.in(marks)
        || Mark.RELATED.in(marks)
        || Mark.SHARE.in(marks)
        || Mark.AUTHOR.in(marks)
        || Mark.PROMOTION.in(marks)
        || Mark.CAPTION.in(marks)
        || Mark.IN_ASIDE.in(marks)
        || Mark.WIDGET.in(marks);
  }

  private static boolean holds(String text, List<String> snippets) {
    return snippets.stream().map(PageScores::single).anyMatch(text::contains);
  }

  /** Logistic regression by AdaGrad. */
  private static double[] regression(List<Example> examples) {
    double[] weights = new double[Trait.count()];
    double[] squares = new double[weights.length];
    Arrays.fill(squares, 0.1);
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(7);
    double[] sum = new double[weights.length];
    int averaged = 0;
    for (int round = 0; round < ROUNDS; round++) {
      java.util.Collections.shuffle(order, random);
      for (Example example : order) {
        double odds = example.traits().sum(weights);
        double error = example.weight() * ((example.wanted() ? 1 : 0) - 1 / (1 + Math.exp(-odds)));
        for (int i = 0; i < example.traits().size(); i++) {
          int at = example.traits().number(i);
          double gradient = error - L2 * weights[at];
          squares[at] += gradient * gradient;
          weights[at] += RATE * gradient / Math.sqrt(squares[at]);
        }
      }
      if (round >= ROUNDS / 2) {
        averaged++;
        for (int i = 0; i < weights.length; i++) {
          sum[i] += weights[i];
        }
      }
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] = sum[i] / averaged;
    }
    return weights;
  }

  private static String table(double[] first, double[] second) {
    StringBuilder table = new StringBuilder();
    table.append(
        """
        # How much each trait of a block of a page speaks for being part of the article (log-odds).
        # source: learnt by PageTraining from snippets of the first half of trafilatura's evaluation pages
        # licence: Apache-2.0
        # columns: trait, value, first, second
        """);
    for (Trait trait : Trait.values()) {
      for (int value = 0; value < trait.size(); value++) {
        double one = first[trait.start() + value];
        double two = second[trait.start() + value];
        if (Math.abs(one) >= 0.0005 || Math.abs(two) >= 0.0005) {
          table.append(
              String.format(Locale.ROOT, "%s\t%d\t%.3f\t%.3f%n", trait.name(), value, one, two));
        }
      }
    }
    return table.toString();
  }
}
