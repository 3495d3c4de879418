package peyman.observatory.query;

import java.time.Instant;
import java.util.Map;
import peyman.observatory.record.RecordType;

/**
 * How a store stands: what an entity tag and a Last-Modified are made of.
 *
 * @param change grows with every change of the store
 * @param changed when it changed last
 * @param articles stored
 * @param stories independent ones among them
 * @param records as told
 * @param merged merged records by type
 */
public record StoreState(
    long change,
    Instant changed,
    long articles,
    long stories,
    long records,
    Map<RecordType, Long> merged) {

  public StoreState {
    merged = Map.copyOf(merged);
  }
}
