package peyman.observatory.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Query;
import peyman.observatory.query.Cursor;
import peyman.observatory.query.Filter;
import peyman.observatory.query.Sort;
import peyman.observatory.record.RecordType;

/**
 * The merged records that a filter means, the latest first or in another order.
 *
 * <p>Each filter is a tag, or several of which one must be there. The rarest leads through its
 * postings, the others are probed record by record, so that no query reads more than it must. The
 * days of postings are the last ones of their records: of those that began {@code until} a day,
 * those that ended by it are led to by the rarest tag, and the few that went on by their own index.
 */
final class Selection {

  /** A tag that the store has. */
  private record Known(long key, long told) {}

  private final Handle handle;
  private final Filter filter;
  private final List<List<Known>> groups = new ArrayList<>();

  /** The groups that more than the type asks for. */
  private final List<List<Known>> narrowing;

  private boolean nothing;

  Selection(Handle handle, Filter filter) {
    this.handle = handle;
    this.filter = filter;
    group(filter.types().stream().map(type -> new Tag(Tag.Kind.TYPE, type.label())).toList());
    int general = groups.size();
    for (String party : filter.parties()) {
      group(List.of(new Tag(Tag.Kind.ENTITY, Parties.id(handle, "party", party))));
    }
    group(filter.sectors().stream().map(s -> new Tag(Tag.Kind.SECTOR, s.label())).toList());
    group(filter.actions().stream().map(act -> new Tag(Tag.Kind.ACT, act)).toList());
    group(filter.outlets().stream().map(name -> new Tag(Tag.Kind.OUTLET, name)).toList());
    group(filter.currency().map(unit -> new Tag(Tag.Kind.UNIT, unit)).stream().toList());
    group(filter.modalities().stream().map(m -> new Tag(Tag.Kind.MODALITY, m.name())).toList());
    group(last(Tag.sources(filter.minSources())));
    filter.minAmount().ifPresent(amount -> group(last(Tag.powers(amount))));
    narrowing = List.copyOf(groups.subList(general, groups.size()));
    if (groups.isEmpty()) {
      group(List.of(Tag.ALL));
    }
    groups.sort(Comparator.comparingLong(Selection::told));
  }

  /** Adds tags of which one must be there; none ask nothing. */
  private void group(List<Tag> tags) {
    if (tags.isEmpty()) {
      return;
    }
    Map<Tag.Kind, List<String>> asked = new LinkedHashMap<>();
    tags.forEach(tag -> asked.computeIfAbsent(tag.kind(), k -> new ArrayList<>()).add(tag.value()));
    List<Known> known = new ArrayList<>();
    asked.forEach(
        (kind, values) ->
            handle
                .createQuery(
                    "SELECT tag_key, told FROM tag WHERE kind = :kind AND value IN (<values>)"
                        + " AND told > 0")
                .bind("kind", kind.name())
                .bindList("values", values)
                .reduceRows(
                    known,
                    (all, row) -> {
                      all.add(
                          new Known(
                              row.getColumn("tag_key", Long.class),
                              row.getColumn("told", Long.class)));
                      return all;
                    }));
    nothing |= known.isEmpty();
    groups.add(known);
  }

  /** The narrowest of several tags that all must be there. */
  private static List<Tag> last(List<Tag> tags) {
    return tags.isEmpty() ? tags : tags.subList(tags.size() - 1, tags.size());
  }

  private static long told(List<Known> group) {
    return group.stream().mapToLong(Known::told).sum();
  }

  /** How many there are at most. */
  long atMost() {
    return nothing ? 0 : told(groups.get(0));
  }

  /** Whether more is asked for than types. */
  boolean narrowed() {
    return !narrowing.isEmpty()
        || filter.since().isPresent()
        || filter.until().isPresent()
        || filter.minAmount().isPresent()
        || filter.minSources() > 1;
  }

