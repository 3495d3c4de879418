package peyman.reading.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.clause.Predicate;
import peyman.reading.discourse.Described;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Folding;
import peyman.reading.discourse.Phrase;
import peyman.reading.finding.Agreement.Action;
import peyman.reading.finding.Agreement.Kind;
import peyman.reading.finding.Party;
import peyman.reading.frame.Pivots.Pivot;
import peyman.reading.trace.Trace;
import peyman.world.Entity;
import peyman.world.EntityType;

/**
 * Who takes part in an undertaking, and as what: whom the act names, who stands with the noun, whom
 * the name of the accord holds, who mediates, buys and lends.
 */
final class Parties {

  private static final String WITH = "با";
  private static final List<String> BETWEEN = List.of("میان", "بین", "مابین", "فیمابین", "با");
  private static final List<String> MEDIATION =
      List.of("با میانجیگری", "با میانجی\u200Cگری", "با وساطت", "با پادرمیانی", "به میانجیگری");
  private static final Set<String> ACCUSING = Set.of("متهم کردن", "محکوم کردن", "متهم ساختن");

  /** What one party does by itself. */
  private static final Set<Action> ONE_SIDED =
      Set.of(
          Action.JOIN, Action.WITHDRAW, Action.SUSPEND, Action.END, Action.VIOLATE, Action.PROPOSE);

  private final Document document;
  private final Act act;
  private final Optional<Pivot> pivot;
  private final Roles roles;

  private Parties(Document document, Act act, Optional<Pivot> pivot) {
    this.document = document;
    this.act = act;
    this.pivot = pivot;
    this.roles = new Roles(document, act);
  }

  /** The parties of an act about an undertaking. */
  static List<Party> of(Document document, Act act, Optional<Pivot> pivot) {
    return new Parties(document, act, pivot).read();
  }

  /** The parties that stand with the noun itself: «توافق ایران و آمریکا», «قرارداد با چین». */
  static List<Party> ofNoun(Document document, Act noun, Pivot pivot) {
    Parties parties = new Parties(document, noun, Optional.of(pivot));
    List<Entity> found = Actors.parties(document, parties.attached(noun, pivot));
    noun.attempt().role("party", "the noun", found);
    return parties.withRoles(found, Party.Role.PARTY);
  }

  private List<Party> read() {
    Action action = Action.valueOf(act.frame().label());
    boolean alone = action == Action.JOIN || action == Action.WITHDRAW;
    Set<Entity> entities = new LinkedHashSet<>();
    Optional<Entity> accused = action == Action.VIOLATE ? accused() : Optional.empty();
    accused.ifPresent(entities::add);
    if (accused.isEmpty()) {
      entities.addAll(roles.all("party"));
    }
    if (!alone && pivot.isPresent()) {
      Act noun =
          AgreementFinder.noun(document, act.sentence(), act.clauses(), pivot.get(), Trace.off());
      List<Entity> attached = attached(noun, pivot.get());
      act.attempt().role("party", "the noun", attached);
      entities.addAll(attached);
    }
    List<Entity> found = Actors.parties(document, new ArrayList<>(entities));
    if (!ONE_SIDED.contains(action) && found.size() < 2 && pivot.isPresent()) {
      Set<Entity> more = new LinkedHashSet<>(found);
      more.addAll(ofAccord(pivot.get()));
      more.addAll(unknownBodies(pivot.get()));
      found = new ArrayList<>(more);
    }
    if (!ONE_SIDED.contains(action) && found.size() == 1 && pivot.isPresent()) {
      found = withSpeaker(found);
    }
    return withRoles(found, action == Action.JOIN ? Party.Role.JOINER : Party.Role.PARTY);
  }

