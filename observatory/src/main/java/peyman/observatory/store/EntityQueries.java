package peyman.observatory.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Query;
import peyman.observatory.query.EntityFilter;
import peyman.observatory.query.Filter;
import peyman.observatory.query.Page;
import peyman.observatory.query.PageRequest;
import peyman.observatory.query.Sort;
import peyman.observatory.record.EntityRecord;
import peyman.observatory.record.EntitySummary;
import peyman.observatory.record.Merged;
import peyman.observatory.record.RecordType;
import peyman.reading.discourse.Folding;
import peyman.world.Entity;

/** Asks for entities. */
final class EntityQueries {

  private static final int LATEST = 10;
  private static final int PARTNERS = 20;
  private static final int MONTHS = 12;

  private record Row(long key, long articles, Entity entity) {}

  private EntityQueries() {}

  /** The key of the entity that is meant. */
  static long key(Handle handle, String filter, String asked) {
    return handle
        .createQuery("SELECT entity_key FROM entity WHERE id = ?")
        .bind(0, Parties.id(handle, filter, asked))
        .mapTo(Long.class)
        .one();
  }

  /** Entities in an order; without one by the number of articles that name them. */
  static Page<EntitySummary> page(Handle handle, EntityFilter filter, PageRequest page) {
    StringBuilder where = new StringBuilder("1 = 1");
    filter.type().ifPresent(type -> where.append(" AND e.type = :type"));
    filter
        .name()
        .ifPresent(
            name ->
                where.append(
                    " AND (e.folded >= :name AND e.folded < :end"
                        + " OR e.folded_english >= :name AND e.folded_english < :end)"));
    Keyset order = order(page.order(Sort.By.ARTICLES.first()));
    Keyset.Rows<Row> from =
        new Keyset.Rows<>(
            "e.article_count, " + Entities.COLUMNS,
            " FROM entity e WHERE " + where,
            query -> {
              filter.type().ifPresent(type -> query.bind("type", type.name()));
              filter
                  .name()
                  .map(Folding::fold)
                  .ifPresent(
                      name -> query.bind("name", name).bind("end", name + Character.MAX_VALUE));
              return query;
            },
            EntityQueries::row);
    List<Keyset.Placed<Row>> rows = order.rows(handle, from, page.after(), page.size() + 1);
    return order.page(
        rows, page, shown -> shown.stream().map(row -> summary(handle, row)).toList());
  }

  private static Keyset order(Sort sort) {
    String key = "e.entity_key";
    return switch (sort.by()) {
      case NAME -> new Keyset(sort, "e.alphabetical", key, Keyset.Kind.TEXT, false);
      case NAME_ENGLISH -> new Keyset(sort, "e.alphabetical_english", key, Keyset.Kind.TEXT, true);
      case ARTICLES -> new Keyset(sort, "e.article_count", key, Keyset.Kind.WHOLE, false);
      default -> throw new IllegalArgumentException("entities are not ordered by " + sort.by());
    };
  }

  private static List<Row> rows(Query query) {
    return query.reduceRows(
        new ArrayList<>(),
        (all, row) -> {
          all.add(row(row));
          return all;
        });
  }

  private static Row row(RowView row) {
    return new Row(
        row.getColumn("entity_key", Long.class),
        row.getColumn("article_count", Long.class),
        Entities.of(row));
  }

