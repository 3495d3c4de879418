package peyman.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import peyman.text.Article;

/** The article that a newcomer sees read first. */
public final class Example {

  private static final String FILE = "/peyman/web/example.txt";

  private Example() {}

  /** Loads it. */
  public static Article load() {
    try (InputStream in = Example.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the class path");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Article(
          "example",
          text.lines().findFirst(),
          Optional.empty(),
          Optional.empty(),
          Optional.of(Instant.parse("2025-11-07T09:30:00Z")),
          text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + FILE, e);
    }
  }
}