  /** Whether there are just {@link #atMost}, as one tag says all. */
  boolean exact() {
    return nothing
        || groups.size() == 1
            && groups.get(0).size() == 1
            && filter.since().isEmpty()
            && filter.until().isEmpty()
            && filter.minAmount().isEmpty()
            && filter.minSources() <= 1;
  }

  /** The latest. */
  List<MergedRow> latest(int limit) {
    return latest(limit, MergedRow.COLUMNS, MergedRow::of);
  }

  /**
   * What some columns of the latest tell.
   *
   * @param columns of {@code merged m}
   */
  <T> List<T> latest(int limit, String columns, Function<RowView, T> reading) {
    Keyset order = new Keyset(Sort.LATEST, "p.day", "p.merged_key", Keyset.Kind.WHOLE, false);
    Page page = new Page(order, Optional.empty(), limit);
    return rows(nothing ? List.of() : leading(true), page, columns, reading).stream()
        .map(Keyset.Placed::row)
        .toList();
  }

  /** Rows in an order, through the postings of the rarest tags. */
  List<Keyset.Placed<MergedRow>> led(Keyset order, Optional<Cursor> after, int limit) {
    List<Source> sources = nothing ? List.of() : leading(true);
    return rows(sources, new Page(order, after, limit), MergedRow.COLUMNS, MergedRow::of);
  }

  /** Rows in an order, through the index of each type, where only few rows must be passed over. */
  List<Keyset.Placed<MergedRow>> walked(Keyset order, Optional<Cursor> after, int limit) {
    List<RecordType> types =
        filter.types().isEmpty() ? List.of(RecordType.values()) : List.copyOf(filter.types());
    List<Source> sources = new ArrayList<>();
    for (RecordType type : nothing ? List.<RecordType>of() : types) {
      Source source = new Source("merged m", "m.last_day", "m.merged_key");
      source.where("m.type = :type").keys.put("type", (long) type.code());
      filter.until().ifPresent(day -> source.where("m.first_day <= :until"));
      narrowing.forEach(source::probe);
      sources.add(source.narrow(true));
    }
    return rows(sources, new Page(order, after, limit), MergedRow.COLUMNS, MergedRow::of);
  }

  /**
   * Where records come from by the rarest tags; each comes once, unless it has several of them.
   *
   * @param rows whether the rows of records are asked for, not only their days and keys
   */
  private List<Source> leading(boolean rows) {
    List<Source> sources = new ArrayList<>();
    for (Known lead : groups.get(0)) {
      Source source = new Source("posting p", "p.day", "p.merged_key");
      source.where("p.tag_key = :lead").keys.put("lead", lead.key());
      filter.until().ifPresent(day -> source.where("p.day <= :until"));
      groups.subList(1, groups.size()).forEach(source::probe);
      sources.add(source.narrow(rows));
    }
    if (filter.until().isPresent()) {
      Source lasting =
          new Source(
              "(SELECT merged_key, last_day AS day FROM merged WHERE first_day < last_day"
                  + " AND last_day > :until AND first_day <= :until) p",
              "p.day",
              "p.merged_key");
      groups.forEach(lasting::probe);
      sources.add(lasting.narrow(rows));
    }
    return sources;
  }

  /** From where records come, and which of them. */
  private final class Source {

    private final String from;
    private final String day;
    private final String key;
    private final StringBuilder where = new StringBuilder("1 = 1");
    private final Map<String, Long> keys = new LinkedHashMap<>();
    private boolean joined;

    /**
     * All of a table.
     *
     * @param day the column of the last day
     * @param key the column of the record's key
     */
    Source(String from, String day, String key) {
      this.from = from;
      this.day = day;
      this.key = key;
    }

    Source where(String condition) {
      where.append(" AND ").append(condition);
      return this;
    }

