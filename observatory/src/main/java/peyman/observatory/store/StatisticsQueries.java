package peyman.observatory.store;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import peyman.observatory.query.Dimension;
import peyman.observatory.query.EntityPair;
import peyman.observatory.query.Filter;
import peyman.observatory.query.Tally;
import peyman.observatory.record.RecordType;
import peyman.reading.finding.Amount;
import peyman.reading.value.Calendars;
import peyman.world.Entity;
import peyman.world.EntityType;

/**
 * Counts and sums. What one tag says is read from the tallies that the store keeps (by month, so
 * that days within a month do not tell); other filters are counted record by record, over the
 * latest {@value #MAX_COUNTED}.
 */
final class StatisticsQueries {

  static final int MAX_COUNTED = 20_000;
  private static final int MAX_KEYS = 500;
  private static final String STATES =
      "('" + EntityType.COUNTRY.name() + "', '" + EntityType.BLOC.name() + "')";

  private final Handle handle;
  private final Map<String, Counted> counted = new TreeMap<>();

  private StatisticsQueries(Handle handle) {
    this.handle = handle;
  }

  /** What is counted under a key. */
  private static final class Counted {
    private long told;
    private final Map<String, double[]> sums = new TreeMap<>();

    void add(String unit, long by, double amount) {
      if (unit.isEmpty()) {
        told += by;
      } else {
        double[] sum = sums.computeIfAbsent(unit, name -> new double[2]);
        sum[0] += amount;
        sum[1] += by;
      }
    }
  }

  static List<Tally> of(Handle handle, Filter filter, Dimension dimension) {
    StatisticsQueries statistics = new StatisticsQueries(handle);
    Optional<Tag> only = onlyTag(handle, filter);
    boolean timed =
        dimension == Dimension.YEAR || dimension == Dimension.MONTH || dimension == Dimension.TYPE;
    if (dimension == Dimension.JALALI_YEAR || dimension == Dimension.JALALI_MONTH) {
      statistics.days(filter, dimension);
    } else if (only.isPresent() && (timed || only.get().equals(Tag.ALL))) {
      statistics.tallies(filter, dimension, only.get());
    } else {
      statistics.scan(filter, dimension);
    }
    return statistics.tallies(dimension);
  }

  /** The one tag, types apart, that a filter asks for; none where there are more. */
  private static Optional<Tag> onlyTag(Handle handle, Filter filter) {
    List<Tag> tags = new ArrayList<>();
    filter
        .parties()
        .forEach(party -> tags.add(new Tag(Tag.Kind.ENTITY, Parties.id(handle, "party", party))));
    filter.sectors().forEach(sector -> tags.add(new Tag(Tag.Kind.SECTOR, sector.label())));
    filter.actions().forEach(act -> tags.add(new Tag(Tag.Kind.ACT, act)));
    filter.outlets().forEach(outlet -> tags.add(new Tag(Tag.Kind.OUTLET, outlet)));
    filter.currency().ifPresent(unit -> tags.add(new Tag(Tag.Kind.UNIT, unit)));
    filter.modalities().forEach(one -> tags.add(new Tag(Tag.Kind.MODALITY, one.name())));
    boolean more = filter.minAmount().isPresent() || filter.minSources() > 1;
    if (more || tags.size() > 1) {
      return Optional.empty();
    }
    return Optional.of(tags.isEmpty() ? Tag.ALL : tags.get(0));
  }

