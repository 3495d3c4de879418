package peyman.observatory;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import peyman.observatory.store.Writing;
import peyman.reading.Reader;
import peyman.reading.Reading;
import peyman.text.Article;

/** Articles for tests, and the reader that reads them. */
public final class Articles {

  public static final Instant NOW = Instant.parse("2025-11-10T08:00:00Z");

  private static final Reader READER = Reader.load(Clock.fixed(NOW, ZoneOffset.UTC));

  private Articles() {}

  public static Article article(String id, String outlet, String day, String text) {
    return new Article(
        id,
        Optional.of(text.lines().findFirst().orElse("")),
        Optional.of(outlet),
        Optional.empty(),
        Optional.of(Instant.parse(day + "T00:00:00Z")),
        text);
  }

  public static Reading read(Article article) {
    return READER.read(Writing.storable(article));
  }

  public static Reading read(String id, String outlet, String day, String text) {
    return read(article(id, outlet, day, text));
  }
}
