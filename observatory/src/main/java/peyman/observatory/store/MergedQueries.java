package peyman.observatory.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import peyman.observatory.query.Count;
import peyman.observatory.query.Filter;
import peyman.observatory.query.Page;
import peyman.observatory.query.PageRequest;
import peyman.observatory.record.ArticleSummary;
import peyman.observatory.record.Merged;
import peyman.observatory.record.MergedRecord;
import peyman.observatory.record.MergedRecord.Claim;
import peyman.observatory.record.MergedRecord.Point;
import peyman.observatory.record.MergedRecord.Source;
import peyman.observatory.record.MergedRecord.Value;
import peyman.observatory.record.RecordType;
import peyman.observatory.record.Role;
import peyman.observatory.record.Told;
import peyman.observatory.record.ToldJson;
import peyman.world.Entity;

/** Asks for merged records. */
final class MergedQueries {

  private static final int MAX_SOURCES = 200;
  private static final int MAX_COUNTED = 10_000;

  private MergedQueries() {}

  static Page<Merged> page(Handle handle, Filter filter, PageRequest page) {
    return new Ordered(new Selection(handle, filter), page)
        .page(rows -> MergedRow.merged(handle, rows));
  }

  /** The merged records of some ids, in their order. */
  static List<Merged> of(Handle handle, List<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<MergedRow> rows =
        handle
            .createQuery("SELECT " + MergedRow.COLUMNS + " FROM merged m WHERE m.id IN (<ids>)")
            .bindList("ids", Padded.set(ids))
            .reduceRows(new ArrayList<>(), MergedRow::collect);
    return MergedRow.merged(handle, rows).stream()
        .sorted(Comparator.comparingInt(merged -> ids.indexOf(merged.id())))
        .toList();
  }

  static Count count(Handle handle, Filter filter) {
    Selection selection = new Selection(handle, filter);
    if (selection.exact()) {
      return new Count(selection.atMost(), true);
    }
    long count = selection.count(MAX_COUNTED + 1);
    return new Count(Math.min(count, MAX_COUNTED), count <= MAX_COUNTED);
  }

  /** The key of a merged record, by its id or that of one of its tellings. */
  static Optional<Long> key(Handle handle, String id) {
    return handle
        .createQuery("SELECT merged_key FROM merged WHERE id = ?")
        .bind(0, id)
        .mapTo(Long.class)
        .findOne()
        .or(
            () ->
                handle
                    .createQuery("SELECT merged_key FROM record WHERE id = ?")
                    .bind(0, id)
                    .mapTo(Long.class)
                    .findOne());
  }

  static Optional<MergedRecord> record(Handle handle, String id) {
    return key(handle, id)
        .flatMap(key -> MergedRow.find(handle, key))
        .map(row -> record(handle, row));
  }

  private record Stored(String json, String text, String why, ArticleSummary article) {

    static Stored of(RowView row) {
      return new Stored(
          row.getColumn("json", String.class),
          row.getColumn("text", String.class),
          row.getColumn("why", String.class),
          Articles.summary(row));
    }
  }

  private static MergedRecord record(Handle handle, MergedRow row) {
    List<Source> sources = sources(handle, row.key());
    return new MergedRecord(
        MergedRow.merged(handle, List.of(row)).get(0),
        sources,
        claims(sources),
        timeline(sources),
        Decisions.about(handle, row.key()));
  }

  /** The tellings of some merged records, by their ids. */
  static Map<String, List<Source>> sources(Handle handle, List<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    List<String> mergedIds = new ArrayList<>();
    List<Stored> stored =
        handle
            .createQuery(
                "SELECT m.id AS merged_id, r.json, r.why, a.text, "
                    + Articles.SUMMARY
                    + Articles.FROM
                    + "JOIN record r ON r.article_key = a.article_key"
                    + " JOIN merged m ON m.merged_key = r.merged_key WHERE m.id IN (<ids>)"
                    + " ORDER BY a.day DESC, r.record_key DESC")
            .bindList("ids", ids)
            .reduceRows(
                new ArrayList<>(),
                (all, row) -> {
                  mergedIds.add(row.getColumn("merged_id", String.class));
                  all.add(Stored.of(row));
                  return all;
                });
    List<Source> sources = told(handle, stored);
    Map<String, List<Source>> byId = new LinkedHashMap<>();
    for (int i = 0; i < sources.size(); i++) {
      byId.computeIfAbsent(mergedIds.get(i), id -> new ArrayList<>()).add(sources.get(i));
    }
    return byId;
  }

