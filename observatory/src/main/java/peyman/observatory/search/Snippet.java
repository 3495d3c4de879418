package peyman.observatory.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A passage of a text, cut into what matches and what stands between.
 *
 * @param start where it stands in the given text of an article, or in the quote of a record, in
 *     code points
 * @param parts joined they are the passage to the letter
 */
public record Snippet(int start, List<Part> parts) {

  public Snippet {
    parts = List.copyOf(parts);
  }

  /** The passage. */
  public String text() {
    return parts.stream().map(Part::text).collect(Collectors.joining());
  }

  /** Some of the passage, and whether it matches. */
  public record Part(String text, boolean match) {}
}
