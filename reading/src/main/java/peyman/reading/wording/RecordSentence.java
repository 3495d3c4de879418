package peyman.reading.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import peyman.reading.finding.Agreement;
import peyman.reading.finding.Change;
import peyman.reading.finding.Event;
import peyman.reading.finding.Figure;
import peyman.reading.finding.Finding;
import peyman.reading.finding.Label;
import peyman.reading.finding.Meeting;
import peyman.reading.finding.Office;
import peyman.reading.finding.Party;
import peyman.reading.finding.Route;
import peyman.reading.finding.Statement;
import peyman.world.Entity;

/** Says what a record says in one plain sentence. */
public final class RecordSentence implements Finding.Cases<String> {

  private final Wording wording;

  public RecordSentence(Wording wording) {
    this.wording = wording;
  }

  @Override
  public String agreement(Agreement agreement) {
    List<String> subjects = new ArrayList<>();
    List<String> mediators = new ArrayList<>();
    boolean joined = agreement.parties().stream().anyMatch(p -> p.role() == Party.Role.JOINER);
    for (Party party : agreement.parties()) {
      switch (party.role()) {
        case JOINER -> subjects.add(wording.name(party.entity()));
        case PARTY -> {
          if (!joined) {
            subjects.add(wording.name(party.entity()));
          }
        }
        case MEDIATOR -> mediators.add(wording.name(party.entity()));
        default ->
            subjects.add(
                wording.say(
                    "party.role", wording.name(party.entity()), word("role", party.role())));
      }
    }
    StringBuilder sentence = new StringBuilder();
    String act = "agreement." + agreement.action().label();
    sentence.append(
        wording.clause(
            act, agreement.circumstances().modality(), subjects, undertaking(agreement)));
    if (!mediators.isEmpty()) {
      sentence.append(wording.say("agreement.mediators", wording.list(mediators)));
    }
    agreement.place().ifPresent(place -> sentence.append(at(place)));
    return sentence.toString();
  }

  private String undertaking(Agreement agreement) {
    Optional<String> name =
        agreement
            .accord()
            .map(wording::name)
            .or(agreement::name)
            .map(known -> wording.say("agreement.named", known));
    StringBuilder what =
        new StringBuilder(name.orElseGet(() -> word("agreement.kind", agreement.kind())));
    agreement
        .value()
        .ifPresent(value -> what.append(wording.say("agreement.value", wording.amount(value))));
    if (!agreement.sectors().isEmpty()) {
      List<String> sectors =
          agreement.sectors().stream().map(sector -> word("sector", sector)).toList();
      what.append(wording.say("agreement.sectors", wording.list(sectors)));
    }
    return what.toString();
  }

  @Override
  public String meeting(Meeting meeting) {
    String kind = "meeting." + meeting.kind().label();
    Optional<String> goal = meeting.host().or(meeting::place).map(wording::name);
    String format = meeting.name().map(name -> wording.say("meeting.format", name)).orElse("");
    List<String> subjects = wording.names(meeting.participants());
    StringBuilder sentence = new StringBuilder();
    if (meeting.kind() == Meeting.Kind.VISIT) {
      String object = goal.orElseGet(() -> wording.say("meeting.somewhere"));
      sentence.append(wording.clause(kind, meeting.circumstances().modality(), subjects, object));
      return sentence.toString();
    }
    sentence.append(wording.clause(kind, meeting.circumstances().modality(), subjects, format));
    meeting
        .host()
        .ifPresent(host -> sentence.append(wording.say("meeting.host", wording.name(host))));
    meeting.place().ifPresent(place -> sentence.append(at(place)));
    return sentence.toString();
  }

  private String at(Entity place) {
    return wording.say("at", wording.name(place));
  }

  @Override
  public String statement(Statement statement) {
    String speaker = wording.name(statement.speaker());
    String to =
        statement
            .addressee()
            .map(entity -> wording.say("statement.to", wording.name(entity)))
            .orElse("");
    String via =
        statement
            .via()
            .map(entity -> wording.say("statement.via", wording.name(entity)))
            .orElse("");
    String verb = wording.verb("say", wording.plural(statement.speaker()));
    return wording.say(
        statement.direct() ? "statement.direct" : "statement", speaker, to, via, verb);
  }

  @Override
  public String figure(Figure figure) {
    String measure = word("measure", figure.measure());
    String of = "measure." + figure.measure().label() + ".of";
    String goods = figure.commodity().map(name -> wording.say("figure.commodity", name)).orElse("");
    StringBuilder sentence = new StringBuilder();
    if (figure.subjects().isEmpty()) {
      sentence.append(measure).append(goods);
    } else {
      String owners = wording.list(wording.names(figure.subjects()));
      String head = wording.ifSaid(of).orElse(measure);
      sentence.append(wording.say("figure.of", head, owners, goods));
    }
    figure.counterpart().ifPresent(other -> sentence.append(counterpart(figure, other)));
    String value = wording.amount(figure.amount());
    String change = figure.change().map(this::change).orElse("");
    return wording.say("figure.is", sentence, value, change);
  }

  private String counterpart(Figure figure, Entity other) {
    String own = "figure.with." + figure.measure().label();
    String key = wording.ifSaid(own).isPresent() ? own : "figure.with";
    return wording.say(key, wording.name(other));
  }

  private String change(Change change) {
    String key = "change." + change.direction().label();
    if (change.percent().isPresent()) {
      return wording.say(key + ".percent", wording.number(change.percent().get()));
    }
    return change
        .factor()
        .map(factor -> wording.say(key + ".factor", wording.number(factor)))
        .orElseGet(() -> wording.say(key));
  }

  @Override
  public String route(Route route) {
    StringBuilder sentence = new StringBuilder();
    sentence.append(
        route
            .route()
            .map(wording::name)
            .or(route::name)
            .orElseGet(() -> wording.say("route.unnamed")));
    List<String> ways = new ArrayList<>();
    route.from().ifPresent(from -> ways.add(wording.say("route.from", wording.name(from))));
    route.to().ifPresent(to -> ways.add(wording.say("route.to", wording.name(to))));
    if (!route.through().isEmpty()) {
      ways.add(wording.say("route.through", wording.list(wording.names(route.through()))));
    }
    if (!route.bypasses().isEmpty()) {
      ways.add(wording.say("route.bypasses", wording.list(wording.names(route.bypasses()))));
    }
    return sentence.append(": ").append(String.join(" ", ways)).toString();
  }

  @Override
  public String office(Office office) {
    return wording.say(
        office.former() ? "office.former" : "office",
        wording.name(office.person()),
        word("post", office.post()),
        wording.name(office.of()));
  }

  @Override
  public String event(Event event) {
    String act = "event." + event.code().label();
    String object = event.target().map(wording::name).orElseGet(() -> wording.say("somebody"));
    List<String> actors = event.actor().map(wording::name).stream().toList();
    return wording.clause(act, event.circumstances().modality(), actors, object);
  }

  private String word(String family, Label label) {
    return wording.say(family + "." + label.label());
  }
}
