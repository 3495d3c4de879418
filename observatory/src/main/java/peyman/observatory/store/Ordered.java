package peyman.observatory.store;

import java.util.List;
import java.util.function.Function;
import peyman.observatory.query.Page;
import peyman.observatory.query.PageRequest;
import peyman.observatory.query.Sort;

/**
 * A selection of merged records in the order that is asked for.
 *
 * <p>By day the postings stand in order. By anything else all that a filter means is read and
 * ordered, since who walks the index of an order may pass over nearly all: by name, everything that
 * Iran has no part in stands before it or behind. Where nothing but the type is asked for, or very
 * much is meant, the index is walked until the page is full.
 */
final class Ordered {

  /** So many records are read and ordered in some tens of milliseconds. */
  private static final int READ_WHOLE = 100_000;

  private final Selection selection;
  private final PageRequest request;
  private final Sort sort;

  Ordered(Selection selection, PageRequest request) {
    this.selection = selection;
    this.request = request;
    this.sort = request.order(Sort.LATEST);
  }

  <R> Page<R> page(Function<List<MergedRow>, List<R>> shown) {
    int limit = request.size() + 1;
    boolean led =
        sort.by() == Sort.By.DAY || selection.narrowed() && selection.atMost() <= READ_WHOLE;
    List<Keyset.Placed<MergedRow>> rows =
        led
            ? selection.led(order("p.day"), request.after(), limit)
            : selection.walked(order("m.last_day"), request.after(), limit);
    return order("p.day").page(rows, request, shown);
  }

  /**
   * The order that is asked for.
   *
   * @param day the column of days
   */
  Keyset order(String day) {
    String key = "m.merged_key";
    return switch (sort.by()) {
      case DAY -> new Keyset(sort, day, day.charAt(0) + ".merged_key", Keyset.Kind.WHOLE, false);
      case AMOUNT -> new Keyset(sort, "m.valued", key, Keyset.Kind.NUMBER, true);
      case SOURCES -> new Keyset(sort, "m.source_count", key, Keyset.Kind.WHOLE, false);
      case CONFIDENCE -> new Keyset(sort, "m.confidence", key, Keyset.Kind.NUMBER, false);
      case PARTY -> new Keyset(sort, "m.party", key, Keyset.Kind.TEXT, true);
      case PARTY_ENGLISH -> new Keyset(sort, "m.party_english", key, Keyset.Kind.TEXT, true);
      default -> throw new IllegalArgumentException("records are not ordered by " + sort.by());
    };
  }
}
