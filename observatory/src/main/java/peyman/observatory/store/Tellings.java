package peyman.observatory.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import peyman.world.Entity;

/** The stored tellings of merged records and articles. */
final class Tellings {

  private static final String SELECT =
      "SELECT r.json, r.words, r.article_key, a.story, a.day, a.outlet, %s AS text FROM record r"
          + " JOIN article a ON a.article_key = r.article_key ";

  private record Row(
      String json, String words, long article, long story, long day, String outlet, String text) {

    static Row of(RowView row) {
      return new Row(
          row.getColumn("json", String.class),
          row.getColumn("words", String.class),
          row.getColumn("article_key", Long.class),
          row.getColumn("story", Long.class),
          row.getColumn("day", Long.class),
          row.getColumn("outlet", String.class),
          row.getColumn("text", String.class));
    }
  }

  private Tellings() {}

  /**
   * The latest tellings of a merged record.
   *
   * @param quoted whether their evidence has words
   */
  static List<Telling> of(Handle handle, long mergedKey, int limit, boolean quoted) {
    return read(
        handle,
        quoted,
        "WHERE r.merged_key = ? ORDER BY r.record_key DESC LIMIT " + limit,
        mergedKey);
  }

  /** The tellings of an article, in order. */
  static List<Telling> ofArticle(Handle handle, long articleKey) {
    return read(handle, true, "WHERE r.article_key = ? ORDER BY r.record_key", articleKey);
  }

  private static List<Telling> read(Handle handle, boolean quoted, String where, long key) {
    List<Row> rows =
        handle
            .createQuery(SELECT.replace("%s", quoted ? "a.text" : "''") + where)
            .bind(0, key)
            .reduceRows(
                new ArrayList<>(),
                (all, row) -> {
                  all.add(Row.of(row));
                  return all;
                });
    Set<String> ids = new TreeSet<>();
    rows.forEach(row -> ids.addAll(RecordJson.entityIds(row.json())));
    Map<String, Entity> entities = Entities.byId(handle, ids);
    return rows.stream()
        .map(
            row ->
                new Telling(
                    new RecordJson(row.text(), entities::get).read(row.json()),
                    row.article(),
                    row.story(),
                    LocalDate.ofEpochDay(row.day()),
                    Optional.ofNullable(row.outlet()),
                    row.words()))
        .toList();
  }
}
