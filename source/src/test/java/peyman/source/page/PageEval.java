package peyman.source.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import peyman.source.page.PageScores.Score;

/**
 * Holds how well pages with known text are read, at the floors of {@code accuracy.properties};
 * every figure is printed.
 */
class PageEval {

  private static final PageReader READER = PageReader.load();
  private static final Properties FLOORS = new Properties();

  @BeforeAll
  static void findPages() throws IOException {
    assumeTrue(Files.isDirectory(PageCorpus.folder()), "no pages at " + PageCorpus.folder());
    Path root = Path.of(System.getProperty("peyman.root", ".."));
    try (Reader in = Files.newBufferedReader(root.resolve("accuracy.properties"))) {
      FLOORS.load(in);
    }
  }

  private static Optional<PageArticle> read(byte[] page, String url) {
    Optional<URI> address = Optional.empty();
    try {
      address = Optional.of(URI.create(url));
    } catch (IllegalArgumentException e) {
      System.err.println("no address: " + url);
    }
    return READER.read(page, Optional.empty(), address);
  }

  private static void hold(String name, double figure) {
    System.err.printf(Locale.ROOT, "%s=%.4f%n", name, figure);
    assertThat(figure).as(name).isGreaterThanOrEqualTo(floor(name));
  }

  private static double floor(String name) {
    return Double.parseDouble(FLOORS.getProperty(name));
  }

  @Test
  void reads_whole_articles_of_the_benchmark() {
    PageScores scores = new PageScores();
    for (PageCorpus.Whole page : PageCorpus.benchmark()) {
      scores.shingles(page.text(), read(page.page(), page.url()).map(PageArticle::body).orElse(""));
    }
    Score score = scores.shingleScore();
    hold("html.benchmark.precision", score.precision());
    hold("html.benchmark.f1", score.f1());
  }

  @Test
  void reads_wanted_snippets_of_pages_that_it_was_not_trained_on() {
    PageScores scores = new PageScores();
    List<PageCorpus.Snippets> pages =
        PageCorpus.trafilatura(PageTraining.LAST_OF_FIRST_HALF + 1, Integer.MAX_VALUE);
    for (PageCorpus.Snippets page : pages) {
      scores.snippets(page, read(page.page(), page.url()).map(PageArticle::body).orElse(""));
    }
    hold("html.snippets.f1", scores.snippetScore().f1());
  }

  @Test
  void finds_titles_and_days_that_pages_state() {
    int titles = 0;
    int rightTitles = 0;
    int days = 0;
    int rightDays = 0;
    for (PageCorpus.Snippets page : PageCorpus.trafilatura(1, Integer.MAX_VALUE)) {
      String html = PageEncoding.decode(page.page(), Optional.empty());
      Optional<PageArticle> found = read(page.page(), page.url());
      if (PageStatements.title(html, page.title())) {
        titles++;
        String title = FirstLook.letters(found.flatMap(PageArticle::title).orElse(""));
        rightTitles += title.equals(PageStatements.letters(page.title())) ? 1 : 0;
      }
      if (PageStatements.day(html, page.date())) {
        days++;
        boolean right =
            found
                .flatMap(PageArticle::published)
                .filter(time -> PageStatements.on(time, page.date()))
                .isPresent();
        rightDays += right ? 1 : 0;
      }
    }
    System.err.println(titles + " titles and " + days + " days stated");
    hold("html.title", rightTitles / (double) titles);
    hold("html.date", rightDays / (double) days);
  }

  @Test
  void no_page_and_no_cut_of_a_page_throws() {
    Stream<byte[]> pages = PageCorpus.trafilatura(1, 60).stream().map(PageCorpus.Snippets::page);
    pages.forEach(
        page -> {
          for (int part = 1; part <= 4; part++) {
            byte[] cut = java.util.Arrays.copyOf(page, page.length * part / 5);
            assertThat(READER.read(cut, Optional.empty(), Optional.empty())).isNotNull();
          }
        });
  }
}
