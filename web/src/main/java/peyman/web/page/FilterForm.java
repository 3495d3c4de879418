package peyman.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import peyman.observatory.query.Filter;
import peyman.observatory.record.RecordType;
import peyman.reading.finding.Agreement;
import peyman.reading.finding.Event;
import peyman.reading.finding.Figure;
import peyman.reading.finding.Label;
import peyman.reading.finding.Meeting;
import peyman.reading.finding.Modality;
import peyman.reading.finding.Office;
import peyman.reading.finding.Sector;
import peyman.web.http.Address;
import peyman.web.words.Words;

/**
 * The filters of a list: they stand in the page's address, and a form changes them.
 *
 * @param address of the page
 * @param fields in order
 */
public record FilterForm(Address address, List<Field> fields) {

  /** Parameters of a page that are no filters. */
  private static final Set<String> OTHERS =
      Set.of(
          "cursor", "limit", "format", "lang", "theme", "part", "month", "from", "to", "by", "q",
          "around", "kind", "order", "sort", "skip", "shown", "name");

  public FilterForm {
    fields = List.copyOf(fields);
  }

  /**
   * A field.
   *
   * @param name of the filter
   * @param family of the words of its options; empty where any text may be given
   * @param options the values to choose from
   */
  public record Field(String name, String family, List<String> options) {
    public Field {
      options = List.copyOf(options);
    }

    static Field text(String name) {
      return new Field(name, "", List.of());
    }

    static Field choice(String name, String family, Label... options) {
      return new Field(name, family, Stream.of(options).map(Label::label).toList());
    }
  }

  /** The form for records of a type. */
  public static FilterForm of(Address address, RecordType type) {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.text("party"));
    fields.add(Field.text("with"));
    switch (type) {
      case AGREEMENT -> {
        fields.add(Field.choice("action", "action", Agreement.Action.values()));
        fields.add(Field.choice("sector", "sector", Sector.values()));
        fields.add(Field.text("currency"));
        fields.add(Field.text("min-amount"));
      }
      case MEETING -> fields.add(Field.choice("action", "meeting", Meeting.Kind.values()));
      case FIGURE -> {
        fields.add(Field.choice("action", "measure", Figure.Measure.values()));
        fields.add(Field.text("currency"));
        fields.add(Field.text("min-amount"));
      }
      case OFFICE -> fields.add(Field.choice("action", "post", Office.Post.values()));
      case EVENT -> fields.add(Field.choice("action", "event", Event.Code.values()));
      case STATEMENT, ROUTE -> {
        // the filters of all types are all that they have
      }
    }
    fields.add(Field.text("since"));
    fields.add(Field.text("until"));
    fields.add(Field.choice("modality", "modality", Modality.values()));
    fields.add(Field.text("outlet"));
    return new FilterForm(address, fields);
  }

  /** The form for records of all types. */
  static FilterForm ofAll(Address address) {
    return new FilterForm(
        address,
        List.of(
            Field.text("party"),
            Field.text("with"),
            new Field("type", "type", RecordType.labels()),
            Field.text("since"),
            Field.text("until"),
            Field.choice("modality", "modality", Modality.values()),
            Field.text("outlet")));
  }

  /** The filters of an address. */
  public static Filter filter(Address address) {
    Map<String, List<String>> named = new LinkedHashMap<>(address.parameters());
    named.keySet().removeAll(OTHERS);
    return Filter.parse(named);
  }

  /** The records of a type in which all of some play a part, told of between two days. */
  static Filter between(RecordType type, List<String> parties, LocalDate since, LocalDate until) {
    return Filter.parse(
        Map.of(
            "type", List.of(type.label()),
            "party", parties,
            "since", List.of(since.toString()),
            "until", List.of(until.toString())));
  }

  /** A filter held to some days. */
  static Filter during(Filter filter, LocalDate since, LocalDate until) {
    return new Filter(
        filter.types(),
        filter.parties(),
        Optional.of(since),
        Optional.of(until),
        filter.sectors(),
        filter.actions(),
        filter.minAmount(),
        filter.currency(),
        filter.outlets(),
        filter.modalities(),
        filter.minSources());
  }

  /** The records of a type that are asked for. */
  Filter filter(RecordType type) {
    return filter(address).of(type);
  }

  /** What a field holds. */
  public String value(String name) {
    return address.value(name);
  }

  /** What a field holds, in words where it is one of some options. */
  public String shown(String name, Words words) {
    String value = value(name);
    return fields.stream()
        .filter(field -> field.name().equals(name) && field.options().contains(value))
        .findFirst()
        .map(field -> words.term(field.family(), value))
        .orElse(value);
  }

  /** Names of filters that are given. */
  public List<String> given() {
    return given(address);
  }

  /** Names of filters that an address gives. */
  static List<String> given(Address address) {
    return address.parameters().keySet().stream().filter(name -> !OTHERS.contains(name)).toList();
  }

  /** The page without a filter, from its beginning. */
  public String without(String name) {
    return address.without(name).without("cursor").toString();
  }

  /** The page without any filter. */
  public String cleared() {
    return Address.of(address.path()).with("sort", value("sort")).toString();
  }

  /** The page with a filter set, from its beginning. */
  public String with(String name, String value) {
    return address.with(name, value).without("cursor").toString();
  }
}
