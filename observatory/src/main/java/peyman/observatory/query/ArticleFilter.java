package peyman.observatory.query;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which articles are meant.
 *
 * @param outlet of this outlet
 * @param since published on this day or later
 * @param until published on this day or earlier
 * @param names id of an entity that they name
 */
public record ArticleFilter(
    Optional<String> outlet,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    Optional<String> names) {

  /** All articles. */
  public static final ArticleFilter ALL =
      new ArticleFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** The days and the outlet of a filter of records, and its first party. */
  public static ArticleFilter of(Filter filter) {
    return new ArticleFilter(
        filter.outlets().stream().findFirst(),
        filter.since(),
        filter.until(),
        filter.parties().stream().findFirst());
  }
}
