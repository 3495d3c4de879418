package peyman.observatory.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import peyman.observatory.record.RecordType;
import peyman.observatory.record.Told;
import peyman.reading.finding.Agreement;
import peyman.reading.finding.Amount;

/**
 * What the tellings of one merged record say, as counts: field, value, and how many say so. All
 * that lists show and filters ask of it follows from here, so that one more telling costs the same
 * however many there are.
 */
final class Profile {

  static final String ACT = "act";
  static final String KIND = "kind";
  static final String MODALITY = "modality";
  static final String AMOUNT = "amount";
  static final String NAME = "name";
  static final String SECTOR = "sector";
  static final String COMMODITY = "commodity";
  static final String DAYS = "days";
  static final String OUTLET = "outlet";
  static final String ROLE = "role.";

  private final RecordType type;
  private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

  Profile(RecordType type) {
    this.type = type;
  }

  RecordType type() {
    return type;
  }

  void put(String field, String value, int told) {
    counts.computeIfAbsent(field, name -> new TreeMap<>()).put(value, told);
  }

  /** How many tellings give a field a value. */
  int told(String field, String value) {
    return counts.getOrDefault(field, Map.of()).getOrDefault(value, 0);
  }

  /** Adds (1) or takes away (-1) what a telling says. */
  void count(Map<String, Set<String>> said, int by) {
    said.forEach(
        (field, values) -> {
          Map<String, Integer> of = counts.computeIfAbsent(field, name -> new TreeMap<>());
          for (String value : values) {
            int told = of.getOrDefault(value, 0) + by;
            if (told > 0) {
              of.put(value, told);
            } else {
              of.remove(value);
            }
          }
        });
  }

  boolean empty() {
    return counts.getOrDefault(ACT, Map.of()).isEmpty();
  }

  /** What one telling says, by field. */
  static Map<String, Set<String>> of(Told told, LocalDate published, Optional<String> outlet) {
    Map<String, Set<String>> said = new TreeMap<>();
    put(said, ACT, told.act());
    put(said, KIND, told.kind());
    put(said, MODALITY, told.modality().name());
    told.amount().ifPresent(amount -> put(said, AMOUNT, Written.amount(amount)));
    told.name().ifPresent(name -> put(said, NAME, name));
    told.sectors().forEach(sector -> put(said, SECTOR, sector));
    told.commodities().forEach(goods -> put(said, COMMODITY, goods));
    told.roles().forEach(role -> put(said, ROLE + role.name(), role.entity().id()));
    put(said, DAYS, Written.days(told.date(), published));
    outlet.ifPresent(name -> put(said, OUTLET, name));
    return said;
  }

  private static void put(Map<String, Set<String>> said, String field, String value) {
    said.computeIfAbsent(field, name -> new LinkedHashSet<>()).add(value);
  }

  /** The values of a field, those that most tellings give first. */
  List<String> values(String field) {
    return counts.getOrDefault(field, Map.of()).entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Of an agreement the latest point of its life, else what most tellings say. */
  String act() {
    List<String> acts = values(ACT);
    if (type == RecordType.AGREEMENT) {
      return acts.stream()
          .max(Comparator.comparingInt(act -> Agreement.Action.valueOf(upper(act)).ordinal()))
          .orElse("");
    }
    return acts.stream().findFirst().orElse("");
  }

  private static String upper(String label) {
    return label.toUpperCase(Locale.ROOT);
  }

  Optional<String> best(String field) {
    return values(field).stream().findFirst();
  }

  /** The fields that are roles, without their prefix. */
  List<String> roles() {
    return counts.keySet().stream()
        .filter(field -> field.startsWith(ROLE) && !counts.get(field).isEmpty())
        .map(field -> field.substring(ROLE.length()))
        .toList();
  }

  /** All days told; those that articles state come alone where there are any. */
  List<Written.Told> days() {
    List<Written.Told> days = new ArrayList<>();
    for (String value : counts.getOrDefault(DAYS, Map.of()).keySet()) {
      days.add(Written.days(value));
    }
    boolean stated = days.stream().anyMatch(Written.Told::stated);
    days.removeIf(day -> stated && !day.stated());
    days.sort(Comparator.comparing(Written.Told::from));
    return days;
  }

  /** What filters can ask of it. */
  Set<Tag> tags() {
    Set<Tag> tags = new LinkedHashSet<>();
    tags.add(Tag.ALL);
    tags.add(new Tag(Tag.Kind.TYPE, type.label()));
    values(ACT).forEach(act -> tags.add(new Tag(Tag.Kind.ACT, act)));
    best(MODALITY).ifPresent(modality -> tags.add(new Tag(Tag.Kind.MODALITY, modality)));
    values(SECTOR).forEach(sector -> tags.add(new Tag(Tag.Kind.SECTOR, sector)));
    values(OUTLET).forEach(outlet -> tags.add(new Tag(Tag.Kind.OUTLET, outlet)));
    entities().forEach(id -> tags.add(new Tag(Tag.Kind.ENTITY, id)));
    amount().ifPresent(amount -> tags.add(new Tag(Tag.Kind.UNIT, amount.unit())));
    valued().ifPresent(value -> tags.addAll(Tag.powers(value)));
    return tags;
  }

  /** Everybody who plays a part. */
  Set<String> entities() {
    Set<String> ids = new LinkedHashSet<>();
    roles().forEach(role -> ids.addAll(values(ROLE + role)));
    return ids;
  }

  Optional<Amount> amount() {
    return best(AMOUNT).map(Written::amount);
  }

  /** The amount that sums count. */
  Optional<BigDecimal> valued() {
    return amount().map(Amount::value);
  }

  /** The month that it counts in. */
  int month() {
    YearMonth month = YearMonth.from(lastDay());
    return month.getYear() * 12 + month.getMonthValue() - 1;
  }

  LocalDate firstDay() {
    return days().get(0).from();
  }

  LocalDate lastDay() {
    return days().stream().map(Written.Told::to).max(Comparator.naturalOrder()).orElseThrow();
  }

  boolean dated() {
    return days().get(0).stated();
  }
}
