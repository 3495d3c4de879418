package peyman.observatory.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import peyman.observatory.record.Decision;

/** What people decided about merging. */
final class Decisions {

  private static final int MAX = 1000;

  private static final String SELECT =
      "SELECT d.decision_key, d.kind, d.decided_by, d.why, d.decided_at, c.side, c.record_id"
          + " FROM decision d JOIN decided c ON c.decision_key = d.decision_key ";

  private Decisions() {}

  /** The decisions about the records of a merged record. */
  static List<Decision> about(Handle handle, long mergedKey) {
    return read(
        handle,
        SELECT
            + "WHERE d.decision_key IN (SELECT e.decision_key FROM decided e"
            + " JOIN record r ON r.id = e.record_id WHERE r.merged_key = "
            + mergedKey
            + ")");
  }

  /** All decisions, latest first. */
  static List<Decision> all(Handle handle) {
    return read(handle, SELECT);
  }

  private static List<Decision> read(Handle handle, String select) {
    return handle
        .createQuery(select + " ORDER BY d.decision_key DESC, c.side, c.record_id LIMIT " + MAX)
        .reduceRows(
            new LinkedHashMap<Long, Rows>(),
            (all, row) -> {
              all.computeIfAbsent(row.getColumn("decision_key", Long.class), key -> new Rows(row))
                  .add(row);
              return all;
            })
        .values()
        .stream()
        .map(Rows::decision)
        .toList();
  }

  /** The rows of one decision. */
  private static final class Rows {

    private final Decision head;
    private final Map<Integer, List<String>> sides = new LinkedHashMap<>();

    Rows(RowView row) {
      head =
          new Decision(
              row.getColumn("decision_key", Long.class),
              Decision.Kind.valueOf(row.getColumn("kind", String.class)),
              List.of(),
              List.of(),
              row.getColumn("decided_by", String.class),
              row.getColumn("why", String.class),
              Instant.parse(row.getColumn("decided_at", String.class)));
    }

    void add(RowView row) {
      sides
          .computeIfAbsent(row.getColumn("side", Integer.class), side -> new ArrayList<>())
          .add(row.getColumn("record_id", String.class));
    }

    Decision decision() {
      return new Decision(
          head.id(),
          head.kind(),
          sides.getOrDefault(0, List.of()),
          sides.getOrDefault(1, List.of()),
          head.by(),
          head.why(),
          head.at());
    }
  }
}
