package peyman.observatory.query;

import java.util.Optional;

/**
 * Which part of a list is asked for.
 *
 * @param size how many items at most, 1 to {@value #MAX_SIZE}
 * @param after where the page before ended; empty for the first
 */
public record PageRequest(int size, Optional<Cursor> after) {

  /** The largest page. */
  public static final int MAX_SIZE = 1000;

  public PageRequest {
    if (size < 1 || size > MAX_SIZE) {
      throw new FilterException("limit", Integer.toString(size), "give 1 to " + MAX_SIZE);
    }
  }

  /** The first page. */
  public static PageRequest first(int size) {
    return new PageRequest(size, Optional.empty());
  }
}
