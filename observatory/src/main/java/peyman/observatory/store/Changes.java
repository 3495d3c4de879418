package peyman.observatory.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import peyman.observatory.record.ArticleSummary;

/** What changed in a store since a change, in bounded memory. */
final class Changes {

  private static final int TOGETHER = 500;

  private record Changed<T>(long change, long key, T item) {}

  private record Given(ArticleSummary summary, String text) {}

  private Changes() {}

  /** Tells all later changes; of what changed several times the last state. */
  static void tell(Handle handle, long since, ChangeVisitor visitor) {
    handle
        .createQuery("SELECT DISTINCT id FROM gone WHERE change > ?")
        .bind(0, since)
        .mapTo(String.class)
        .useStream(ids -> ids.forEach(visitor::gone));
    articles(handle, since, visitor);
    records(handle, since, visitor);
  }

  private static void articles(Handle handle, long since, ChangeVisitor visitor) {
    each(
        handle,
        since,
        "SELECT a.change, a.text, " + Articles.SUMMARY + Articles.FROM,
        "a.change, a.article_key",
        row ->
            new Changed<>(
                row.getColumn("change", Long.class),
                row.getColumn("article_key", Long.class),
                new Given(Articles.summary(row), row.getColumn("text", String.class))),
        some ->
            some.forEach(
                one ->
                    visitor.article(
                        one.item().summary(),
                        one.item().text(),
                        Articles.mentions(handle, one.key()))));
  }

  private static void records(Handle handle, long since, ChangeVisitor visitor) {
    each(
        handle,
        since,
        "SELECT m.change, " + MergedRow.COLUMNS + " FROM merged m ",
        "m.change, m.merged_key",
        row ->
            new Changed<>(
                row.getColumn("change", Long.class),
                row.getColumn("merged_key", Long.class),
                MergedRow.of(row)),
        some ->
            MergedRow.merged(handle, some.stream().map(Changed::item).toList())
                .forEach(visitor::record));
  }

  /**
   * Goes through what changed, some at a time.
   *
   * @param order the columns of the change and the key
   */
  private static <T> void each(
      Handle handle,
      long since,
      String select,
      String order,
      Function<RowView, Changed<T>> reading,
      Consumer<List<Changed<T>>> telling) {
    String sql = select + "WHERE (" + order + ") > (?, ?) ORDER BY " + order + " LIMIT " + TOGETHER;
    long change = since;
    long key = Long.MAX_VALUE;
    List<Changed<T>> some;
    do {
      some =
          handle
              .createQuery(sql)
              .bind(0, change)
              .bind(1, key)
              .reduceRows(
                  new ArrayList<>(),
                  (all, row) -> {
                    all.add(reading.apply(row));
                    return all;
                  });
      telling.accept(some);
      if (!some.isEmpty()) {
        change = some.get(some.size() - 1).change();
        key = some.get(some.size() - 1).key();
      }
    } while (some.size() == TOGETHER);
  }
}
