package peyman.source.page;

import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;

/**
 * Measures pages a second of {@link PageReader} against parsing alone, in one JVM, in turns; run it
 * three times for three forks. The pages are those of the benchmark with whole texts.
 */
final class PageSpeed {

  private static final int WARM_ROUNDS = 10;
  private static final int ROUNDS = 10;

  private PageSpeed() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<byte[]> pages = new ArrayList<>();
    PageCorpus.benchmark().forEach(page -> pages.add(page.page()));
    PageReader reader = PageReader.load();
    Optional<URI> address = Optional.of(URI.create("https://news.example/a"));
    long parse = 0;
    long read = 0;
    long elements = 0;
    for (int round = 0; round < WARM_ROUNDS + ROUNDS; round++) {
      long start = System.nanoTime();
      for (byte[] page : pages) {
        String html = PageEncoding.decode(page, Optional.empty());
        elements += Jsoup.parse(html, "https://news.example/a").childNodeSize();
      }
      long middle = System.nanoTime();
      for (byte[] page : pages) {
        elements += reader.read(page, Optional.empty(), address).isPresent() ? 1 : 0;
      }
      if (round >= WARM_ROUNDS) {
        parse += middle - start;
        read += System.nanoTime() - middle;
      }
    }
    out.printf(
        Locale.ROOT,
        "%.0f pages/s parsed, %.0f pages/s read, %.3f of parsing alone (%d)%n",
        ROUNDS * pages.size() * 1e9 / parse,
        ROUNDS * pages.size() * 1e9 / read,
        parse / (double) read,
        elements);
  }
}
