package peyman.observatory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peyman.observatory.record.StoredArticle;
import peyman.observatory.store.StoreLocation;
import peyman.observatory.store.Writing;
import peyman.source.ArticleSource;
import peyman.source.ArticleSupply;
import peyman.source.Supply;
import peyman.text.Article;

/**
 * How well merging finds that records of different articles tell of one thing: pairs of records
 * that people labelled, against what the store merges when the articles are added one after the
 * other.
 *
 * <p>The files of {@code src/test/pairs} have the labels: {@code ref TAB ref TAB same|different}. A
 * ref is {@code article#type#start-end}, with the first evidence's code points (what is said, of
 * statements), so that labels outlive changes of the reading: the record of that type with most in
 * common is meant; a pair whose record is read no more is left out, and counted.
 */
class MergePairsEval {

  private record Ref(String article, String type, int start, int end) {

    static Ref parse(String text) {
      String[] parts = text.split("#");
      String[] span = parts[2].split("-");
      return new Ref(parts[0], parts[1], Integer.parseInt(span[0]), Integer.parseInt(span[1]));
    }
  }

  private record Pair(Ref one, Ref other, boolean same) {}

  private record Scores(int right, int wrong, int missed, int rejected) {

    double f1() {
      return right == 0 ? 0 : 2.0 * right / (2 * right + wrong + missed);
    }

    Scores with(boolean same, boolean merged) {
      return new Scores(
          right + (same && merged ? 1 : 0),
          wrong + (!same && merged ? 1 : 0),
          missed + (same && !merged ? 1 : 0),
          rejected + (!same && !merged ? 1 : 0));
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "F1 %.3f (precision %.3f, recall %.3f; %d same, %d different)",
          f1(),
          right / Math.max(1.0, right + wrong),
          right / Math.max(1.0, right + missed),
          right + missed,
          wrong + rejected);
    }
  }

  @TempDir Path folder;

  /** The pairs that the rules were made with, and pairs that were drawn and labelled after that. */
  @ParameterizedTest
  @CsvSource({"merge-pairs.tsv, 0.87", "blind-pairs.tsv, 0.82"})
  void pairs_are_merged_as_people_would(String name, double floor) throws IOException {
    Path file = Path.of(System.getProperty("peyman.root"), "observatory/src/test/pairs");
    Path news = Path.of(System.getProperty("peyman.shared"), "data", "raw", "news.jsonl");
    assumeThat(news).as("the articles").exists();
    List<Pair> pairs = pairs(file.resolve(name));
    Set<String> articles = new LinkedHashSet<>();
    pairs.forEach(pair -> articles.addAll(List.of(pair.one().article(), pair.other().article())));
    try (Observatory observatory = Observatory.openOrCreate(StoreLocation.in(folder))) {
      add(observatory, news, articles);
      Map<String, Scores> scores = new TreeMap<>();
      int gone = 0;
      for (Pair pair : pairs) {
        Optional<String> one = merged(observatory, pair.one());
        Optional<String> other = merged(observatory, pair.other());
        if (one.isEmpty() || other.isEmpty()) {
          gone++;
          continue;
        }
        boolean merged = one.equals(other);
        for (String key : List.of("all", pair.one().type())) {
          Scores before = scores.getOrDefault(key, new Scores(0, 0, 0, 0));
          scores.put(key, before.with(pair.same(), merged));
        }
        if (merged != pair.same()) {
          System.err.println((merged ? "wrong  " : "missed ") + pair);
        }
      }
      scores.forEach((key, value) -> System.err.println(key + ": " + value));
      System.err.println(gone + " pairs have a record that is read no more");
      assertThat(scores.get("all").f1()).isGreaterThanOrEqualTo(floor);
    }
  }

  private static List<Pair> pairs(Path file) throws IOException {
    List<Pair> pairs = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("//")) {
          String[] columns = line.split("\t");
          pairs.add(
              new Pair(Ref.parse(columns[0]), Ref.parse(columns[1]), columns[2].equals("same")));
        }
      }
    }
    return pairs;
  }

  private static void add(Observatory observatory, Path news, Set<String> ids) throws IOException {
    try (ArticleSupply supply = ArticleSource.open(news);
        Writing writing = observatory.write()) {
      while (supply.hasNext()) {
        if (supply.next() instanceof Supply.Given given && ids.contains(given.article().id())) {
          Article article = given.article();
          writing.add(Articles.read(article));
        }
      }
    }
  }

  private final Map<String, StoredArticle> known = new HashMap<>();

  private Optional<String> merged(Observatory observatory, Ref ref) {
    StoredArticle article =
        known.computeIfAbsent(ref.article(), id -> observatory.article(id).orElseThrow());
    return article.told().stream()
        .filter(member -> member.told().type().label().equals(ref.type()))
        .filter(member -> common(member, ref) > 0)
        .max((one, other) -> Integer.compare(common(one, ref), common(other, ref)))
        .map(StoredArticle.Member::mergedId);
  }

  private static int common(StoredArticle.Member member, Ref ref) {
    var span = member.told().evidence().get(0).span();
    int common = Math.min(span.end(), ref.end()) - Math.max(span.start(), ref.start());
    return common - Math.abs(span.start() - ref.start()) / 1000;
  }
}
