package peyman.observatory.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
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
    Changed<Given> last = new Changed<>(since, Long.MAX_VALUE, null);
    List<Changed<Given>> some;
    do {
      some =
          handle
              .createQuery(
                  "SELECT a.change, a.text, "
                      + Articles.SUMMARY
                      + Articles.FROM
                      + "WHERE (a.change, a.article_key) > (?, ?)"
                      + " ORDER BY a.change, a.article_key LIMIT "
                      + TOGETHER)
              .bind(0, last.change())
              .bind(1, last.key())
              .reduceRows(
                  new ArrayList<>(),
                  (all, row) -> {
                    all.add(
                        new Changed<>(
                            row.getColumn("change", Long.class),
                            row.getColumn("article_key", Long.class),
                            new Given(Articles.summary(row), row.getColumn("text", String.class))));
                    return all;
                  });
      for (Changed<Given> one : some) {
        visitor.article(
            one.item().summary(), one.item().text(), Articles.mentions(handle, one.key()));
        last = one;
      }
    } while (some.size() == TOGETHER);
  }

  private static void records(Handle handle, long since, ChangeVisitor visitor) {
    Changed<MergedRow> last = new Changed<>(since, Long.MAX_VALUE, null);
    List<Changed<MergedRow>> some;
    do {
      some =
          handle
              .createQuery(
                  "SELECT m.change, "
                      + MergedRow.COLUMNS
                      + " FROM merged m WHERE (m.change, m.merged_key) > (?, ?)"
                      + " ORDER BY m.change, m.merged_key LIMIT "
                      + TOGETHER)
              .bind(0, last.change())
              .bind(1, last.key())
              .reduceRows(
                  new ArrayList<>(),
                  (all, row) -> {
                    all.add(
                        new Changed<>(
                            row.getColumn("change", Long.class),
                            row.getColumn("merged_key", Long.class),
                            MergedRow.of(row)));
                    return all;
                  });
      MergedRow.merged(handle, some.stream().map(Changed::item).toList()).forEach(visitor::record);
      last = some.isEmpty() ? last : some.get(some.size() - 1);
    } while (some.size() == TOGETHER);
  }
}
