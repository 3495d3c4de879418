package peyman.reading.value;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import peyman.reading.finding.Bound;
import peyman.reading.finding.Change;
import peyman.text.TsvTable;

/** The word lists of values, loaded from the resources beside this class. Immutable. */
final class Vocabulary {

  /** What kind of number word. */
  enum NumberKind {
    UNIT,
    TEEN,
    TEN,
    HUNDRED,
    SCALE,
    VAGUE,
    SEVERAL,
    HALF
  }

  /** A number word. */
  record NumberWord(BigDecimal value, NumberKind kind, boolean weak) {}

  /** A unit of money or measure with its factor. */
  record Unit(String code, BigDecimal factor, String mark) {
    boolean weak() {
      return mark.equals("weak");
    }

    boolean people() {
      return mark.equals("people");
    }
  }

  /** A bound and on which side of the number it stands. */
  record Bounding(Bound bound, boolean before, boolean after) {}

  /** The calendars that months and years count in. */
  enum Era {
    JALALI,
    GREGORIAN,
    HIJRI,
    BC
  }

  /** A month, or a feast's day. */
  record Month(Era era, int month, int day, boolean weak) {}

  /** A part of the day. */
  record DayPart(LocalTime from, LocalTime to) {}

  /** A word such as «دیروز». */
  record Relative(Period period, int offset) {}

  /** A period's name. */
  record PeriodWord(Period period, boolean weak) {}

  /** Which part of a period. */
  enum Edge {
    START,
    MIDDLE,
    END
  }

  final Lexicon<NumberWord> numbers =
      read(
          "numbers",
          3,
          row ->
              new NumberWord(
                  new BigDecimal(row.cell(1)),
                  NumberKind.valueOf(upper(row.cell(2))),
                  row.cell(3).equals("weak")));
  final Lexicon<BigDecimal> denominators =
      read("denominators", 2, row -> new BigDecimal(row.cell(1)));
  final Lexicon<BigDecimal> halves = read("halves", 3, row -> new BigDecimal(row.cell(1)));
  final Lexicon<Long> ordinals = read("ordinals", 2, row -> Long.valueOf(row.cell(1)));
  final Lexicon<BigDecimal> percent = read("percent", 2, row -> new BigDecimal(row.cell(1)));
  final Lexicon<Unit> currencies = read("currencies", 4, Vocabulary::unit);
  final Lexicon<Unit> units = read("units", 4, Vocabulary::unit);
  final Lexicon<Map<String, BigDecimal>> parts = read("parts", 2, Vocabulary::wholes);
  final Lexicon<String> classifiers = read("classifiers", 2, row -> row.cell(1));
  final Lexicon<Bounding> bounds =
      read(
          "bounds",
          3,
          row ->
              new Bounding(
                  Bound.valueOf(upper(row.cell(1))),
                  !row.cell(2).equals("after"),
                  !row.cell(2).equals("before")));
  final Lexicon<String> fillers = read("fillers", 1, row -> row.cell(0));
  final Lexicon<String> rates = read("rates", 3, row -> row.cell(1));
  final Lexicon<Change.Direction> directions =
      read("directions", 2, row -> Change.Direction.valueOf(upper(row.cell(1))));
  final Lexicon<Month> months =
      read(
          "months",
          4,
          row ->
              new Month(
                  era(row.cell(1)), Integer.parseInt(row.cell(2)), 0, row.cell(3).equals("weak")));
  final Lexicon<Integer> weekdays = read("weekdays", 2, row -> Integer.valueOf(row.cell(1)));
  final Lexicon<DayPart> dayParts =
      read("dayparts", 3, row -> new DayPart(time(row.cell(1)), time(row.cell(2))));
  final Lexicon<Relative> relatives =
      read(
          "relative",
          3,
          row -> new Relative(Period.valueOf(upper(row.cell(1))), Integer.parseInt(row.cell(2))));
  final Lexicon<PeriodWord> periods =
      read(
          "periods",
          3,
          row -> new PeriodWord(Period.valueOf(upper(row.cell(1))), row.cell(2).equals("weak")));
  final Lexicon<Integer> modifiers = read("modifiers", 3, row -> Integer.valueOf(row.cell(1)));
  final Lexicon<Integer> seasons = read("seasons", 2, row -> Integer.valueOf(row.cell(1)));
  final Lexicon<Era> eras = read("eras", 2, row -> era(row.cell(1)));
  final Lexicon<Edge> edges = read("edges", 2, row -> Edge.valueOf(upper(row.cell(1))));
  final Lexicon<Month> feasts =
      read(
          "feasts",
          4,
          row ->
              new Month(
                  era(row.cell(1)),
                  Integer.parseInt(row.cell(2)),
                  Integer.parseInt(row.cell(3)),
                  false));
  final Lexicon<LabelKind> labels = read("labels", 2, row -> LabelKind.valueOf(upper(row.cell(1))));
  final Lexicon<String> events = read("events", 1, row -> row.cell(0));
  final Lexicon<String> never = read("never", 2, row -> row.cell(1));
  final Lexicon<String> namesakes = read("namesakes", 1, row -> row.cell(0));
  final Lexicon<String> stops = read("stops", 1, row -> row.cell(0));
  final Lexicon<String> persons = read("persons", 1, row -> row.cell(0));
  final Compounds compounds = compounds();

