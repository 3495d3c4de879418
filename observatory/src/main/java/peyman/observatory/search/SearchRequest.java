package peyman.observatory.search;

import java.util.Objects;
import peyman.observatory.query.Filter;
import peyman.observatory.query.FilterException;

/**
 * What is searched for.
 *
 * @param query as people write it; empty asks for all that the filter means
 * @param filter what must hold besides; its text is a second query
 * @param kind whether articles, records or both are asked for
 * @param order of the hits
 * @param from how many hits to pass over, up to {@value #DEEPEST}
 * @param size how many to give, 1 to {@value #LARGEST}
 * @param facets whether to count by type, country, …
 */
public record SearchRequest(
    String query, Filter filter, Kind kind, Order order, int from, int size, boolean facets) {

  /** How deep results can be paged. */
  public static final int DEEPEST = 10_000;

  /** The largest page. */
  public static final int LARGEST = 100;

  public SearchRequest {
    Objects.requireNonNull(query);
    Objects.requireNonNull(filter);
    if (size < 1 || size > LARGEST) {
      throw new FilterException("limit", Integer.toString(size), "give 1 to " + LARGEST);
    }
    if (from < 0 || from > DEEPEST) {
      throw new FilterException("from", Integer.toString(from), "give 0 to " + DEEPEST);
    }
  }

  /** The first hits of a query in articles and records, the best first, with facets. */
  public static SearchRequest of(String query) {
    return new SearchRequest(query, Filter.ALL, Kind.ALL, Order.RELEVANCE, 0, 20, true);
  }

  /** What hits may be. */
  public enum Kind {
    ALL,
    ARTICLES,
    RECORDS
  }

  /** Which hits come first. */
  public enum Order {
    RELEVANCE,
    /** The latest. */
    DAY
  }
}
