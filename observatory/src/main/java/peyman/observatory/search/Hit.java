package peyman.observatory.search;

import java.util.List;
import java.util.Optional;
import peyman.observatory.record.ArticleSummary;
import peyman.observatory.record.Merged;

/**
 * An article or a merged record that a search found: one of the two is there.
 *
 * @param snippets the passages of its text that match best; where only its title or names match,
 *     the beginning of the text
 */
public record Hit(
    Optional<ArticleSummary> article,
    Optional<Merged> record,
    double score,
    List<Snippet> snippets) {

  public Hit {
    if (article.isPresent() == record.isPresent()) {
      throw new IllegalArgumentException("a hit is an article or a record");
    }
    snippets = List.copyOf(snippets);
  }

  /** The id of the article or record. */
  public String id() {
    return article.map(ArticleSummary::id).or(() -> record.map(Merged::id)).orElseThrow();
  }
}
