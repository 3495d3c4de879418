package peyman.observatory.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Query;
import peyman.observatory.record.ToldJson;
import peyman.world.Entity;

/** The stored tellings of merged records and articles. */
final class Tellings {

  private static final String SELECT =
      "SELECT r.merged_key, r.json, r.words, r.article_key, a.story, a.day, a.outlet, %s AS text FROM record r"
          + " JOIN article a ON a.article_key = r.article_key ";

  /** A key that no merged record has. */
  private static final long NOBODY = -1;

  private record Row(
      long merged,
      String json,
      String words,
      long article,
      long story,
      long day,
      String outlet,
      String text) {

    static Row of(RowView row) {
      return new Row(
          row.getColumn("merged_key", Long.class),
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

  /** The latest tellings of some merged records, without words, in one statement. */
  static Map<Long, List<Telling>> ofEach(Handle handle, Collection<Long> mergedKeys, int limit) {
    Map<Long, List<Telling>> tellings = new LinkedHashMap<>();
    if (mergedKeys.isEmpty()) {
      return tellings;
    }
    List<Long> keys = Padded.with(NOBODY, List.copyOf(mergedKeys));
    // the text depends on their number alone, so that it is parsed once
    String one = SELECT.replace("%s", "''") + "WHERE r.merged_key = ";
    String order = " ORDER BY r.record_key DESC LIMIT " + limit + ") of";
    String sql =
        IntStream.range(0, keys.size())
            .mapToObj(i -> "SELECT * FROM (" + one + "?" + order + i)
            .collect(Collectors.joining(" UNION ALL "));
    Query query = handle.createQuery(sql);
    for (int i = 0; i < keys.size(); i++) {
      query.bind(i, keys.get(i));
    }
    List<Row> rows = rows(query);
    List<Telling> told = tellings(handle, rows);
    for (int i = 0; i < rows.size(); i++) {
      tellings.computeIfAbsent(rows.get(i).merged(), key -> new ArrayList<>()).add(told.get(i));
    }
    return tellings;
  }

  /** The tellings of an article, in order. */
  static List<Telling> ofArticle(Handle handle, long articleKey) {
    return read(handle, true, "WHERE r.article_key = ? ORDER BY r.record_key", articleKey);
  }

  private static List<Telling> read(Handle handle, boolean quoted, String where, long key) {
    String sql = SELECT.replace("%s", quoted ? "a.text" : "''") + where;
    return tellings(handle, rows(handle.createQuery(sql).bind(0, key)));
  }

  private static List<Row> rows(Query query) {
    return query.reduceRows(
        new ArrayList<>(),
        (all, row) -> {
          all.add(Row.of(row));
          return all;
        });
  }

  private static List<Telling> tellings(Handle handle, List<Row> rows) {
    Set<String> ids = new TreeSet<>();
    rows.forEach(row -> ids.addAll(ToldJson.entityIds(row.json())));
    Map<String, Entity> entities = Entities.byId(handle, ids);
    return rows.stream()
        .map(
            row ->
                new Telling(
                    new ToldJson(row.text(), entities::get).read(row.json()),
                    row.article(),
                    row.story(),
                    LocalDate.ofEpochDay(row.day()),
                    Optional.ofNullable(row.outlet()),
                    row.words()))
        .toList();
  }
}
