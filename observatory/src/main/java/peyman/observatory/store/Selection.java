package peyman.observatory.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import peyman.observatory.query.Cursor;
import peyman.observatory.query.Filter;
import peyman.observatory.query.PageRequest;

/**
 * The merged records that a filter means, latest first.
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
  private boolean nothing;

  Selection(Handle handle, Filter filter) {
    this.handle = handle;
    this.filter = filter;
    group(List.of(Tag.ALL));
    group(filter.types().stream().map(type -> new Tag(Tag.Kind.TYPE, type.label())).toList());
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

  /** Rows of the page and one more, if there is one. */
  List<MergedRow> rows(PageRequest page) {
    return rows(page.size() + 1, page.after());
  }

  List<MergedRow> rows(int limit, Optional<Cursor> after) {
    if (nothing) {
      return List.of();
    }
    Map<Long, MergedRow> rows = new HashMap<>();
    for (Known lead : groups.get(0)) {
      for (MergedRow row : led(lead, limit, after)) {
        rows.put(row.key(), row);
      }
    }
    return rows.values().stream()
        .sorted(
            Comparator.comparingLong(MergedRow::lastDay)
                .thenComparingLong(MergedRow::key)
                .reversed())
        .limit(limit)
        .toList();
  }

  private List<MergedRow> led(Known lead, int limit, Optional<Cursor> after) {
    Query query =
        handle
            .createQuery(
                "SELECT "
                    + MergedRow.COLUMNS
                    + " FROM posting p JOIN merged m ON m.merged_key = p.merged_key WHERE "
                    + conditions(after)
                    + " ORDER BY p.day DESC, p.merged_key DESC LIMIT :limit")
            .bind("limit", limit);
    return bind(query, lead, after).reduceRows(new ArrayList<>(), MergedRow::collect);
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
                      + " JOIN merged m ON m.merged_key = p.merged_key WHERE "
                      + conditions(Optional.empty())
                      + " LIMIT :limit) counted")
              .bind("limit", limit);
      count += bind(query, lead, Optional.empty()).mapTo(Long.class).one();
    }
    return Math.min(count, limit);
  }

  private String conditions(Optional<Cursor> after) {
    StringBuilder conditions = new StringBuilder("p.tag_key = :lead");
    if (after.isPresent()) {
      conditions.append(" AND (p.day, p.merged_key) < (:day, :key)");
    }
    filter.since().ifPresent(day -> conditions.append(" AND p.day >= :since"));
    filter.until().ifPresent(day -> conditions.append(" AND m.first_day <= :until"));
    filter.minAmount().ifPresent(amount -> conditions.append(" AND m.valued >= :amount"));
    if (filter.minSources() > 1) {
      conditions.append(" AND m.source_count >= :sources");
    }
    for (List<Known> group : groups.subList(1, groups.size())) {
      String keys =
          group.stream().map(tag -> Long.toString(tag.key())).collect(Collectors.joining(", "));
      conditions
          .append(" AND EXISTS (SELECT 1 FROM posting q WHERE q.tag_key IN (")
          .append(keys)
          .append(") AND q.day = p.day AND q.merged_key = p.merged_key)");
    }
    return conditions.toString();
  }

  private Query bind(Query query, Known lead, Optional<Cursor> after) {
    query.bind("lead", lead.key());
    after.ifPresent(cursor -> query.bind("day", cursor.day()).bind("key", cursor.key()));
    filter.since().ifPresent(day -> query.bind("since", day.toEpochDay()));
    filter.until().ifPresent(day -> query.bind("until", day.toEpochDay()));
    filter.minAmount().ifPresent(amount -> query.bind("amount", amount.doubleValue()));
    if (filter.minSources() > 1) {
      query.bind("sources", filter.minSources());
    }
    return query;
  }
}
