package peyman.reading.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import peyman.language.Deprel;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.clause.Clause;
import peyman.reading.clause.Clauses;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Finder;
import peyman.reading.discourse.Phrase;
import peyman.reading.finding.Agreement;
import peyman.reading.finding.Agreement.Action;
import peyman.reading.finding.Amount;
import peyman.reading.finding.Circumstances;
import peyman.reading.finding.Finding;
import peyman.reading.finding.Modality;
import peyman.reading.finding.Party;
import peyman.reading.frame.Pivots.Pivot;
import peyman.world.Entity;
import peyman.world.EntityType;

/** Finds agreements: acts in the life of a particular undertaking, and undertakings by name. */
public final class AgreementFinder implements Finder {

  /** Nouns that tell of a plan rather than of something agreed. */
  private static final Set<String> PLANS = Set.of("ابتکار", "نقشه راه", "برنامه همکاری", "اعلامیه");

  private static final int FARTHEST_PIVOT_IN_WORDS = 9;
  private static final int FAR_PIVOT_IN_WORDS = 7;

  /** Words behind which the matter of talks stands. */
  private static final Set<String> ABOUT =
      Set.of("برای", "درباره", "سر", "مورد", "خصوص", "جهت", "منظور", "پیرامون", "زمینه", "هدف");

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
    if (SportPages.about(document)) {
      return List.of();
    }
    List<Told> told = new ArrayList<>();
    for (int sentence = 0; sentence < document.size(); sentence++) {
      if (!document.words(sentence).isEmpty()) {
        told.addAll(sentence(document, sentence));
      }
    }
    return new ArrayList<>(AgreementMerger.merge(told));
  }

  private List<Told> sentence(Document document, int sentence) {
    List<Pivot> inSentence = pivots.find(document, sentence);
    List<Told> found = new ArrayList<>();
    Set<Pivot> told = new LinkedHashSet<>();
    for (Act act : triggers.find(document, sentence)) {
      Optional<Pivot> pivot = pivotOf(document, inSentence, act);
      if (act.frame().needsPivot() && pivot.isEmpty()) {
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
        mentioned(document, sentence, clauses, pivot).ifPresent(found::add);
      }
    }
    return found;
  }

  // ---- what the act is about

  /** The undertaking that an act is about: behind a noun, in the clause of a verb. */
  private static Optional<Pivot> pivotOf(Document document, List<Pivot> pivots, Act act) {
    List<Word> words = document.words(act.sentence());
    if (act.nominal()) {
      return pivots.stream()
          .filter(p -> p.start() >= act.end())
          .filter(p -> p.start() - act.end() <= FARTHEST_PIVOT_IN_WORDS)
          .filter(p -> noBreak(words, act.end(), p.start()))
          .filter(p -> behind(document, act, p))
          .findFirst();
    }
    Optional<Pivot> own =
        pivots.stream()
            .filter(p -> act.clause().owns(p.start()) && p.start() < act.last())
            .filter(p -> p.end() <= act.start() || p.start() >= act.start())
            .filter(p -> act.frame().pivot().isEmpty() || stands(document, act, p))
            .max(Comparator.comparingInt(p -> weight(words, act, p)));
    return own.or(() -> antecedent(document, pivots, act));
  }

  /** «توافقی که ... امضا شد»: the noun that a relative clause tells of. */
  private static Optional<Pivot> antecedent(Document document, List<Pivot> pivots, Act act) {
    Clause clause = act.clause();
    boolean undergone = act.passive() || act.frame().pivot().contains("subject");
    boolean taken =
        document.phrases(act.sentence()).stream()
            .anyMatch(p -> clause.owns(p.head()) && act.frame().pivot().contains(p.marker()));
    boolean object = !act.passive() && !new Roles(document, act).object().isEmpty();
    if (clause.kind() != Clause.Kind.RELATIVE || !undergone || taken || object) {
      return Optional.empty();
    }
    for (Pivot pivot : pivots) {
      boolean head =
          document.phrases(act.sentence()).stream()
              .anyMatch(p -> p.covers(clause.antecedent()) && p.covers(pivot.start()));
      if (head || pivot.start() == clause.antecedent()) {
        return Optional.of(pivot);
      }
    }
    return Optional.empty();
  }

  /** Whether the undertaking stands behind a noun as the frame wants it: «خروج از برجام». */
  private static boolean behind(Document document, Act act, Pivot pivot) {
    String marker = marker(document, act.sentence(), pivot);
    List<String> wanted = act.frame().pivot();
    boolean ezafe = wanted.contains("object") || wanted.contains("ezafe");
    List<Word> words = document.words(act.sentence());
    boolean matter = wanted.contains("about") && about(words, act.end(), pivot.start());
    boolean near = pivot.start() - act.end() <= FAR_PIVOT_IN_WORDS;
    boolean marked = wanted.isEmpty() || wanted.contains(marker) || ezafe && marker.isEmpty();
    return matter || near && marked || ezafe && pivot.start() - act.end() <= 1;
  }

  private static boolean stands(Document document, Act act, Pivot pivot) {
    List<String> wanted = act.frame().pivot();
    String marker = marker(document, act.sentence(), pivot);
    if (marker.isEmpty() || marker.equals("را")) {
      return wanted.contains("object") || wanted.contains("subject");
    }
    if (pivot.start() >= act.start() && pivot.start() < act.end()) {
      return true;
    }
    List<Word> words = document.words(act.sentence());
    boolean matter = wanted.contains("about") && about(words, act.clause().start(), pivot.start());
    return matter || wanted.contains(marker);
  }

  /** «مذاکره برای رسیدن به توافق»: whether what is talked about stands between. */
  private static boolean about(List<Word> words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (ABOUT.contains(words.get(i).form())) {
        return true;
      }
    }
    return false;
  }

  /** The preposition of the phrase that an undertaking heads or stands in. */
  private static String marker(Document document, int sentence, Pivot pivot) {
    for (Phrase phrase : document.phrases(sentence)) {
      if (phrase.covers(pivot.start())) {
        return phrase.marker();
      }
    }
    return "";
  }

  /** Prefers what the tree ties to the verb to what stands before it. */
  private static int weight(List<Word> words, Act act, Pivot pivot) {
    Word word = words.get(pivot.start());
    boolean tied = word.headIndex() >= act.start() && word.headIndex() < act.last();
    int near = pivot.start() + (pivot.kind() == Agreement.Kind.AGREEMENT ? 0 : 100);
    if (tied && word.deprel() == Deprel.OBJ) {
      return 2000 + near;
    }
    return tied ? 1000 + near : near;
  }

  private static boolean noBreak(List<Word> words, int from, int to) {
    for (int i = from; i < to; i++) {
      Upos upos = words.get(i).upos();
      if (upos == Upos.VERB || upos == Upos.PUNCT && !words.get(i).form().equals("\u00AB")) {
        return false;
      }
    }
    return true;
  }

  // ---- who takes part

  private Optional<Told> agreement(Document document, Act act, Optional<Pivot> pivot) {
    Roles roles = new Roles(document, act);
    Set<Entity> entities = new LinkedHashSet<>(roles.all("party"));
    Action action = Action.valueOf(act.frame().label());
    boolean alone = action == Action.JOIN || action == Action.WITHDRAW;
    pivot
        .filter(p -> !alone)
        .ifPresent(p -> entities.addAll(attached(document, act.sentence(), act.clauses(), p)));
    List<Entity> parties = Actors.parties(document, new ArrayList<>(entities));
    return build(document, act, action, pivot, parties);
  }

  /** The parties that stand with the noun itself: «توافق ایران و آمریکا», «قرارداد با چین». */
  private static List<Entity> attached(
      Document document, int sentence, Clauses clauses, Pivot pivot) {
    Roles roles =
        new Roles(document, Act.noun(MENTION, sentence, pivot.start(), pivot.end(), clauses));
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
  private Optional<Told> mentioned(Document document, int sentence, Clauses clauses, Pivot pivot) {
    List<Entity> entities = attached(document, sentence, clauses, pivot);
    Act act = Act.noun(MENTION, sentence, pivot.start(), pivot.end(), clauses);
    List<Entity> parties = Actors.parties(document, entities);
    if (parties.stream().filter(Entity::political).count() < 2) {
      return Optional.empty();
    }
    return build(document, act, Action.SIGN, Optional.of(pivot), parties);
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
      return Optional.empty();
    }
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
