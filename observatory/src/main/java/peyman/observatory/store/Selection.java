package peyman.observatory.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import peyman.observatory.query.Cursor;
import peyman.observatory.query.Filter;
import peyman.observatory.query.Sort;
import peyman.observatory.record.RecordType;

/**
 * The merged records that a filter means, the latest first or in another order.
 *
 * <p>Each filter is a tag, or several of which one must be there. The rarest leads through its
 * postings, the others are probed record by record, so that no query reads more than it must.
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
    group(List.of(Tag.ALL));
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
        || groups.size() <= 2
            && groups.get(0).size() == 1
            && filter.since().isEmpty()
            && filter.until().isEmpty()
            && filter.minAmount().isEmpty()
            && filter.minSources() <= 1;
  }

  /** The latest. */
  List<MergedRow> latest(int limit) {
    Keyset order = new Keyset(Sort.LATEST, "p.day", "p.merged_key", Keyset.Kind.WHOLE, false);
    return led(order, Optional.empty(), limit).stream().map(Keyset.Placed::row).toList();
  }

  /** Rows in an order, through the postings of the rarest tags. */
  List<Keyset.Placed<MergedRow>> led(Keyset order, Optional<Cursor> after, int limit) {
    if (nothing) {
      return List.of();
    }
    List<Source> sources =
        groups.get(0).stream()
            .map(
                lead ->
                    new Source(
                        "posting p JOIN merged m ON m.merged_key = p.merged_key",
                        "p.tag_key = "
                            + lead.key()
                            + conditions("p", groups.subList(1, groups.size()))))
            .toList();
    return rows(sources, order, after, limit);
  }

  /** Rows in an order, through the index of each type, where only few rows must be passed over. */
  List<Keyset.Placed<MergedRow>> walked(Keyset order, Optional<Cursor> after, int limit) {
    if (nothing) {
      return List.of();
    }
    List<RecordType> types =
        filter.types().isEmpty() ? List.of(RecordType.values()) : List.copyOf(filter.types());
    List<Source> sources =
        types.stream()
            .map(
                type ->
                    new Source("merged m", "m.type = " + type.code() + conditions("m", narrowing)))
            .toList();
    return rows(sources, order, after, limit);
  }

  /** From where rows come, and which of them. */
  private record Source(String from, String where) {}

  private List<Keyset.Placed<MergedRow>> rows(
      List<Source> sources, Keyset order, Optional<Cursor> after, int limit) {
    Map<Long, Keyset.Placed<MergedRow>> rows = new HashMap<>();
    for (Source source : sources) {
      Keyset.Rows<MergedRow> from =
          new Keyset.Rows<>(
              MergedRow.COLUMNS,
              " FROM " + source.from() + " WHERE " + source.where(),
              this::bind,
              MergedRow::of);
      order.rows(handle, from, after, limit).forEach(row -> rows.put(row.key(), row));
    }
    return rows.values().stream().sorted(order::compare).limit(limit).toList();
  }

  /** How many there are of each day. */
  Map<LocalDate, Long> days() {
    Map<LocalDate, Long> days = new TreeMap<>();
    if (nothing) {
      return days;
    }
    String leads =
        groups.get(0).stream()
            .map(lead -> Long.toString(lead.key()))
            .collect(Collectors.joining(", "));
    boolean needsRow =
        filter.until().isPresent() || filter.minAmount().isPresent() || filter.minSources() > 1;
    boolean several = groups.get(0).size() > 1;
    Query query =
        handle.createQuery(
            "SELECT c.day, count(*) AS told FROM (SELECT "
                + (several ? "DISTINCT " : "")
                + "p.day, p.merged_key FROM posting p"
                + (needsRow ? " JOIN merged m ON m.merged_key = p.merged_key" : "")
                + " WHERE p.tag_key IN ("
                + leads
                + ")"
                + conditions("p", groups.subList(1, groups.size()))
                + ") c GROUP BY c.day");
    return bind(query)
        .reduceRows(
            days,
            (all, row) -> {
              all.put(
                  LocalDate.ofEpochDay(row.getColumn("day", Long.class)),
                  row.getColumn("told", Long.class));
              return all;
            });
  }

  /** How many there are, counted up to a limit. */
  long count(int limit) {
    if (nothing) {
      return 0;
    }
    long count = 0;
    for (Known lead : groups.get(0)) {
      Query query =
          handle
              .createQuery(
                  "SELECT count(*) FROM (SELECT 1 FROM posting p"
                      + " JOIN merged m ON m.merged_key = p.merged_key WHERE p.tag_key = "
                      + lead.key()
                      + conditions("p", groups.subList(1, groups.size()))
                      + " LIMIT :limit) counted")
              .bind("limit", limit);
      count += bind(query).mapTo(Long.class).one();
    }
    return Math.min(count, limit);
  }

  /**
   * What else must hold.
   *
   * @param lead the table that leads: its days are those of the postings
   * @param probed tags of which each record must have one of each group
   */
  private String conditions(String lead, List<List<Known>> probed) {
    String day = lead.equals("p") ? "p.day" : "m.last_day";
    StringBuilder conditions = new StringBuilder();
    filter.since().ifPresent(since -> conditions.append(" AND " + day + " >= :since"));
    filter.until().ifPresent(until -> conditions.append(" AND m.first_day <= :until"));
    filter.minAmount().ifPresent(amount -> conditions.append(" AND m.valued >= :amount"));
    if (filter.minSources() > 1) {
      conditions.append(" AND m.source_count >= :sources");
    }
    for (List<Known> group : probed) {
      String keys =
          group.stream().map(tag -> Long.toString(tag.key())).collect(Collectors.joining(", "));
      conditions
          .append(" AND EXISTS (SELECT 1 FROM posting q WHERE q.tag_key IN (")
          .append(keys)
          .append(") AND q.day = " + day + " AND q.merged_key = " + lead + ".merged_key)");
    }
    return conditions.toString();
  }

  private Query bind(Query query) {
    filter.since().ifPresent(day -> query.bind("since", day.toEpochDay()));
    filter.until().ifPresent(day -> query.bind("until", day.toEpochDay()));
    filter.minAmount().ifPresent(amount -> query.bind("amount", amount.doubleValue()));
    if (filter.minSources() > 1) {
      query.bind("sources", filter.minSources());
    }
    return query;
  }
}
