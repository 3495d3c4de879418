package peyman.reading.frame;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Finder;
import peyman.reading.finding.Circumstances;
import peyman.reading.finding.Event;
import peyman.reading.finding.Finding;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.Mention;

/** Finds acts of one political actor toward another. */
public final class EventFinder implements Finder {

  private final Triggers triggers;
  private final Modalities modalities;

  private EventFinder(Triggers triggers, Modalities modalities) {
    this.triggers = triggers;
    this.modalities = modalities;
  }

  /** Loads the frames of events. */
  public static EventFinder load() {
    return new EventFinder(new Triggers(FrameLoader.load("events.yaml")), Modalities.load());
  }

  @Override
  public List<Finding> find(Document document) {
    List<Finding> found = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (int sentence = 0; sentence < document.size(); sentence++) {
      for (Act act : triggers.find(document, sentence)) {
        event(document, act)
            .filter(
                event ->
                    told.add(
                        event.code()
                            + event.actor().map(Entity::id).orElse("")
                            + event.target().map(Entity::id).orElse("")))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Event> event(Document document, Act act) {
    Roles roles = new Roles(document, act);
    Optional<Entity> actor = Actors.actor(document, roles.first("actor"));
    Optional<Entity> target =
        act.frame().markers("target").stream()
            .map(marker -> Actors.actor(document, marked(roles, marker)))
            .flatMap(Optional::stream)
            .filter(entity -> actor.filter(entity::equals).isEmpty())
            .findFirst()
            .or(() -> actor.flatMap(who -> otherInClause(document, act, who)))
            .or(() -> plan(document, act, roles));
    if (actor.isEmpty() || target.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Event(
            Circumstances.asserted(Evidence.of(document, act), 0.4, act.frame().name())
                .withModality(modalities.of(document, act)),
            Event.Code.valueOf(act.frame().label()),
            actor,
            target));
  }

  private static List<Entity> marked(Roles roles, String marker) {
    return roles.by(marker);
  }

  /** «از طرح صلح حمایت کرد»: an accord or a link in the place of those who made it. */
  private static Optional<Entity> plan(Document document, Act act, Roles roles) {
    return act.frame().markers("target").stream()
        .flatMap(marker -> marked(roles, marker).stream())
        .filter(e -> e.type() == EntityType.ACCORD || e.type() == EntityType.ROUTE)
        .findFirst();
  }

  /** The one other state in the verb's clause: «فروش سلاح به ارمنستان را تکذیب کرد». */
  private static Optional<Entity> otherInClause(Document document, Act act, Entity actor) {
    if (act.nominal()) {
      return Optional.empty();
    }
    Set<Entity> others = new LinkedHashSet<>();
    for (Mention mention : document.mentions(act.sentence())) {
      boolean inside =
          mention.startWord() >= act.clause().start() && mention.endWord() <= act.clause().end();
      boolean self = document.world().state(actor).filter(mention.entity()::equals).isPresent();
      if (inside && mention.entity().political() && !mention.entity().equals(actor) && !self) {
        others.add(mention.entity());
      }
    }
    return others.size() == 1 ? Optional.of(others.iterator().next()) : Optional.empty();
  }
}
