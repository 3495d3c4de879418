package peyman.reading.frame;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import peyman.language.Word;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Finder;
import peyman.reading.discourse.Phrase;
import peyman.reading.finding.Circumstances;
import peyman.reading.finding.Event;
import peyman.reading.finding.Finding;
import peyman.reading.trace.Trace;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.Mention;

/** Finds acts of one political actor toward another. */
public final class EventFinder implements Finder {

  private static final int FARTHEST_TARGET_IN_SENTENCES = 2;
  private static final Set<String> POINTING = Set.of("این", "آن", "چنین", "همین", "وی", "او");

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
    Roles roles = new Roles(document, act);
    Optional<Entity> actor = Actors.actor(document, roles.first("actor"));
    if (actor.isEmpty()) {
      act.attempt().fails("no political actor");
      return Optional.empty();
    }
    Entity who = actor.get();
    Optional<Entity> target =
        marked(document, act, roles, who)
            .or(() -> inside(document, act, who))
            .or(() -> nested(document, act, roles, who))
            .or(() -> plan(act, roles))
            .or(() -> before(document, act, who));
    if (target.isEmpty()) {
      act.attempt().fails("no target");
      return Optional.empty();
    }
    act.attempt().role("target", "target", List.of(target.get()));
    act.attempt().gives(Evidence.of(document, act));
    return Optional.of(
        new Event(
            Circumstances.asserted(Evidence.of(document, act), 0.4, act.frame().name())
                .withModality(modalities.of(document, act)),
            Event.Code.valueOf(act.frame().label()),
            actor,
            target));
  }

  /** Who stands where the frame looks for the target. */
  private Optional<Entity> marked(Document document, Act act, Roles roles, Entity actor) {
    return act.frame().markers("target").stream()
        .map(marker -> Actors.other(document, roles.by(marker), actor))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** «از توافق هند و پاکستان استقبال کرد»: who is named within what the target's marker marks. */
  private static Optional<Entity> nested(Document document, Act act, Roles roles, Entity actor) {
    int from = Integer.MAX_VALUE;
    for (String marker : act.frame().markers("target")) {
      for (Phrase phrase : roles.markedPhrases(marker)) {
        from = Math.min(from, phrase.start());
      }
    }
    List<Entity> inside = new ArrayList<>();
    for (Mention mention : document.mentions(act.sentence())) {
      boolean before = act.nominal() || mention.startWord() < act.start();
      boolean near = mention.startWord() >= from && mention.startWord() - (long) from <= 8;
      if (near && before && act.clause().owns(mention.startWord())) {
        inside.add(mention.entity());
      }
    }
    return Actors.other(document, inside, actor);
  }

  /** «از طرح صلح حمایت کرد»: an accord or a link in the place of those who made it. */
  private static Optional<Entity> plan(Act act, Roles roles) {
    return act.frame().markers("target").stream()
        .flatMap(marker -> roles.by(marker).stream())
        .filter(e -> e.type() == EntityType.ACCORD || e.type() == EntityType.ROUTE)
        .findFirst();
  }

  /**
   * Who is named between noun part and verb («خواستار خروج نیروهای ترکیه شد»), else the one other
   * state in the verb's clause («فروش سلاح به ارمنستان را تکذیب کرد»).
   */
  private Optional<Entity> inside(Document document, Act act, Entity actor) {
    if (act.nominal()) {
      return Optional.empty();
    }
    List<Entity> governed = new ArrayList<>();
    Set<Entity> others = new LinkedHashSet<>();
    for (Mention mention : document.mentions(act.sentence())) {
      if (!act.clause().owns(mention.startWord())) {
        continue;
      }
      if (mention.startWord() >= act.end() && mention.startWord() < act.last()) {
        governed.add(mention.entity());
      }
      if (mention.entity().political()) {
        Actors.other(document, List.of(mention.entity()), actor).ifPresent(others::add);
      }
    }
    Optional<Entity> near = Actors.other(document, governed, actor);
    if (near.isPresent()) {
      return near;
    }
    return others.size() == 1 ? Optional.of(others.iterator().next()) : Optional.empty();
  }

  /** «این اتهامات را رد کرد»: the last other state spoken of, where the object points back. */
  private Optional<Entity> before(Document document, Act act, Entity actor) {
    if (!pointsBack(document, act)) {
      return Optional.empty();
    }
    for (int s = act.sentence();
        s >= Math.max(0, act.sentence() - FARTHEST_TARGET_IN_SENTENCES);
        s--) {
      List<Mention> mentions = document.mentions(s);
      for (int i = mentions.size() - 1; i >= 0; i--) {
        Mention mention = mentions.get(i);
        boolean earlier = s < act.sentence() || mention.startWord() < act.clause().start();
        if (earlier && mention.entity().political()) {
          Optional<Entity> other = Actors.other(document, List.of(mention.entity()), actor);
          if (other.isPresent()) {
            return other;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean pointsBack(Document document, Act act) {
    List<Word> words = document.words(act.sentence());
    int from = act.nominal() ? act.end() : act.clause().start();
    int to = act.nominal() ? act.end() + 3 : act.last();
    for (int i : act.clause().words()) {
      if (i >= from && i < to && POINTING.contains(words.get(i).form())) {
        return true;
      }
    }
    return false;
  }
}
