package peyman.web.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import peyman.observatory.query.Dimension;
import peyman.observatory.query.Tally;
import peyman.observatory.record.Merged;
import peyman.reading.finding.Amount;
import peyman.web.chart.Chart;
import peyman.web.http.Address;
import peyman.web.words.Words;

/** Charts of counts and figures. */
final class Charts {

  /** A chart shows so many months at most, the latest. */
  private static final int MAX_MONTHS = 60;

  private static final int MIN_POINTS = 3;
  private static final int MAX_CHARTS = 4;

  private Charts() {}

  /** The dimension of months in a language's calendar. */
  static Dimension months(Words words) {
    return words.persian() ? Dimension.JALALI_MONTH : Dimension.MONTH;
  }

  /**
   * Records by month, with months that have none between the first and the last.
   *
   * @param counts by months of the language's calendar
   */
  static Optional<Chart> byMonth(
      SortedMap<YearMonth, Long> counts, String title, Address list, Words words) {
    if (counts.size() < 2) {
      return Optional.empty();
    }
    YearMonth last = counts.lastKey();
    YearMonth first = counts.firstKey();
    if (first.isBefore(last.minusMonths(MAX_MONTHS - 1L))) {
      first = last.minusMonths(MAX_MONTHS - 1L);
    }
    List<String> labels = new ArrayList<>();
    List<String> links = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      long count = counts.getOrDefault(month, 0L);
      labels.add(words.month(month.getYear(), month.getMonthValue()));
      links.add(list.with("since", month.toString()).with("until", month.toString()).toString());
      values.add((double) count);
      shown.add(words.number(count));
    }
    return Optional.of(
        new Chart(
            "bars", title, labels, links, List.of(new Chart.Series(title, values, shown)), ""));
  }

  /** Tallies by month as counts. */
  static SortedMap<YearMonth, Long> months(List<Tally> tallies) {
    SortedMap<YearMonth, Long> months = new TreeMap<>();
    tallies.forEach(tally -> months.put(YearMonth.parse(tally.key()), tally.count()));
    return months;
  }

  /** Figures of the same measure and unit over time, where there are several. */
  static List<Chart> figures(List<Merged> figures, Words words) {
    Map<String, List<Merged>> alike = new LinkedHashMap<>();
    for (Merged figure : figures) {
      if (figure.act().equals("other")) {
        continue; // a number of nobody knows what
      }
      figure
          .amount()
          .ifPresent(
              amount ->
                  alike
                      .computeIfAbsent(about(figure, amount.unit()), key -> new ArrayList<>())
                      .add(figure));
    }
    return alike.values().stream()
        .filter(group -> group.size() >= MIN_POINTS)
        .sorted(Comparator.comparingInt(group -> -group.size()))
        .limit(MAX_CHARTS)
        .map(group -> figureChart(group, words))
        .toList();
  }

  /** What a figure measures: only figures of the same thing lie on one line. */
  private static String about(Merged figure, String unit) {
    List<String> about = new ArrayList<>(List.of(figure.act(), unit, figure.name().orElse("")));
    figure.roles().stream().map(role -> role.entity().id()).sorted().forEach(about::add);
    return String.join(" ", about);
  }

  private static Chart figureChart(List<Merged> group, Words words) {
    List<Merged> ordered = group.stream().sorted(Comparator.comparing(Merged::last)).toList();
    Amount sample = ordered.get(0).amount().orElseThrow();
    String unit = sample.unit();
    List<String> labels = new ArrayList<>();
    List<String> links = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    for (Merged figure : ordered) {
      Amount amount = figure.amount().orElseThrow();
      LocalDate day = figure.last();
      labels.add(words.day(day));
      links.add(Rows.url(figure));
      BigDecimal value = unit.equals("share") ? amount.value().movePointRight(2) : amount.value();
      values.add(value.doubleValue());
      shown.add(words.wording().amount(amount));
    }
    List<String> whose =
        ordered.get(0).roles().stream().map(role -> words.name(role.entity())).distinct().toList();
    String measure =
        words.say("chart.whose", words.term("measure", ordered.get(0).act()), words.list(whose));
    String title =
        unit.equals("count") ? measure : words.say("chart.measure", measure, words.unitName(unit));
    return new Chart(
        "line", title, labels, links, List.of(new Chart.Series(measure, values, shown)), "");
  }
}