  private void tallies(Filter filter, Dimension dimension, Tag only) {
    String tags =
        switch (dimension) {
          case YEAR, MONTH, TYPE -> "t.kind = :kind AND t.value = :value";
          case COUNTRY ->
              "t.kind = 'ENTITY' AND t.value IN (SELECT id FROM entity WHERE type IN "
                  + STATES
                  + ")";
          case SECTOR -> "t.kind = 'SECTOR'";
          case ACTION -> "t.kind = 'ACT'";
          case OUTLET -> "t.kind = 'OUTLET'";
          case JALALI_YEAR, JALALI_MONTH -> throw byDay(dimension);
        };
    String types =
        filter.types().stream()
            .map(type -> Integer.toString(type.code()))
            .collect(Collectors.joining(", "));
    String key =
        switch (dimension) {
          case YEAR, MONTH -> "y.month";
          case TYPE -> "y.type";
          default -> "t.value";
        };
    Query query =
        handle.createQuery(
            "SELECT "
                + key
                + " AS key, y.unit, sum(y.told) AS told, sum(y.amount) AS amount"
                + " FROM tag t JOIN tally y ON y.tag_key = t.tag_key WHERE "
                + tags
                + (types.isEmpty() ? "" : " AND y.type IN (" + types + ")")
                + (filter.since().isPresent() ? " AND y.month >= :since" : "")
                + (filter.until().isPresent() ? " AND y.month <= :until" : "")
                + " GROUP BY "
                + key
                + ", y.unit");
    if (tags.contains(":kind")) {
      query.bind("kind", only.kind().name()).bind("value", only.value());
    }
    filter.since().ifPresent(day -> query.bind("since", month(day)));
    filter.until().ifPresent(day -> query.bind("until", month(day)));
    query.reduceRows(
        counted,
        (all, row) -> {
          all.computeIfAbsent(
                  key(dimension, row.getColumn("key", String.class)), name -> new Counted())
              .add(
                  row.getColumn("unit", String.class),
                  row.getColumn("told", Long.class),
                  row.getColumn("amount", Double.class));
          return all;
        });
  }

  /** Months of the Persian calendar begin within those of the tallies, so that days are counted. */
  private void days(Filter filter, Dimension dimension) {
    new Selection(handle, filter)
        .days()
        .forEach(
            (day, told) -> {
              Calendars.Ymd date = Calendars.jalali(day);
              String key =
                  dimension == Dimension.JALALI_YEAR
                      ? Integer.toString(date.year())
                      : YearMonth.of(date.year(), date.month()).toString();
              counted.computeIfAbsent(key, name -> new Counted()).add("", told, 0);
            });
  }

  private static int month(LocalDate day) {
    return day.getYear() * 12 + day.getMonthValue() - 1;
  }

  private static String key(Dimension dimension, String column) {
    return switch (dimension) {
      case YEAR -> Integer.toString(EntityQueries.month(Integer.parseInt(column)).getYear());
      case MONTH -> EntityQueries.month(Integer.parseInt(column)).toString();
      case TYPE -> RecordType.of(Integer.parseInt(column)).label();
      default -> column;
    };
  }

  /** What one record is counted under. */
  private record Scanned(Collection<String> keys, Optional<String> amount) {}

  private void scan(Filter filter, Dimension dimension) {
    String column =
        switch (dimension) {
          case YEAR, MONTH -> "m.last_day";
          case TYPE -> "m.type";
          case COUNTRY -> "m.roles";
          case SECTOR -> "m.sectors";
          case ACTION -> "m.act";
          case OUTLET -> "m.outlets";
          case JALALI_YEAR, JALALI_MONTH -> throw byDay(dimension);
        };
    List<Scanned> latest =
        new Selection(handle, filter)
            .latest(
                MAX_COUNTED,
                column + " AS counted, m.amount",
                row ->
                    new Scanned(
                        keys(dimension, row.getColumn("counted", String.class)),
                        Optional.ofNullable(row.getColumn("amount", String.class))));
    for (Scanned one : latest) {
      Optional<Amount> amount = one.amount().map(Written::amount);
      for (String key : one.keys()) {
        Counted of = counted.computeIfAbsent(key, name -> new Counted());
        of.add("", 1, 0);
        amount.ifPresent(sum -> of.add(sum.unit(), 1, sum.value().doubleValue()));
      }
    }
  }