  private static EntitySummary summary(Handle handle, Row row) {
    Map<RecordType, Long> counts = new EnumMap<>(RecordType.class);
    handle
        .createQuery(
            "SELECT y.type, sum(y.told) AS told FROM tag t JOIN tally y ON y.tag_key = t.tag_key"
                + " WHERE t.kind = ? AND t.value = ? AND y.unit = '' GROUP BY y.type")
        .bind(0, Tag.Kind.ENTITY.name())
        .bind(1, row.entity().id())
        .reduceRows(
            counts,
            (all, count) -> {
              if (count.getColumn("told", Long.class) > 0) {
                all.put(
                    RecordType.of(count.getColumn("type", Integer.class)),
                    count.getColumn("told", Long.class));
              }
              return all;
            });
    Optional<LocalDate> last =
        handle
            .createQuery(
                "SELECT p.day FROM tag t JOIN posting p ON p.tag_key = t.tag_key"
                    + " WHERE t.kind = ? AND t.value = ? ORDER BY p.day DESC LIMIT 1")
            .bind(0, Tag.Kind.ENTITY.name())
            .bind(1, row.entity().id())
            .mapTo(Long.class)
            .findOne()
            .map(LocalDate::ofEpochDay);
    return new EntitySummary(row.entity(), counts, row.articles(), last);
  }

  /** What an entity's page shows. */
  static Optional<EntityRecord> entity(Handle handle, String asked) {
    return Parties.find(handle, asked)
        .flatMap(
            entity ->
                rows(
                        handle
                            .createQuery(
                                "SELECT e.article_count, "
                                    + Entities.COLUMNS
                                    + " FROM entity e WHERE e.id = ?")
                            .bind(0, entity.id()))
                    .stream()
                    .findFirst())
        .map(row -> entity(handle, row));
  }

  private static EntityRecord entity(Handle handle, Row row) {
    EntitySummary summary = summary(handle, row);
    List<MergedRow> rows = new ArrayList<>();
    for (RecordType type : summary.counts().keySet()) {
      Filter filter = Filter.ALL.of(type).with(row.entity().id());
      rows.addAll(new Selection(handle, filter).latest(LATEST));
    }
    Map<RecordType, List<Merged>> latest = new EnumMap<>(RecordType.class);
    for (Merged merged : MergedRow.merged(handle, rows)) {
      latest.computeIfAbsent(merged.type(), type -> new ArrayList<>()).add(merged);
    }
    return new EntityRecord(
        summary, latest, partners(handle, row.key()), months(handle, row.entity().id()));
  }

  private static List<EntityRecord.Partner> partners(Handle handle, long key) {
    return handle
        .createQuery(
            "SELECT p.told AS told, "
                + Entities.COLUMNS
                + " FROM (SELECT partner, sum(told) AS told FROM"
                + " (SELECT other AS partner, told FROM pair WHERE one = :key"
                + " UNION ALL SELECT one AS partner, told FROM pair WHERE other = :key) pairs"
                + " GROUP BY partner HAVING sum(told) > 0 ORDER BY 2 DESC, 1 LIMIT "
                + PARTNERS
                + ") p JOIN entity e ON e.entity_key = p.partner"
                + " ORDER BY p.told DESC, e.entity_key")
        .bind("key", key)
        .reduceRows(
            new ArrayList<>(),
            (all, row) -> {
              all.add(
                  new EntityRecord.Partner(Entities.of(row), row.getColumn("told", Long.class)));
              return all;
            });
  }

  private static SortedMap<YearMonth, Long> months(Handle handle, String id) {
    return handle
        .createQuery(
            "SELECT y.month, sum(y.told) AS told FROM tag t JOIN tally y ON y.tag_key = t.tag_key"
                + " WHERE t.kind = ? AND t.value = ? AND y.unit = '' GROUP BY y.month")
        .bind(0, Tag.Kind.ENTITY.name())
        .bind(1, id)
        .reduceRows(
            new TreeMap<>(Comparator.<YearMonth>naturalOrder()),
            (all, row) -> {
              if (row.getColumn("told", Long.class) > 0) {
                all.put(
                    month(row.getColumn("month", Integer.class)),
                    row.getColumn("told", Long.class));
              }
              return all;
            });
  }

  /** The month of a tally. */
  static YearMonth month(int month) {
    return YearMonth.of(Math.floorDiv(month, MONTHS), Math.floorMod(month, MONTHS) + 1);
  }
}
