package peyman.reading.frame;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import peyman.reading.clause.Clause;
import peyman.reading.clause.Predicate;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Finder;
import peyman.reading.finding.Circumstances;
import peyman.reading.finding.Event;
import peyman.reading.finding.Finding;
import peyman.reading.finding.Modality;
import peyman.reading.trace.Trace;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.Mention;

/** Finds acts of one political actor toward another. */
public final class EventFinder implements Finder {

  private static final String WELCOME = "استقبال";

  private static final String COOPERATE = "COOPERATE";
  private static final String ACCUSE = "ACCUSE";
  private static final String THREATEN = "THREATEN";

  private final Pivots pivots = new Pivots();
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
    return find(document, Trace.off());
  }

  @Override
  public List<Finding> find(Document document, Trace trace) {
    if (SportPages.about(document)) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (int sentence = 0; sentence < document.size(); sentence++) {
      for (Act act : triggers.find(document, sentence, trace)) {
        event(document, act, found).filter(event -> told.add(key(event))).ifPresent(found::add);
      }
      if (!document.words(sentence).isEmpty() && !document.tail(sentence)) {
        Demands.find(document, sentence).stream()
            .filter(event -> told.add(key(event)))
            .forEach(found::add);
      }
    }
    return found;
  }

  private static String key(Event event) {
    return event.code()
        + event.actor().map(Entity::id).orElse("")
        + event.target().map(Entity::id).orElse("");
  }

  private Optional<Event> event(Document document, Act act, List<Finding> before) {
    if (!Matter.stands(document, act)) {
      act.attempt().fails("what the frame is about does not stand with the verb");
      return Optional.empty();
    }
    if (named(document, act)) {
      act.attempt().fails("an undertaking is about it, which is an agreement");
      return Optional.empty();
    }
    Roles roles = new Roles(document, act);
    List<Entity> acting = roles.first("actor");
    Optional<Entity> actor =
        Actors.actor(document, acting).or(() -> Actors.speaking(document, act, acting));
    if (actor.isEmpty()) {
      act.attempt().fails("no political actor");
      return Optional.empty();
    }
    Optional<Entity> target =
        Targets.of(document, act, roles, actor.get())
            .or(() -> attacker(document, act, actor.get(), before))
            .or(() -> Targets.leftOut(document, act, roles, actor.get()));
    if (target.isEmpty() && !threatens(document, act, actor.get())) {
      act.attempt().fails("no target");
      return Optional.empty();
    }
    boolean unknown = !Actors.political(document, actor.get());
    if (unknown && !Targets.directly(document, act, roles, actor.get(), target.get())) {
      act.attempt().fails("nobody known toward nobody in politics");
      return Optional.empty();
    }
    if (target.isPresent() && domestic(document, actor.get(), target.get())) {
      act.attempt().fails("somebody at home, not in politics, and the own state");
      return Optional.empty();
    }
    Modality modality = modalities.of(document, act);
    if (modality == Modality.POSSIBLE && wanted(act) || toCome(act)) {
      act.attempt().fails("only threatened or wanted, which is told as such");
      return Optional.empty();
    }
    if (act.clause().kind() == Clause.Kind.CONDITION && !act.frame().spoken()) {
      act.attempt().fails("what if it came to it");
      return Optional.empty();
    }
    boolean welcomed = act.verb().filter(v -> v.infinitive().startsWith(WELCOME)).isPresent();
    if (welcomed && roles.marked("از").stream().anyMatch(e -> e.type() == EntityType.PERSON)) {
      act.attempt().fails("somebody is received, which is a meeting");
      return Optional.empty();
    }
    act.attempt().role("target", "target", target.stream().toList());
    act.attempt().gives(Evidence.of(document, act));
    return Optional.of(
        new Event(
            Circumstances.asserted(Evidence.of(document, act), 0.4, act.frame().name())
                .withModality(modality),
            Event.Code.valueOf(act.frame().label()),
            actor,
            target));
  }

  /**
   * «قطر هدف قرار گرفتن کویت را محکوم کرد»: who is accused where only the victim is named is who
   * the article has told to have attacked it.
   */
  private static Optional<Entity> attacker(
      Document document, Act act, Entity actor, List<Finding> before) {
    if (!act.frame().label().equals(ACCUSE) || act.nominal()) {
      return Optional.empty();
    }
    List<Entity> named =
        document.mentions(act.sentence()).stream()
            .filter(mention -> act.clause().owns(mention.startWord()))
            .map(Mention::entity)
            .toList();
    return before.stream()
        .map(Event.class::cast)
        .filter(event -> event.code() == Event.Code.ASSAULT)
        .filter(event -> event.target().filter(named::contains).isPresent())
        .flatMap(event -> event.actor().stream())
        .filter(attacker -> !attacker.equals(actor))
        .reduce((first, last) -> last);
  }

  /** «از مردم ایران تشکر کرد»: somebody of no other state who acts toward the home country. */
  private static boolean domestic(Document document, Entity actor, Entity target) {
    return actor.type() == EntityType.PERSON
        && document.world().terms(actor).isEmpty()
        && document.world().state(actor).isEmpty()
        && document.home().filter(target::equals).isPresent()
        && document.calledAs(actor).stream().noneMatch(name -> abroad(document, name, target));
  }

  /** Whether a name stands with another state: «سودارسونو، وزیر دفاع اندونزی». */
  private static boolean abroad(Document document, Mention name, Entity home) {
    return document.phrases(name.sentenceIndex()).stream()
        .filter(phrase -> phrase.covers(name.startWord()))
        .anyMatch(
            phrase ->
                document.mentions(name.sentenceIndex()).stream()
                    .filter(m -> phrase.covers(m.startWord()))
                    .anyMatch(m -> m.entity().political() && !m.entity().equals(home)));
  }

  /** «توافق&zwnj;نامه همکاری نظامی»: what an undertaking is about. */
  private boolean named(Document document, Act act) {
    return act.frame().label().equals(COOPERATE)
        && act.nominal()
        && pivots.find(document, act.sentence()).stream()
            .anyMatch(p -> p.start() < act.start() && act.start() - p.end() <= 1);
  }

  /** «هشدار داد ...»: a threat by somebody in politics, though toward whom is left open. */
  private static boolean threatens(Document document, Act act, Entity actor) {
    return act.frame().label().equals(THREATEN)
        && !act.nominal()
        && Actors.political(document, actor);
  }

  /** «تهدید کرد ... بمباران می&zwnj;کند»: a deed that the verb right before only threatens. */
  private boolean toCome(Act act) {
    boolean deed = !act.nominal() && !act.frame().spoken();
    boolean past = act.verb().filter(v -> v.tense() == Predicate.Tense.PAST).isPresent();
    if (!deed || past) {
      return false;
    }
    return act.clauses().all().stream()
        .filter(clause -> clause.end() == act.clause().start() || governs(act, clause))
        .flatMap(clause -> clause.predicate().stream())
        .anyMatch(verb -> triggers.tells(verb.infinitive(), THREATEN));
  }

  private static boolean governs(Act act, Clause clause) {
    return act.clauses().governor(act.clause()).filter(clause::equals).isPresent();
  }

  /** «تهدید کرد که حمله می&zwnj;کند»: what another act threatens or wants. */
  private boolean wanted(Act act) {
    return act.clause().kind() == Clause.Kind.COMPLEMENT
        && act.clauses()
            .governor(act.clause())
            .flatMap(Clause::predicate)
            .filter(verb -> triggers.tells(verb.infinitive()))
            .isPresent();
  }
}
