package peyman.reading.frame;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import peyman.reading.clause.Clauses;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Finder;
import peyman.reading.finding.Agreement;
import peyman.reading.finding.Agreement.Action;
import peyman.reading.finding.Amount;
import peyman.reading.finding.Circumstances;
import peyman.reading.finding.Finding;
import peyman.reading.finding.Modality;
import peyman.reading.finding.Party;
import peyman.reading.frame.Pivots.Pivot;
import peyman.reading.trace.Attempt;
import peyman.reading.trace.Trace;
import peyman.text.CharSpan;
import peyman.world.Entity;
import peyman.world.EntityType;

/** Finds agreements: acts in the life of a particular undertaking, and undertakings by name. */
public final class AgreementFinder implements Finder {

  /** Nouns that tell of a plan rather than of something agreed. */
  private static final Set<String> PLANS = Set.of("ابتکار", "نقشه راه", "برنامه همکاری", "اعلامیه");

  private static final List<String> BETWEEN = List.of("میان", "بین", "مابین", "با");
  private static final Frame MENTION =
      new Frame(
          "agreement.mentioned",
          Frame.Type.AGREEMENT,
          "SIGN",
          List.of(),
          List.of(),
          List.of(),
          Map.of(),
          List.of(),
          List.of());

  private final Triggers triggers;
  private final Modalities modalities;
  private final Pivots pivots = new Pivots();
  private final Undertakings undertakings = new Undertakings();

  private AgreementFinder(Triggers triggers, Modalities modalities) {
    this.triggers = triggers;
    this.modalities = modalities;
  }

  /** Loads the frames of agreements. */
  public static AgreementFinder load() {
    return new AgreementFinder(
        new Triggers(FrameLoader.load("agreements.yaml")), Modalities.load());
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
    List<Told> told = new ArrayList<>();
    for (int sentence = 0; sentence < document.size(); sentence++) {
      if (!document.words(sentence).isEmpty()) {
        told.addAll(sentence(document, sentence, trace));
      }
    }
    return new ArrayList<>(AgreementMerger.merge(told));
  }

  private List<Told> sentence(Document document, int sentence, Trace trace) {
    List<Pivot> inSentence = pivots.find(document, sentence);
    PivotChoice choice = new PivotChoice(document, inSentence);
    List<Told> found = new ArrayList<>();
    Set<Pivot> told = new LinkedHashSet<>();
    for (Act act : triggers.find(document, sentence, trace)) {
      Optional<Pivot> pivot = choice.of(act);
      if (act.frame().needsPivot() && pivot.isEmpty()) {
        act.attempt().fails("no agreement stands where the frame wants it");
        membership(document, act).ifPresent(found::add);
        continue;
      }
      boolean member = pivot.filter(p -> p.kind() == Agreement.Kind.MEMBERSHIP).isPresent();
      Optional<Told> joined = member ? membership(document, act) : Optional.empty();
      joined.or(() -> agreement(document, act, pivot)).ifPresent(found::add);
      pivot.ifPresent(told::add);
    }
    Clauses clauses = Clauses.of(document.words(sentence));
    for (Pivot pivot : inSentence) {
      boolean plan = PLANS.contains(document.words(sentence).get(pivot.start()).form());
      if (!told.contains(pivot) && !plan) {
        mentioned(document, noun(document, sentence, clauses, pivot, trace), pivot)
            .ifPresent(found::add);
      }
    }
    return found;
  }

  // ---- who takes part

  private Optional<Told> agreement(Document document, Act act, Optional<Pivot> pivot) {
    Roles roles = new Roles(document, act);
    Set<Entity> entities = new LinkedHashSet<>(roles.all("party"));
    Action action = Action.valueOf(act.frame().label());
    boolean alone = action == Action.JOIN || action == Action.WITHDRAW;
    pivot
        .filter(p -> !alone)
        .ifPresent(
            p ->
                entities.addAll(
                    attached(
                        document,
                        noun(document, act.sentence(), act.clauses(), p, Trace.off()),
                        p)));
    List<Entity> parties = Actors.parties(document, new ArrayList<>(entities));
    return build(document, act, action, pivot, parties);
  }

  /** The parties that stand with the noun itself: «توافق ایران و آمریکا», «قرارداد با چین». */
  private static List<Entity> attached(Document document, Act noun, Pivot pivot) {
    Roles roles = new Roles(document, noun);
    Set<Entity> found = new LinkedHashSet<>();
    if (pivot.accord().isEmpty()) {
      found.addAll(roles.ezafe(pivot.end()));
    }
    BETWEEN.forEach(marker -> found.addAll(roles.marked(marker)));
    return new ArrayList<>(found);
  }

