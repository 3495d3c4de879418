package peyman.observatory.store;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import peyman.observatory.merge.Likeness;
import peyman.observatory.record.RecordType;

/** Finds merged records that a telling may belong to: those of its blocks in the days around it. */
final class Candidates {

  private static final int MAX_OF_BLOCK = 12;
  private static final int MAX = 24;

  private Candidates() {}

  /** The day under which a telling stands in its blocks. */
  static long day(Telling telling) {
    if (Likeness.windowDays(telling.told().type()) == Likeness.ANY_TIME) {
      return 0;
    }
    return telling.told().date().map(date -> date.from()).orElse(telling.published()).toEpochDay();
  }

  /** Keys of merged records, those of the nearest days first. */
  static Set<Long> of(Handle handle, Telling telling) {
    RecordType type = telling.told().type();
    long day = day(telling);
    int window = day == 0 ? 0 : Likeness.windowDays(type);
    Set<Long> keys = new LinkedHashSet<>();
    for (String block : new TreeSet<>(telling.blocks())) {
      keys.addAll(near(handle, block, day, day - window, day + window));
    }
    Set<Long> nearest = new LinkedHashSet<>();
    keys.stream().limit(MAX).forEach(nearest::add);
    return nearest;
  }

  private static Set<Long> near(Handle handle, String block, long day, long from, long to) {
    Set<Long> keys = new LinkedHashSet<>();
    keys.addAll(
        handle
            .createQuery(
                "SELECT merged_key FROM block WHERE name = ? AND day BETWEEN ? AND ?"
                    + " ORDER BY day DESC, merged_key DESC LIMIT "
                    + MAX_OF_BLOCK)
            .bind(0, block)
            .bind(1, from)
            .bind(2, day)
            .mapTo(Long.class)
            .list());
    keys.addAll(
        handle
            .createQuery(
                "SELECT merged_key FROM block WHERE name = ? AND day BETWEEN ? AND ?"
                    + " ORDER BY day, merged_key LIMIT "
                    + MAX_OF_BLOCK)
            .bind(0, block)
            .bind(1, day + 1)
            .bind(2, to)
            .mapTo(Long.class)
            .list());
    return keys;
  }
}
