package peyman.reading.frame;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.clause.Clause;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Finder;
import peyman.reading.discourse.Folding;
import peyman.reading.finding.Circumstances;
import peyman.reading.finding.Event;
import peyman.reading.finding.Finding;
import peyman.reading.finding.Modality;
import peyman.reading.trace.Trace;
import peyman.world.Entity;
import peyman.world.EntityType;

/** Finds acts of one political actor toward another. */
public final class EventFinder implements Finder {

  private static final int NEAR_IN_WORDS = 3;
  private static final String OBJECT = "را";
  private static final String WELCOME = "استقبال";

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
    if (!about(document, act)) {
      act.attempt().fails("what the frame is about does not stand with the verb");
      return Optional.empty();
    }
    Roles roles = new Roles(document, act);
    Optional<Entity> actor = Actors.actor(document, roles.first("actor"));
    if (actor.isEmpty()) {
      act.attempt().fails("no political actor");
      return Optional.empty();
    }
    Optional<Entity> target = Targets.of(document, act, roles, actor.get());
    if (target.isEmpty()) {
      act.attempt().fails("no target");
      return Optional.empty();
    }
    Modality modality = modalities.of(document, act);
    if (modality == Modality.POSSIBLE && wanted(act)) {
      act.attempt().fails("only threatened or wanted, which is told as such");
      return Optional.empty();
    }
    if (modality == Modality.POSSIBLE && !act.frame().spoken()) {
      act.attempt().fails("a deed that may only come");
      return Optional.empty();
    }
    boolean welcomed = act.verb().filter(v -> v.infinitive().startsWith(WELCOME)).isPresent();
    if (welcomed && roles.marked("از").stream().anyMatch(e -> e.type() == EntityType.PERSON)) {
      act.attempt().fails("somebody is received, which is a meeting");
      return Optional.empty();
    }
    act.attempt().role("target", "target", List.of(target.get()));
    act.attempt().gives(Evidence.of(document, act));
    return Optional.of(
        new Event(
            Circumstances.asserted(Evidence.of(document, act), 0.4, act.frame().name())
                .withModality(modality),
            Event.Code.valueOf(act.frame().label()),
            actor,
            target));
  }

  /** Whether one of the nouns that the frame is about stands with the verb. */
  private static boolean about(Document document, Act act) {
    if (act.frame().about().isEmpty()) {
      return true;
    }
    List<Word> words = document.words(act.sentence());
    if (act.nominal()) {
      return governs(words, act);
    }
    return act.clause().words().stream()
        .filter(i -> i < act.last() && leads(document, act, i))
        .anyMatch(i -> act.frame().about().stream().anyMatch(noun -> stands(words, i, noun)));
  }

  /** «رفع تدریجی تحریم&zwnj;ها», «اعزام دو ناو»: what a noun's frame is about stands behind it. */
  private static boolean governs(List<Word> words, Act act) {
    for (int i = act.end(); i < Math.min(words.size(), act.end() + NEAR_IN_WORDS + 2); i++) {
      Upos upos = words.get(i).upos();
      int at = i;
      if (act.frame().about().stream().anyMatch(noun -> stands(words, at, noun))) {
        return true;
      }
      if (upos == Upos.VERB || upos == Upos.PUNCT || upos == Upos.ADP) {
        return false;
      }
    }
    return false;
  }

  /** Whether a word leads a subject or an object, or stands with the verb. */
  private static boolean leads(Document document, Act act, int word) {
    return act.start() - word <= NEAR_IN_WORDS && act.start() >= word
        || document.phrases(act.sentence()).stream()
            .filter(p -> p.covers(word))
            .anyMatch(
                p -> word - p.start() <= NEAR_IN_WORDS && (p.bare() || p.marker().equals(OBJECT)));
  }

  /** Whether a noun, perhaps of several words, begins at a word in one of its forms. */
  private static boolean stands(List<Word> words, int from, String noun) {
    String wanted = Folding.fold(noun);
    if (Folding.fold(words.get(from).lemma()).equals(wanted)) {
      return true;
    }
    StringBuilder key = new StringBuilder();
    for (int i = from; i < words.size() && key.length() < wanted.length(); i++) {
      key.append(Folding.fold(words.get(i).form()));
    }
    return key.toString().equals(wanted);
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