    /** Each record must have one of these tags. */
    void probe(List<Known> group) {
      List<String> names = new ArrayList<>();
      for (Known tag : group) {
        String name = "tag" + keys.size();
        keys.put(name, tag.key());
        names.add(":" + name);
      }
      where(
          "EXISTS (SELECT 1 FROM posting q WHERE q.tag_key IN ("
              + String.join(", ", Padded.set(names))
              + ") AND q.day = "
              + day
              + " AND q.merged_key = "
              + key
              + ")");
    }

    /** Asks what the columns of records tell; joins them where they are wanted. */
    Source narrow(boolean rows) {
      joined =
          !key.startsWith("m.")
              && (rows || filter.minAmount().isPresent() || filter.minSources() > 1);
      filter.since().ifPresent(since -> where(day + " >= :since"));
      filter.minAmount().ifPresent(amount -> where("m.valued >= :amount"));
      if (filter.minSources() > 1) {
        where("m.source_count >= :sources");
      }
      return this;
    }

    /** As it stands in a query. */
    String sql() {
      return " FROM "
          + from
          + (joined ? " JOIN merged m ON m.merged_key = " + key : "")
          + " WHERE "
          + where;
    }

    Query bind(Query query) {
      keys.forEach(query::bind);
      filter.since().ifPresent(since -> query.bind("since", since.toEpochDay()));
      filter.until().ifPresent(until -> query.bind("until", until.toEpochDay()));
      filter.minAmount().ifPresent(amount -> query.bind("amount", amount.doubleValue()));
      if (filter.minSources() > 1) {
        query.bind("sources", filter.minSources());
      }
      return query;
    }
  }

  /** Which rows are asked for, and in which order. */
  private record Page(Keyset order, Optional<Cursor> after, int limit) {}

  private <T> List<Keyset.Placed<T>> rows(
      List<Source> sources, Page page, String columns, Function<RowView, T> reading) {
    Map<Long, Keyset.Placed<T>> rows = new HashMap<>();
    for (Source source : sources) {
      Keyset.Rows<T> from = new Keyset.Rows<>(columns, source.sql(), source::bind, reading);
      List<Keyset.Placed<T>> placed = page.order.rows(handle, from, page.after, page.limit);
      if (sources.size() == 1) {
        return placed;
      }
      placed.forEach(row -> rows.put(row.key(), row));
    }
    return rows.values().stream().sorted(page.order::compare).limit(page.limit).toList();
  }

  /** How many there are of each day. */
  Map<LocalDate, Long> days() {
    Map<LocalDate, Long> days = new TreeMap<>();
    if (nothing) {
      return days;
    }
    if (groups.get(0).size() > 1) {
      // what has several of the tags that lead is counted once
      Set<Long> seen = new HashSet<>();
      for (Source source : leading(false)) {
        ask(source, "SELECT p.day, p.merged_key" + source.sql())
            .reduceRows(
                days,
                (all, row) -> {
                  if (seen.add(row.getColumn("merged_key", Long.class))) {
                    add(all, row.getColumn("day", Long.class), 1);
                  }
                  return all;
                });
      }
      return days;
    }
    for (Source source : leading(false)) {
      ask(source, "SELECT p.day, count(*) AS told" + source.sql() + " GROUP BY p.day")
          .reduceRows(
              days,
              (all, row) -> {
                add(all, row.getColumn("day", Long.class), row.getColumn("told", Long.class));
                return all;
              });
    }
    return days;
  }

  private static void add(Map<LocalDate, Long> days, long day, long told) {
    days.merge(LocalDate.ofEpochDay(day), told, Long::sum);
  }

  /** How many there are, counted up to a limit. */
  long count(int limit) {
    long count = 0;
    for (Source source : nothing ? List.<Source>of() : leading(false)) {
      count +=
          ask(source, "SELECT count(*) FROM (SELECT 1" + source.sql() + " LIMIT :limit) counted")
              .bind("limit", limit)
              .mapTo(Long.class)
              .one();
    }
    return Math.min(count, limit);
  }

  private Query ask(Source source, String sql) {
    return source.bind(handle.createQuery(sql));
  }
}