  private static <T> Lexicon<T> read(String name, int columns, Function<TsvTable.Row, T> meaning) {
    String[] names = {"form", "second", "third", "fourth"};
    TsvTable table =
        TsvTable.load(
                Vocabulary.class,
                "/peyman/reading/value/" + name + ".tsv",
                List.of(names).subList(0, Math.max(columns, 4)).toArray(new String[0]))
            .requireSorted()
            .requireUnique(0);
    Lexicon<T> lexicon = new Lexicon<>();
    for (TsvTable.Row row : table.rows()) {
      try {
        if (!lexicon.add(row.cell(0), meaning.apply(row))) {
          row.fault(0, "same spelling as an earlier form: " + row.cell(0));
        }
      } catch (IllegalArgumentException wrong) {
        row.fault(1, "not a value of this table: " + wrong.getMessage());
      }
    }
    table.check();
    return lexicon.filled();
  }

  private static Unit unit(TsvTable.Row row) {
    return new Unit(row.cell(1), new BigDecimal(row.cell(2)), row.cell(3));
  }

  private static Map<String, BigDecimal> wholes(TsvTable.Row row) {
    Map<String, BigDecimal> wholes = new HashMap<>();
    for (String whole : row.cell(1).split(" ")) {
      String[] sides = whole.split("=", 2);
      if (sides.length != 2) {
        throw new IllegalArgumentException(whole);
      }
      wholes.put(sides[0], new BigDecimal(sides[1]));
    }
    return Map.copyOf(wholes);
  }

  private static Era era(String cell) {
    return cell.equals("afghan") ? Era.JALALI : Era.valueOf(upper(cell));
  }

  private static LocalTime time(String cell) {
    return cell.equals("24:00") ? LocalTime.MAX : LocalTime.parse(cell);
  }

  private static String upper(String cell) {
    return cell.toUpperCase(Locale.ROOT);
  }

  private Compounds compounds() {
    Set<String> after = new HashSet<>();
    for (Lexicon<?> lexicon : List.of(currencies, units, periods, percent, denominators)) {
      for (String key : lexicon.keys()) {
        after.add(key);
        after.add(key + "ی");
        after.add(key + "ه");
      }
    }
    after.addAll(classifiers.keys());
    Set<String> whole = new HashSet<>();
    for (Lexicon<?> lexicon : List.of(weekdays, never, ordinals, periods, months, halves, units)) {
      whole.addAll(lexicon.keys());
    }
    after.addAll(weekdays.keys());
    Set<String> first = new HashSet<>(numbers.keys());
    first.addAll(relatives.keys());
    return new Compounds(first, ordinals.keys(), after, whole);
  }

  /** Whether a word can be what a number counts. */
  Optional<String> stop(String key) {
    return stops.meaning(key);
  }
}
