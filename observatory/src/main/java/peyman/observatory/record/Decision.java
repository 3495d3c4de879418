package peyman.observatory.record;

import java.time.Instant;
import java.util.List;

/**
 * What a person decided about merging; it outlives rereading.
 *
 * @param id its number
 * @param kind whether records belong together
 * @param recordIds the records, as they are called now; of a split, those that were split off
 * @param others of a split, those that the first are kept apart from
 * @param by who decided
 * @param why in the person's words; may be empty
 * @param at when
 */
public record Decision(
    long id,
    Kind kind,
    List<String> recordIds,
    List<String> others,
    String by,
    String why,
    Instant at) {

  public Decision {
    recordIds = List.copyOf(recordIds);
    others = List.copyOf(others);
  }

  /** What is decided. */
  public enum Kind {
    MERGE,
    SPLIT
  }
}
