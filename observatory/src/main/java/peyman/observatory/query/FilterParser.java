package peyman.observatory.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import peyman.observatory.record.RecordType;
import peyman.reading.finding.Agreement;
import peyman.reading.finding.Event;
import peyman.reading.finding.Figure;
import peyman.reading.finding.Label;
import peyman.reading.finding.Meeting;
import peyman.reading.finding.Modality;
import peyman.reading.finding.Office;
import peyman.reading.finding.Sector;

/** Reads the filters of {@link Filter#parse}. */
final class FilterParser {

  static final List<String> NAMES =
      List.of(
          "party",
          "with",
          "since",
          "until",
          "sector",
          "action",
          "min-amount",
          "currency",
          "outlet",
          "modality",
          "min-sources",
          "type");

  private static final int MAX_VALUES = 20;
  private static final int MAX_LENGTH = 1000;

  private final Map<String, List<String>> named;

  FilterParser(Map<String, List<String>> named) {
    this.named = named;
  }

  Filter parse() {
    for (Map.Entry<String, List<String>> entry : named.entrySet()) {
      if (!NAMES.contains(entry.getKey())) {
        String given = String.join(",", entry.getValue());
        throw new FilterException(
            entry.getKey(),
            given,
            "there is no such filter; there are " + String.join(", ", NAMES));
      }
      for (String value : entry.getValue()) {
        if (value.length() > MAX_LENGTH) {
          throw new FilterException(entry.getKey(), value, "that is too long");
        }
      }
    }
    List<String> parties = new ArrayList<>(list("party"));
    parties.addAll(list("with"));
    return new Filter(
        each("type", RecordType::named, RecordType.labels()),
        parties,
        one("since").map(value -> Day.first("since", value)),
        until(),
        each("sector", value -> label(Sector.values(), value), labels(Sector.values())),
        each("action", FilterParser::action, actions()),
        one("min-amount").map(this::amount),
        one("currency").map(value -> value.toUpperCase(Locale.ROOT)).map(this::unit),
        whole("outlet"),
        each("modality", value -> label(Modality.values(), value), labels(Modality.values())),
        one("min-sources").map(this::sources).orElse(0));
  }

  private Optional<LocalDate> until() {
    Optional<LocalDate> until = one("until").map(value -> Day.last("until", value));
    Optional<LocalDate> since = one("since").map(value -> Day.first("since", value));
    if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
      throw new FilterException(
          "until", one("until").orElse(""), "that is before since, " + since.get());
    }
    return until;
  }

  /** The values, with lists taken apart. */
  private List<String> list(String name) {
    List<String> values = new ArrayList<>();
    for (String value : whole(name)) {
      Arrays.stream(value.split("[,\u060C]"))
          .map(String::strip)
          .filter(part -> !part.isEmpty())
          .forEach(values::add);
    }
    if (values.size() > MAX_VALUES) {
      throw new FilterException(
          name, String.join(",", values), "give at most " + MAX_VALUES + " values");
    }
    return values;
  }

  private List<String> whole(String name) {
    return named.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private Optional<String> one(String name) {
    List<String> values = whole(name);
    if (values.size() > 1) {
      throw new FilterException(name, String.join(",", values), "give it once");
    }
    return values.stream().findFirst();
  }

  private <T> Set<T> each(
      String name, Function<String, Optional<T>> reading, List<String> allowed) {
    Set<T> read = new LinkedHashSet<>();
    for (String value : list(name)) {
      read.add(
          reading
              .apply(value)
              .orElseThrow(
                  () ->
                      new FilterException(
                          name, value, "give one of " + String.join(", ", allowed))));
    }
    return read;
  }

  private BigDecimal amount(String value) {
    try {
      BigDecimal amount = new BigDecimal(value.replace("_", ""));
      if (amount.signum() >= 0 && Math.abs(amount.scale()) < 30 && amount.precision() < 40) {
        return amount;
      }
    } catch (NumberFormatException e) {
      throw new FilterException("min-amount", value, "give a number such as 1e9", e);
    }
    throw new FilterException("min-amount", value, "give a positive number such as 1e9");
  }

  private String unit(String value) {
    if (!value.matches("[\\p{Alnum}/_$%]{1,12}")) {
      throw new FilterException("currency", value, "give an ISO code such as USD, EUR or IRR");
    }
    return value;
  }

  private int sources(String value) {
    if (!value.matches("\\d{1,6}")) {
      throw new FilterException("min-sources", value, "give a whole number such as 2");
    }
    return Integer.parseInt(value);
  }

  private static <L extends Label> Optional<L> label(L[] labels, String value) {
    return Arrays.stream(labels).filter(label -> label.label().equalsIgnoreCase(value)).findFirst();
  }

  private static List<String> labels(Label[] labels) {
    return Arrays.stream(labels).map(Label::label).toList();
  }

  private static Optional<String> action(String value) {
    return actions().stream().filter(action -> action.equalsIgnoreCase(value)).findFirst();
  }

  private static List<String> actions() {
    Set<String> actions = new TreeSet<>();
    Stream.<Label[]>of(
            Agreement.Action.values(),
            Meeting.Kind.values(),
            Figure.Measure.values(),
            Office.Post.values(),
            Event.Code.values())
        .forEach(labels -> actions.addAll(labels(labels)));
    return List.copyOf(actions);
  }
}
