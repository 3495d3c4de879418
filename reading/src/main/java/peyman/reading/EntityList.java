package peyman.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import peyman.reading.Reading.EntityMentions;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Folding;
import peyman.reading.discourse.Phrase;
import peyman.reading.finding.Agreement;
import peyman.reading.finding.Event;
import peyman.reading.finding.Figure;
import peyman.reading.finding.Finding;
import peyman.reading.finding.Meeting;
import peyman.reading.finding.Office;
import peyman.reading.finding.Party;
import peyman.reading.finding.Route;
import peyman.reading.finding.Statement;
import peyman.text.CharSpan;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.Mention;

/** Gathers who a reading speaks of: every mention, and every entity that a finding names. */
final class EntityList {

  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final Map<String, TreeSet<CharSpan>> spans = new HashMap<>();

  private EntityList() {}

  static List<EntityMentions> of(Document document, List<Finding> findings) {
    EntityList list = new EntityList();
    for (int sentence = 0; sentence < document.size(); sentence++) {
      for (Mention mention : document.mentions(sentence)) {
        list.add(mention.entity(), mention.span());
      }
    }
    for (Finding finding : findings) {
      for (Entity entity : finding.match(new Named())) {
        list.add(entity);
      }
    }
    list.describe(document);
    List<EntityMentions> mentions = new ArrayList<>();
    for (Entity entity : list.entities.values()) {
      mentions.add(new EntityMentions(entity, new ArrayList<>(list.spans.get(entity.id()))));
    }
    return mentions;
  }

  /** Phrases that describe an entity by its office or kind are mentions of it too. */
  private void describe(Document document) {
    for (int sentence = 0; sentence < document.size(); sentence++) {
      for (Phrase phrase : document.phrases(sentence)) {
        for (Entity entity : document.referents(phrase)) {
          boolean described = !document.named(entity) && describes(document, phrase, entity);
          if (entities.containsKey(entity.id()) && described) {
            spans.get(entity.id()).add(phrase.span());
          }
        }
      }
    }
  }

  /** Whether a phrase tells the entity in its words or by the title of a known person. */
  private static boolean describes(Document document, Phrase phrase, Entity entity) {
    boolean titled = entity.type() == EntityType.PERSON && phrase.end() - phrase.start() > 1;
    return titled
        || Folding.fold(document.analysis().text().slice(phrase.span()))
            .contains(Folding.fold(entity.persian()));
  }

  private void add(Entity entity, CharSpan span) {
    add(entity);
    spans.get(entity.id()).add(span);
  }

  private void add(Entity entity) {
    entities.putIfAbsent(entity.id(), entity);
    spans.computeIfAbsent(
        entity.id(),
        id ->
            new TreeSet<>(
                (one, other) ->
                    one.start() != other.start()
                        ? Integer.compare(one.start(), other.start())
                        : Integer.compare(one.end(), other.end())));
  }

  /** The entities that a finding names. */
  private static final class Named implements Finding.Cases<List<Entity>> {

    @Override
    public List<Entity> agreement(Agreement agreement) {
      List<Entity> named = new ArrayList<>();
      agreement.accord().ifPresent(named::add);
      agreement.parties().stream().map(Party::entity).forEach(named::add);
      agreement.place().ifPresent(named::add);
      agreement.circumstances().attribution().ifPresent(named::add);
      return named;
    }

    @Override
    public List<Entity> meeting(Meeting meeting) {
      List<Entity> named = new ArrayList<>(meeting.participants());
      meeting.host().ifPresent(named::add);
      meeting.place().ifPresent(named::add);
      meeting.circumstances().attribution().ifPresent(named::add);
      return named;
    }

    @Override
    public List<Entity> statement(Statement statement) {
      List<Entity> named = new ArrayList<>();
      named.add(statement.speaker());
      statement.via().ifPresent(named::add);
      statement.addressee().ifPresent(named::add);
      statement.circumstances().attribution().ifPresent(named::add);
      return named;
    }

    @Override
    public List<Entity> figure(Figure figure) {
      List<Entity> named = new ArrayList<>(figure.subjects());
      figure.counterpart().ifPresent(named::add);
      figure.circumstances().attribution().ifPresent(named::add);
      return named;
    }

    @Override
    public List<Entity> route(Route route) {
      List<Entity> named = new ArrayList<>();
      route.route().ifPresent(named::add);
      route.from().ifPresent(named::add);
      route.to().ifPresent(named::add);
      named.addAll(route.through());
      named.addAll(route.bypasses());
      route.circumstances().attribution().ifPresent(named::add);
      return named;
    }

    @Override
    public List<Entity> office(Office office) {
      List<Entity> named = new ArrayList<>(List.of(office.person(), office.of()));
      office.circumstances().attribution().ifPresent(named::add);
      return named;
    }

    @Override
    public List<Entity> event(Event event) {
      List<Entity> named = new ArrayList<>();
      event.actor().ifPresent(named::add);
      event.target().ifPresent(named::add);
      event.circumstances().attribution().ifPresent(named::add);
      return named;
    }
  }
}
