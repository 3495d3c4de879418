package peyman.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import peyman.reading.finding.Agreement;
import peyman.reading.finding.Amount;
import peyman.reading.finding.Circumstances;
import peyman.reading.finding.Event;
import peyman.reading.finding.Figure;
import peyman.reading.finding.Finding;
import peyman.reading.finding.Meeting;
import peyman.reading.finding.Office;
import peyman.reading.finding.Party;
import peyman.reading.finding.Route;
import peyman.reading.finding.Statement;
import peyman.text.CharSpan;
import peyman.text.CodePointSpan;
import peyman.world.Entity;

/**
 * Records as rows of comma-separated values (RFC 4180, lines end in LF): the same columns for all
 * types, so that one sheet holds them all. Thread-safe.
 *
 * <p>{@code kind} is an agreement's action, a meeting's kind, a figure's measure, an office or an
 * event's code. {@code who} are the parties, participants, speaker, subjects, person or actor, of a
 * route what it starts from; {@code whom} the host, addressee, counterpart, of-what or target, of a
 * route where it ends. Entities are ids, several parted by semicolons.
 */
public final class CsvRows {

  /** The first line. */
  public static final String HEADER =
      "article,record,type,kind,modality,date_from,date_to,attribution,confidence,who,whom,via,name,"
          + "place,value,max,unit,bound,start,end,evidence\n";

  private final ReadingJson json;

  public CsvRows(ReadingJson json) {
    this.json = json;
  }

  /** The rows of a reading, without the header; empty where it has no records. */
  public String rows(Reading reading) {
    List<String> ids = json.ids(reading);
    GivenText given = new GivenText(reading);
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < ids.size(); i++) {
      Finding finding = reading.findings().get(i);
      Slots slots = finding.match(new SlotsOf());
      Circumstances circumstances = finding.circumstances();
      CharSpan span = circumstances.evidence().get(0);
      CodePointSpan place = given.span(span);
      List<String> cells = new ArrayList<>();
      cells.addAll(List.of(reading.article().id(), ids.get(i), slots.type(), slots.kind()));
      cells.add(circumstances.modality().label());
      cells.add(circumstances.date().map(date -> date.from().toString()).orElse(""));
      cells.add(circumstances.date().map(date -> date.to().toString()).orElse(""));
      cells.add(id(circumstances.attribution()));
      cells.add(String.valueOf(Math.round(circumstances.confidence() * 1000) / 1000.0));
      cells.addAll(List.of(slots.who(), slots.whom(), slots.via(), slots.name(), slots.place()));
      cells.addAll(amount(slots.amount()));
      cells.addAll(List.of("" + place.start(), "" + place.end(), given.slice(span)));
      rows.append(cells.stream().map(CsvRows::cell).collect(Collectors.joining(","))).append('\n');
    }
    return rows.toString();
  }

  private static List<String> amount(Optional<Amount> stated) {
    if (stated.isEmpty()) {
      return List.of("", "", "", "");
    }
    Amount amount = stated.get();
    return List.of(
        amount.value().toPlainString(),
        amount.max().map(max -> max.toPlainString()).orElse(""),
        amount.unit(),
        amount.bound().label());
  }

  private static String cell(String value) {
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  private static String id(Optional<Entity> entity) {
    return entity.map(Entity::id).orElse("");
  }

  private static String ids(List<Entity> entities) {
    return entities.stream().map(Entity::id).collect(Collectors.joining(";"));
  }

  /** What a record has beside its circumstances, under names that fit all types. */
  private record Slots(
      String type,
      String kind,
      String who,
      String whom,
      String via,
      String name,
      String place,
      Optional<Amount> amount) {

    Slots(String type, String kind, String who, String whom) {
      this(type, kind, who, whom, "", "", "", Optional.empty());
    }
  }

  private static final class SlotsOf implements Finding.Cases<Slots> {

    @Override
    public Slots agreement(Agreement agreement) {
      List<Entity> parties = agreement.parties().stream().map(Party::entity).toList();
      return new Slots(
          "agreement",
          agreement.action().label(),
          ids(parties),
          id(agreement.accord()),
          "",
          agreement.name().orElse(""),
          id(agreement.place()),
          agreement.value());
    }

    @Override
    public Slots meeting(Meeting meeting) {
      return new Slots(
          "meeting",
          meeting.kind().label(),
          ids(meeting.participants()),
          id(meeting.host()),
          "",
          meeting.name().orElse(""),
          id(meeting.place()),
          Optional.empty());
    }

    @Override
    public Slots statement(Statement statement) {
      return new Slots(
          "statement",
          statement.direct() ? "direct" : "indirect",
          statement.speaker().id(),
          id(statement.addressee()),
          id(statement.via()),
          "",
          "",
          Optional.empty());
    }

    @Override
    public Slots figure(Figure figure) {
      return new Slots(
          "figure",
          figure.measure().label(),
          ids(figure.subjects()),
          id(figure.counterpart()),
          "",
          figure.commodity().orElse(""),
          "",
          Optional.of(figure.amount()));
    }

    @Override
    public Slots route(Route route) {
      return new Slots(
          "route",
          "",
          id(route.from()),
          id(route.to()),
          ids(route.through()),
          route.name().orElse(""),
          "",
          Optional.empty());
    }

    @Override
    public Slots office(Office office) {
      String former = office.former() ? "former_" : "";
      return new Slots(
          "office", former + office.post().label(), office.person().id(), office.of().id());
    }

    @Override
    public Slots event(Event event) {
      return new Slots("event", event.code().label(), id(event.actor()), id(event.target()));
    }
  }
}
