package peyman.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import peyman.reading.Reader;
import peyman.source.ArticleSource;
import peyman.source.ArticleSupply;
import peyman.source.Supply;
import peyman.text.Article;

/**
 * Takes real articles through every stage and through other engines, on one thread, and prints
 * tokens a second; then their accuracy on one test.
 *
 * <pre>
 * CorpusRun SHARED [ARTICLES [ROUNDS]]
 * </pre>
 */
public final class CorpusRun {

  private static final int ARTICLES = 5000;
  private static final int ROUNDS = 3;

  private final int rounds;
  private final List<Article> articles;
  private long tokens;

  private CorpusRun(List<Article> articles, int rounds) {
    this.articles = articles;
    this.rounds = rounds;
  }

  public static void main(String[] arguments) throws IOException {
    Path shared = Path.of(arguments[0]);
    int most = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ARTICLES;
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : ROUNDS;
    Path news = shared.resolve("data/raw/news.jsonl");
    new CorpusRun(articles(news, most), rounds).run(shared);
  }

  private static List<Article> articles(Path file, int most) throws IOException {
    List<Article> articles = new ArrayList<>();
    Supply.Cases<Boolean> gather =
        new Supply.Cases<>() {
          @Override
          public Boolean given(Supply.Given given) {
            return articles.add(given.article());
          }

          @Override
          public Boolean refused(Supply.Refused refused) {
            throw new IllegalArgumentException(refused.place() + ": " + refused.reason());
          }
        };
    try (ArticleSupply supply = ArticleSource.open(file)) {
      while (articles.size() < most && supply.hasNext()) {
        supply.next().match(gather);
      }
    }
    return articles;
  }

  private void run(Path shared) throws IOException {
    long start = System.nanoTime();
    Stage.Engine engine = new Stage.Engine();
    System.out.printf(Locale.ROOT, "loading: %.0f ms%n", (System.nanoTime() - start) / 1e6);
    List<List<String>> sentences = new ArrayList<>();
    for (Article article : articles) {
      sentences.addAll(engine.forms(article.text()));
    }
    tokens = sentences.stream().mapToLong(List::size).sum();
    long chars = articles.stream().mapToLong(article -> article.text().length()).sum();
    System.out.printf(
        Locale.ROOT, "%d articles, %d tokens, %d chars%n", articles.size(), tokens, chars);
    double analysis = 0;
    for (Stage stage : Stage.values()) {
      analysis = texts("peyman, " + stage, text -> engine.run(stage, text));
    }
    Reader reader = Reader.load(Clock.systemUTC());
    double reading = best(() -> articles.forEach(reader::read));
    print("peyman, + reading", reading);
    System.out.printf(
        Locale.ROOT, "reading, analysis included : analysis = %.2f%n", reading / analysis);
    try (Analyzer persian = new PersianAnalyzer()) {
      texts("Lucene PersianAnalyzer (tokens, stems)", text -> lucene(persian, text));
    }
    Others others = Others.trained(shared);
    print("OpenNLP tagger (tags of given tokens)", best(() -> sentences.forEach(others::tag)));
    List<List<String>> few = sentences.subList(0, sentences.size() / 20);
    double parsing = best(() -> few.forEach(others::parse));
    long parsed = few.stream().mapToLong(List::size).sum();
    System.out.printf(
        Locale.ROOT,
        "%-45s %9.0f tokens/s (the first %d tokens)%n",
        "MaltParser (OpenNLP's tags, trees)",
        parsed / parsing,
        parsed);
    others.printAccuracy();
  }

  private double texts(String what, ToLongFunction<String> work) {
    long[] done = new long[1];
    double seconds =
        best(
            () -> {
              for (Article article : articles) {
                done[0] += work.applyAsLong(article.text());
              }
            });
    if (done[0] == 0) {
      throw new IllegalStateException(what + " did nothing");
    }
    print(what, seconds);
    return seconds;
  }

  private void print(String what, double seconds) {
    System.out.printf(Locale.ROOT, "%-45s %9.0f tokens/s%n", what, tokens / seconds);
  }

  /**
   * The best of several rounds, in seconds of the processor that this thread took: what a core of
   * its own would need, whatever else the machine does. The garbage collector's are not among them.
   */
  private double best(Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double best = Double.MAX_VALUE;
    for (int round = 0; round < rounds; round++) {
      long start = threads.getCurrentThreadCpuTime();
      work.run();
      best = Math.min(best, (threads.getCurrentThreadCpuTime() - start) / 1e9);
    }
    return best;
  }

  private static long lucene(Analyzer analyzer, String text) {
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      stream.reset();
      long count = 0;
      while (stream.incrementToken()) {
        count++;
      }
      stream.end();
      return count;
    } catch (IOException e) {
      throw new IllegalStateException("a string cannot fail to be read", e);
    }
  }
}
