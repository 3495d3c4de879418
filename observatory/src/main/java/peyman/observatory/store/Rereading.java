package peyman.observatory.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import peyman.observatory.record.Quote;
import peyman.observatory.record.Told;

/**
 * Takes out what an earlier reading of an article told, and knows it again in the new one:
 * decisions follow a record by its id, or by its type and place in the text, and so does the id of
 * a merged record that it was alone in.
 */
final class Rereading {

  /** What was told before. */
  private record Earlier(Told told, String mergedId) {}

  private final Handle handle;
  private final long articleKey;
  private final List<Earlier> alone = new ArrayList<>();

  private Rereading(Handle handle, long articleKey) {
    this.handle = handle;
    this.articleKey = articleKey;
  }

  /** Takes out an article's tellings and mentions. */
  static Rereading begin(Transaction transaction, Members members, long articleKey) {
    Handle handle = transaction.handle();
    Rereading rereading = new Rereading(handle, articleKey);
    for (Telling telling : Tellings.ofArticle(handle, articleKey)) {
      long key = MergedQueries.key(handle, telling.told().id()).orElseThrow();
      String mergedId = MergedRow.find(handle, key).orElseThrow().id();
      if (members.leave(key, telling)) {
        rereading.alone.add(new Earlier(telling.told(), mergedId));
      }
      transaction.count("records", -1);
    }
    handle.execute(
        "UPDATE entity SET article_count = article_count - 1 WHERE entity_key IN"
            + " (SELECT entity_key FROM mention WHERE article_key = ?)",
        articleKey);
    handle.execute("DELETE FROM mention WHERE article_key = ?", articleKey);
    return rereading;
  }

  /** Moves decisions to the records as they are called now. */
  void moveDecisions(List<Told> now) {
    record Row(long decision, int side, String id, int type, int start, int end) {}
    Set<String> ids = new HashSet<>();
    now.forEach(told -> ids.add(told.id()));
    List<Row> rows =
        handle
            .createQuery(
                "SELECT decision_key, side, record_id, type, start_at, end_at FROM decided"
                    + " WHERE article_key = ?")
            .bind(0, articleKey)
            .map(
                row ->
                    new Row(
                        row.getColumn("decision_key", Long.class),
                        row.getColumn("side", Integer.class),
                        row.getColumn("record_id", String.class),
                        row.getColumn("type", Integer.class),
                        row.getColumn("start_at", Integer.class),
                        row.getColumn("end_at", Integer.class)))
            .list();
    for (Row row : rows) {
      if (!ids.contains(row.id())) {
        now.stream()
            .filter(told -> told.type().code() == row.type())
            .filter(told -> common(told, row.start(), row.end()) > 0)
            .max(
                (one, other) ->
                    common(one, row.start(), row.end()) - common(other, row.start(), row.end()))
            .ifPresent(
                told ->
                    handle.execute(
                        "UPDATE decided SET record_id = ? WHERE decision_key = ? AND side = ?"
                            + " AND record_id = ?",
                        told.id(),
                        row.decision(),
                        row.side(),
                        row.id()));
      }
    }
  }

  /** The id of the merged record that a telling makes: the one that it had, if it was alone. */
  String mergedId(Told told) {
    Quote first = told.evidence().get(0);
    Map<Earlier, Integer> likely = new LinkedHashMap<>();
    for (Earlier earlier : alone) {
      int common = common(earlier.told(), first.span().start(), first.span().end());
      if (earlier.told().type() == told.type() && common > 0) {
        likely.put(earlier, common);
      }
    }
    Optional<Earlier> most =
        likely.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    most.ifPresent(alone::remove);
    return most.map(Earlier::mergedId).orElse(told.id());
  }

  /** How many characters the first evidence has in common with a span. */
  private static int common(Told told, int start, int end) {
    Quote first = told.evidence().get(0);
    return Math.min(first.span().end(), end) - Math.max(first.span().start(), start);
  }
}