  private static List<Source> sources(Handle handle, long key) {
    List<Stored> stored =
        handle
            .createQuery(
                "SELECT r.json, r.why, a.text, "
                    + Articles.SUMMARY
                    + Articles.FROM
                    + "JOIN record r ON r.article_key = a.article_key WHERE r.merged_key = ?"
                    + " ORDER BY a.day DESC, r.record_key DESC LIMIT "
                    + MAX_SOURCES)
            .bind(0, key)
            .reduceRows(
                new ArrayList<>(),
                (all, row) -> {
                  all.add(Stored.of(row));
                  return all;
                });
    return told(handle, stored);
  }

  private static List<Source> told(Handle handle, List<Stored> stored) {
    Set<String> ids = new TreeSet<>();
    stored.forEach(one -> ids.addAll(ToldJson.entityIds(one.json())));
    Map<String, Entity> entities = Entities.byId(handle, ids);
    return stored.stream()
        .map(
            one ->
                new Source(
                    new ToldJson(one.text(), entities::get).read(one.json()),
                    one.article(),
                    one.why()))
        .toList();
  }

  /** The fields in which the tellings of one thing can differ. */
  private static List<Claim> claims(List<Source> sources) {
    Map<String, Function<Told, Collection<String>>> fields = new LinkedHashMap<>();
    fields.put("act", told -> List.of(told.act()));
    fields.put("kind", told -> List.of(told.kind()));
    fields.put("modality", told -> List.of(told.modality().label()));
    fields.put("date", told -> told.date().map(d -> d.from() + "/" + d.to()).stream().toList());
    fields.put("amount", told -> told.amount().map(Written::shown).stream().toList());
    fields.put("place", told -> told.in("place").stream().map(Entity::id).toList());
    fields.put("parties", told -> parties(told));
    fields.put("name", told -> told.name().stream().toList());
    List<Claim> claims = new ArrayList<>();
    fields.forEach(
        (field, reading) -> {
          Map<String, List<Source>> byValue = new LinkedHashMap<>();
          for (Source source : sources) {
            for (String value : reading.apply(source.told())) {
              byValue.computeIfAbsent(value, v -> new ArrayList<>()).add(source);
            }
          }
          if (byValue.size() > 1) {
            claims.add(new Claim(field, values(byValue)));
          }
        });
    return claims;
  }

  private static List<String> parties(Told told) {
    String parties =
        String.join(
            " ",
            new TreeSet<>(
                told.roles().stream()
                    .filter(role -> !role.name().equals("place"))
                    .map(Role::entity)
                    .map(Entity::id)
                    .toList()));
    return parties.isEmpty() ? List.of() : List.of(parties);
  }

  private static List<Value> values(Map<String, List<Source>> byValue) {
    return byValue.entrySet().stream()
        .map(
            entry ->
                new Value(
                    entry.getKey(),
                    (int)
                        entry.getValue().stream()
                            .map(one -> one.article().story())
                            .distinct()
                            .count(),
                    entry.getValue().stream().map(one -> one.told().id()).toList(),
                    entry.getValue().stream()
                        .flatMap(one -> one.article().outlet().stream())
                        .distinct()
                        .toList()))
        .sorted(Comparator.comparingInt(Value::sourceCount).reversed().thenComparing(Value::value))
        .toList();
  }

  private static List<Point> timeline(List<Source> sources) {
    record Moment(LocalDate day, boolean dated, Told told) {}
    Map<String, List<Moment>> points = new LinkedHashMap<>();
    for (Source source : sources) {
      Told told = source.told();
      LocalDate day =
          told.date().map(date -> date.from()).orElseGet(() -> Articles.day(source.article()));
      points
          .computeIfAbsent(told.act() + " " + told.modality() + point(told), k -> new ArrayList<>())
          .add(new Moment(day, told.date().isPresent(), told));
    }
    List<Point> timeline = new ArrayList<>();
    for (List<Moment> moments : points.values()) {
      Moment first =
          moments.stream()
              .min(
                  Comparator.comparing(Moment::dated)
                      .reversed()
                      .thenComparing(Moment::day)
                      .thenComparing(moment -> moment.told().id()))
              .orElseThrow();
      Set<String> ids = new LinkedHashSet<>();
      moments.forEach(moment -> ids.add(moment.told().id()));
      timeline.add(
          new Point(
              first.day(),
              first.dated(),
              first.told().act(),
              first.told().modality(),
              List.copyOf(ids),
              first.told().evidence().get(0).text()));
    }
    timeline.sort(Comparator.comparing(Point::day).thenComparing(Point::act));
    return timeline;
  }

  /** Acts of one agreement are points by themselves; of other things the stated days are. */
  private static String point(Told told) {
    return told.type() == RecordType.AGREEMENT
        ? ""
        : told.date().map(date -> " " + date.from()).orElse("");
  }
}
