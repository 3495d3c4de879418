package peyman.source.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import peyman.text.Article;

/**
 * The article that a page gives.
 *
 * @param title its headline
 * @param lead what stands in larger letters before the text
 * @param paragraphs body and subheadings, in reading order
 * @param published when the page says that it was published
 * @param outlet the publisher's name, else the name of its host
 * @param author who signed it
 * @param language two letters: {@code fa}, {@code ar}, {@code en} …
 * @param url the page's own address
 */
public record PageArticle(
    Optional<String> title,
    Optional<String> lead,
    List<String> paragraphs,
    Optional<Instant> published,
    Optional<String> outlet,
    Optional<String> author,
    Optional<String> language,
    Optional<String> url) {

  public PageArticle {
    Objects.requireNonNull(title);
    Objects.requireNonNull(lead);
    paragraphs = List.copyOf(paragraphs);
  }

  /** Lead, body and subheadings; paragraphs are parted by an empty line. */
  public String body() {
    List<String> parts = new ArrayList<>();
    lead.ifPresent(parts::add);
    parts.addAll(paragraphs);
    return String.join("\n\n", parts);
  }

  /** The text as it is read: the title's line, then the body. */
  public String text() {
    return title.map(line -> line + "\n\n" + body()).orElseGet(this::body);
  }

  /** The article under an id. */
  public Article article(String id) {
    return new Article(id, title, outlet, url, published, text());
  }
}
