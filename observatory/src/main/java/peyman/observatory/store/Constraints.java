package peyman.observatory.store;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * What people decided about a record's place.
 *
 * @param together the merged record that it must be in
 * @param apart merged records that it must not be in
 */
record Constraints(Optional<Long> together, Set<Long> apart) {

  static final Constraints NONE = new Constraints(Optional.empty(), Set.of());

  Constraints {
    apart = Set.copyOf(apart);
  }

  /** The constraints on a record that is about to be placed. */
  static Constraints of(Handle handle, String recordId) {
    boolean none =
        handle
            .createQuery("SELECT 1 FROM decided WHERE record_id = ? LIMIT 1")
            .bind(0, recordId)
            .mapTo(Integer.class)
            .findOne()
            .isEmpty();
    if (none) {
      return NONE;
    }
    Set<Long> apart =
        new TreeSet<>(
            handle
                .createQuery(
                    "SELECT DISTINCT r.merged_key FROM decided mine JOIN decided theirs"
                        + " ON theirs.decision_key = mine.decision_key AND theirs.side <> mine.side"
                        + " JOIN record r ON r.id = theirs.record_id WHERE mine.record_id = ?")
                .bind(0, recordId)
                .mapTo(Long.class)
                .list());
    // the latest decision holds; those who were split off together stay together
    Optional<Long> together =
        handle
            .createQuery(
                "SELECT r.merged_key FROM decided mine JOIN decided theirs"
                    + " ON theirs.decision_key = mine.decision_key AND theirs.side = 0"
                    + " JOIN record r ON r.id = theirs.record_id"
                    + " WHERE mine.record_id = ? AND mine.side = 0 AND theirs.record_id <> ?"
                    + " ORDER BY mine.decision_key DESC, r.merged_key")
            .bind(0, recordId)
            .bind(1, recordId)
            .mapTo(Long.class)
            .list()
            .stream()
            .filter(key -> !apart.contains(key))
            .findFirst();
    return new Constraints(together, apart);
  }
}