  private static Collection<String> keys(Dimension dimension, String column) {
    return switch (dimension) {
      case YEAR -> Set.of(Integer.toString(LocalDate.ofEpochDay(Long.parseLong(column)).getYear()));
      case MONTH -> Set.of(YearMonth.from(LocalDate.ofEpochDay(Long.parseLong(column))).toString());
      case TYPE -> Set.of(RecordType.of(Integer.parseInt(column)).label());
      case COUNTRY -> states(Written.list(column));
      case SECTOR, OUTLET -> new LinkedHashSet<>(Written.list(column));
      case ACTION -> Set.of(column);
      case JALALI_YEAR, JALALI_MONTH -> throw byDay(dimension);
    };
  }

  private static IllegalStateException byDay(Dimension dimension) {
    return new IllegalStateException(dimension + " is counted by day");
  }

  private static Set<String> states(List<String> roles) {
    return roles.stream()
        .filter(id -> id.startsWith("country:") || id.startsWith("bloc:"))
        .collect(Collectors.toSet());
  }

  private List<Tally> tallies(Dimension dimension) {
    Map<String, Entity> names =
        dimension == Dimension.COUNTRY
            ? Entities.byId(handle, counted.keySet())
            : Map.<String, Entity>of();
    Comparator<Tally> order =
        dimension.timed()
            ? Comparator.comparing(Tally::key)
            : Comparator.comparingLong(Tally::count).reversed().thenComparing(Tally::key);
    return counted.entrySet().stream()
        .filter(entry -> entry.getValue().told > 0)
        .map(
            entry ->
                new Tally(
                    entry.getKey(),
                    Optional.ofNullable(names.get(entry.getKey()))
                        .map(Entity::persian)
                        .orElse(entry.getKey()),
                    Optional.ofNullable(names.get(entry.getKey())).flatMap(Entity::english),
                    entry.getValue().told,
                    sums(entry.getValue())))
        .sorted(order)
        .limit(MAX_KEYS)
        .toList();
  }

  /** Sums of money; shares, counts and quantities do not add up to anything. */
  private static List<Tally.Sum> sums(Counted counted) {
    return counted.sums.entrySet().stream()
        .filter(sum -> sum.getKey().matches("[A-Z]{3}") && sum.getValue()[1] > 0)
        .map(
            sum ->
                new Tally.Sum(
                    sum.getKey(),
                    new BigDecimal(sum.getValue()[0], MathContext.DECIMAL64).stripTrailingZeros(),
                    (long) sum.getValue()[1]))
        .sorted(Comparator.comparingLong(Tally.Sum::count).reversed())
        .toList();
  }

  /** The states and blocs that play a part together most. */
  static List<EntityPair> pairs(Handle handle, Set<RecordType> types, int limit) {
    record Keyed(long one, long other, long told) {}
    String of =
        types.isEmpty()
            ? ""
            : types.stream()
                .map(type -> Integer.toString(type.code()))
                .collect(Collectors.joining(", ", " AND p.type IN (", ")"));
    List<Keyed> keyed =
        handle
            .createQuery(
                "SELECT p.one, p.other, sum(p.told) AS told FROM pair p"
                    + " JOIN entity a ON a.entity_key = p.one"
                    + " JOIN entity b ON b.entity_key = p.other"
                    + " WHERE a.type IN "
                    + STATES
                    + " AND b.type IN "
                    + STATES
                    + of
                    + " GROUP BY p.one, p.other HAVING sum(p.told) > 0"
                    + " ORDER BY told DESC, p.one, p.other LIMIT :limit")
            .bind("limit", limit)
            .reduceRows(
                new ArrayList<>(),
                (all, row) -> {
                  all.add(
                      new Keyed(
                          row.getColumn("one", Long.class),
                          row.getColumn("other", Long.class),
                          row.getColumn("told", Long.class)));
                  return all;
                });
    Set<Long> keys = new LinkedHashSet<>();
    keyed.forEach(pair -> keys.addAll(List.of(pair.one(), pair.other())));
    Map<Long, Entity> entities = Entities.byKey(handle, keys);
    return keyed.stream()
        .map(
            pair ->
                new EntityPair(entities.get(pair.one()), entities.get(pair.other()), pair.told()))
        .toList();
  }
}
