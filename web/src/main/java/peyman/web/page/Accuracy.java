package peyman.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/**
 * How accurate records are: the figures of {@code accuracy.properties}, below which no version
 * falls. The build puts that file itself beside the pages.
 *
 * @param figures in order
 */
public record Accuracy(List<Figure> figures) {

  private static final String FILE = "/peyman/web/accuracy.properties";

  /** What is shown, in order: of all records, of each type, of pages, names and trees. */
  private static final List<String> SHOWN =
      List.of(
          "dev.all.precision",
          "dev.all.f1",
          "dev.slots",
          "dev.statement.f1",
          "dev.figure.f1",
          "dev.office.f1",
          "dev.meeting.f1",
          "dev.agreement.f1",
          "dev.event.f1",
          "html.benchmark.f1",
          "language.names.f1",
          "language.las");

  public Accuracy {
    figures = List.copyOf(figures);
  }

  /**
   * A figure that is held.
   *
   * @param key of its words: {@code accuracy.dev.all.f1}
   * @param least from 0 to 1
   */
  public record Figure(String key, double least) {}

  static Accuracy load() {
    Properties held = new Properties();
    try (InputStream in = Accuracy.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the class path");
      }
      held.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + FILE, e);
    }
    return new Accuracy(
        SHOWN.stream()
            .filter(held::containsKey)
            .map(key -> new Figure("accuracy." + key, Double.parseDouble(held.getProperty(key))))
            .toList());
  }
}
