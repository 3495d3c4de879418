package peyman.text;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An article exactly as it was given; nothing is repaired.
 *
 * @param id the article's id, unique among what is read together
 * @param title the headline, where the source states one
 * @param outlet the publisher's name, where the source states one
 * @param url where it was published
 * @param published when it was published; relative dates count from here
 * @param text the text; all offsets of a reading point into it
 */
public record Article(
    String id,
    Optional<String> title,
    Optional<String> outlet,
    Optional<String> url,
    Optional<Instant> published,
    String text) {

  public Article {
    Objects.requireNonNull(title);
    Objects.requireNonNull(outlet);
    Objects.requireNonNull(url);
    Objects.requireNonNull(published);
    Objects.requireNonNull(text);
    if (id.isBlank()) {
      throw new IllegalArgumentException("an article needs an id");
    }
  }

  /** An article of which only the text is known. */
  public static Article of(String id, String text) {
    return new Article(
        id, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), text);
  }
}
