package peyman.reading;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import peyman.language.Analysis;
import peyman.language.Language;
import peyman.text.Article;
import peyman.world.World;

/**
 * The one door of the reading: an article in, what it says out.
 *
 * <p>Thread-safe; holds models and gazetteer, which are loaded once and shared. The same article,
 * with the same clock, gives the same reading.
 */
public final class Reader {

  private final Language language;
  private final World world;
  private final Clock clock;

  private Reader(Language language, World world, Clock clock) {
    this.language = language;
    this.world = world;
    this.clock = clock;
  }

  /** Loads models, gazetteer and frames; relative dates count from now where no date is given. */
  public static Reader load() {
    return load(Clock.systemUTC());
  }

  /** As {@link #load()}, with the clock that tells the reading time. */
  public static Reader load(Clock clock) {
    return new Reader(Language.load(), World.load(), clock);
  }

  /** Reads an article; never throws on what is in its text. */
  public Reading read(Article article) {
    Instant now = clock.instant();
    Analysis analysis = language.analyse(article.text());
    return new Reading(article, now, "fa", analysis.text(), List.of(), List.of());
  }
}
