package peyman.observatory.query;

import java.util.Optional;

/**
 * Which part of a list is asked for.
 *
 * @param size how many items at most, 1 to {@value #MAX_SIZE}
 * @param after where the page before ended; empty for the first
 * @param sort how the list is ordered; empty for the order that it has by itself
 */
public record PageRequest(int size, Optional<Cursor> after, Optional<Sort> sort) {

  /** The largest page. */
  public static final int MAX_SIZE = 1000;

  public PageRequest {
    if (size < 1 || size > MAX_SIZE) {
      throw new FilterException("limit", Integer.toString(size), "give 1 to " + MAX_SIZE);
    }
  }

  /** A part of a list in the order that it has by itself. */
  public PageRequest(int size, Optional<Cursor> after) {
    this(size, after, Optional.empty());
  }

  /** The first page. */
  public static PageRequest first(int size) {
    return new PageRequest(size, Optional.empty());
  }

  /** The order that is asked for, else that of the list; the cursor must be of the same. */
  public Sort order(Sort own) {
    Sort order = sort.orElse(own);
    after
        .filter(cursor -> !cursor.sort().equals(order))
        .ifPresent(
            cursor -> {
              throw Cursor.wrong(cursor.toString(), null);
            });
    return order;
  }
}