  /**
   * «تفاهم&zwnj;نامه ایران و آمریکا»: an undertaking of named parties that the article takes as
   * made.
   */
  private Optional<Told> mentioned(Document document, Act act, Pivot pivot) {
    List<Entity> parties = Actors.parties(document, attached(document, act, pivot));
    act.attempt().role("party", "the noun", parties);
    if (parties.stream().filter(Entity::political).count() < 2) {
      act.attempt().fails("fewer than two states are named with the noun, and no act");
      return Optional.empty();
    }
    return build(document, act, Action.SIGN, Optional.of(pivot), parties);
  }

  /** The noun of an undertaking as an act of its own. */
  private static Act noun(
      Document document, int sentence, Clauses clauses, Pivot pivot, Trace trace) {
    CharSpan span = document.span(sentence, pivot.start(), pivot.end());
    Attempt attempt = trace.attempt(MENTION.name(), sentence, span);
    return Act.noun(MENTION, sentence, pivot.start(), pivot.end(), clauses, attempt);
  }

  /** «پیوستن ایران به سازمان تجارت جهانی»: a bloc is joined or left as an accord is. */
  private Optional<Told> membership(Document document, Act act) {
    Action action = Action.valueOf(act.frame().label());
    if (action != Action.JOIN && action != Action.WITHDRAW) {
      return Optional.empty();
    }
    Roles roles = new Roles(document, act);
    Set<Entity> blocs = new LinkedHashSet<>();
    if (!act.nominal()) {
      document.mentions(act.sentence()).stream()
          .filter(m -> m.startWord() >= act.end() && m.startWord() < act.last())
          .filter(m -> m.entity().type() == EntityType.BLOC)
          .forEach(m -> blocs.add(m.entity()));
    }
    for (String marker : List.of("به", "در", "از")) {
      roles.marked(marker).stream().filter(e -> e.type() == EntityType.BLOC).forEach(blocs::add);
    }
    Set<Entity> parties = new LinkedHashSet<>(Actors.parties(document, roles.all("party")));
    parties.removeAll(blocs);
    if (blocs.isEmpty() || parties.stream().noneMatch(Entity::political)) {
      return Optional.empty();
    }
    Entity bloc = blocs.iterator().next();
    parties.add(bloc);
    return build(document, act, action, Optional.empty(), new ArrayList<>(parties))
        .map(told -> named(told, bloc));
  }

  private static Told named(Told told, Entity bloc) {
    Agreement agreement = told.agreement();
    return new Told(
        new Agreement(
            agreement.circumstances(),
            agreement.action(),
            Agreement.Kind.MEMBERSHIP,
            Optional.of(bloc.persian()),
            Optional.empty(),
            agreement.parties(),
            agreement.value(),
            agreement.sectors(),
            agreement.commodities(),
            agreement.partOf(),
            agreement.place()),
        told.sentence(),
        false,
        false);
  }

  // ---- the record

  private Optional<Told> build(
      Document document, Act act, Action action, Optional<Pivot> pivot, List<Entity> entities) {
    Optional<Amount> value = pivot.flatMap(p -> undertakings.amount(document, act.sentence(), p));
    Optional<Entity> accord = pivot.flatMap(Pivot::accord);
    boolean pointed = pivot.filter(Pivot::pointed).isPresent();
    boolean several = entities.size() >= 2 || accord.isPresent() || value.isPresent();
    boolean accepts = act.frame().name().equals("agreement.accept");
    boolean enough = several || accepts || action != Action.SIGN;
    if (entities.isEmpty() || !enough && !pointed) {
      act.attempt().fails(entities.isEmpty() ? "no party" : "one party, no name and no amount");
      return Optional.empty();
    }
    act.attempt().gives(Evidence.of(document, act));
    Modality modality = modalities.of(document, act);
    Party.Role role = action == Action.JOIN ? Party.Role.JOINER : Party.Role.PARTY;
    Agreement agreement =
        new Agreement(
            Circumstances.asserted(Evidence.of(document, act), 0.5, act.frame().name())
                .withModality(modality),
            action,
            pivot.map(Pivot::kind).orElse(Agreement.Kind.AGREEMENT),
            pivot.flatMap(p -> undertakings.name(document, act.sentence(), p)),
            accord,
            entities.stream().map(e -> new Party(e, role)).toList(),
            value,
            undertakings.sectors(document, act, pivot),
            undertakings.commodities(document, act, pivot),
            Optional.empty(),
            Optional.empty());
    boolean plural = pivot.filter(Pivot::plural).isPresent();
    return Optional.of(new Told(agreement, act.sentence(), plural, pointed));
  }
}