  /** «ترامپ: توافق با ژاپن امضا شد»: whose state the other party is. */
  private List<Entity> withSpeaker(List<Entity> one) {
    Act noun =
        AgreementFinder.noun(document, act.sentence(), act.clauses(), pivot.get(), Trace.off());
    if (new Roles(document, noun).by(WITH).isEmpty()) {
      return one;
    }
    List<Entity> speaker = Speakers.of(document, act.sentence(), act.clauses(), act.clause());
    Set<Entity> both = new LinkedHashSet<>(one);
    Actors.parties(document, speaker).stream().filter(Entity::political).forEach(both::add);
    return new ArrayList<>(both);
  }

  private List<Entity> attached(Act noun, Pivot of) {
    Roles ofNoun = new Roles(document, noun);
    Set<Entity> found = new LinkedHashSet<>();
    if (of.accord().isEmpty()) {
      found.addAll(ofNoun.ezafe(of.end()));
      found.addAll(ofNoun.ours());
    }
    BETWEEN.forEach(marker -> found.addAll(ofNoun.by(marker)));
    return new ArrayList<>(found);
  }

  /** «ارمنستان آذربایجان را به نقض آتش&zwnj;بس متهم کرد»: who is accused has done it. */
  private Optional<Entity> accused() {
    Optional<Predicate> verb = act.nominal() ? act.clause().predicate() : Optional.empty();
    if (verb.isEmpty() || !ACCUSING.contains(verb.get().infinitive())) {
      return Optional.empty();
    }
    return roles.objectOfClause().stream().findFirst();
  }

  /** «موافقت&zwnj;نامه تجارت آزاد ایران و اوراسیا»: a known name that holds its two parties. */
  private List<Entity> ofAccord(Pivot named) {
    List<String> of = named.accord().map(Entity::of).orElse(List.of());
    String name = document.span(act.sentence(), named.start(), named.end()).of(document.text());
    List<Entity> found = new ArrayList<>();
    for (String key : of) {
      String id = key.contains(":") ? key : "country:" + key;
      document.world().entity(id).ifPresent(found::add);
    }
    boolean said = found.stream().anyMatch(e -> name.contains(e.persian()));
    return said || found.size() == 2 ? found : List.of();
  }

  /** «قراردادی با زیمنس»: firms that no list has, where only their name tells them. */
  private List<Entity> unknownBodies(Pivot of) {
    if (of.kind() != Kind.CONTRACT && of.kind() != Kind.MEMORANDUM) {
      return List.of();
    }
    List<Entity> found = new ArrayList<>();
    List<Word> words = document.words(act.sentence());
    for (Phrase phrase : document.phrases(act.sentence())) {
      Word head = words.get(phrase.head());
      boolean between = BETWEEN.contains(Folding.fold(phrase.marker()));
      boolean name = head.upos() == Upos.PROPN && document.referents(phrase).isEmpty();
      if (between && name && act.clause().owns(phrase.head())) {
        String form = phrase.span().of(document.text());
        found.add(Described.entity(EntityType.COMPANY, form));
      }
    }
    return found;
  }

  // ---- as what

  private List<Party> withRoles(List<Entity> entities, Party.Role role) {
    Map<String, Party> parties = new LinkedHashMap<>();
    List<Entity> mediators = mediators();
    PartyRoles told = PartyRoles.of(document, act, pivot, roles);
    for (Entity entity : entities) {
      boolean mediates = mediators.contains(entity);
      Party.Role deed = role == Party.Role.PARTY ? told.of(entity).orElse(role) : role;
      Party.Role own = mediates ? Party.Role.MEDIATOR : deed;
      parties.put(entity.id(), new Party(entity, own));
    }
    if (!entities.isEmpty()) {
      for (Entity mediator : mediators) {
        parties.putIfAbsent(mediator.id(), new Party(mediator, Party.Role.MEDIATOR));
      }
    }
    return new ArrayList<>(parties.values());
  }

  private List<Entity> mediators() {
    Set<Entity> found = new LinkedHashSet<>();
    for (String marker : MEDIATION) {
      found.addAll(Actors.parties(document, roles.marked(marker)));
    }
    return new ArrayList<>(found);
  }
}
