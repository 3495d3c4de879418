package peyman.reading.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Finder;
import peyman.reading.discourse.Folding;
import peyman.reading.discourse.Quotation;
import peyman.reading.finding.Agreement;
import peyman.reading.finding.Amount;
import peyman.reading.finding.Circumstances;
import peyman.reading.finding.Finding;
import peyman.reading.finding.Modality;
import peyman.reading.finding.Party;
import peyman.reading.finding.Sector;
import peyman.reading.frame.Pivots.Pivot;
import peyman.reading.value.MoneyValue;
import peyman.reading.value.Value;
import peyman.text.CharSpan;
import peyman.world.Entity;
import peyman.world.EntityType;

/** Finds agreements: acts in the life of a particular undertaking, and undertakings by name. */
public final class AgreementFinder implements Finder {

  /** What can be joined, but is not an undertaking by its noun alone. */
  private static final Set<String> PLANS = Set.of("ابتکار", "طرح", "ائتلاف", "برنامه", "کارزار");

  private static final Set<String> WORTH = Set.of("ارزش", "مبلغ", "میزان", "اعتبار", "اعتباری");
  private static final int FARTHEST_AMOUNT_IN_WORDS = 7;
  private static final int SECTOR_WINDOW_IN_WORDS = 16;

  private final Triggers triggers;
  private final Modalities modalities;
  private final Pivots pivots = new Pivots();
  private final WordTable<Sector> sectors;
  private final WordTable<String> commodities;

  private AgreementFinder(Triggers triggers, Modalities modalities) {
    this.triggers = triggers;
    this.modalities = modalities;
    this.sectors = WordTable.load("sectors.tsv", "sector", WordTable.constant(Sector.class));
    this.commodities = WordTable.load("commodities.tsv", "name", name -> name);
  }

  /** Loads the frames of agreements. */
  public static AgreementFinder load() {
    return new AgreementFinder(
        new Triggers(FrameLoader.load("agreements.yaml")), Modalities.load());
  }

  @Override
  public List<Finding> find(Document document) {
    List<Agreement> found = new ArrayList<>();
    for (int sentence = 0; sentence < document.size(); sentence++) {
      found.addAll(sentence(document, sentence));
    }
    return new ArrayList<>(AgreementMerger.merge(found, document));
  }

  private List<Agreement> sentence(Document document, int sentence) {
    List<Pivot> inSentence = pivots.find(document, sentence);
    List<Act> acts = triggers.find(document, sentence);
    List<Agreement> found = new ArrayList<>();
    Set<Pivot> told = new LinkedHashSet<>();
    for (Act act : acts) {
      Optional<Pivot> pivot = pivotOf(inSentence, act, document.words(sentence));
      if (act.frame().pivot() && pivot.isEmpty()) {
        membership(document, act).ifPresent(found::add);
        continue;
      }
      Optional<Agreement> agreement = agreement(document, act, pivot);
      if (agreement.isPresent()) {
        found.add(agreement.get());
      }
      pivot.ifPresent(told::add);
    }
    for (Pivot pivot : inSentence) {
      boolean plan = PLANS.contains(document.words(sentence).get(pivot.start()).form());
      if (!told.contains(pivot) && !plan) {
        mentioned(document, sentence, pivot).ifPresent(found::add);
      }
    }
    return found;
  }

  /** «پیوستن ایران به سازمان تجارت جهانی»: a bloc is joined or left as an accord is. */
  private Optional<Agreement> membership(Document document, Act act) {
    Agreement.Action action = Agreement.Action.valueOf(act.frame().label());
    if (action != Agreement.Action.JOIN && action != Agreement.Action.WITHDRAW) {
      return Optional.empty();
    }
    Roles roles = new Roles(document, act);
    Set<Entity> blocs = new LinkedHashSet<>();
    for (String marker : List.of("به", "در", "از")) {
      roles.marked(marker).stream().filter(e -> e.type() == EntityType.BLOC).forEach(blocs::add);
    }
    Set<Entity> parties = new LinkedHashSet<>(Actors.parties(document, roles.first("party")));
    if (parties.isEmpty() && act.nominal()) {
      parties.addAll(Actors.parties(document, roles.leader()));
    }
    parties.removeAll(blocs);
    if (blocs.isEmpty() || parties.stream().noneMatch(Entity::political)) {
      return Optional.empty();
    }
    Entity bloc = blocs.iterator().next();
    parties.add(bloc);
    Modality modality = modalities.of(document.words(act.sentence()), act);
    return build(
            document,
            act.sentence(),
            act.clause(),
            act.frame().name() + ".bloc",
            action,
            modality,
            Optional.empty(),
            parties)
        .map(agreement -> named(agreement, bloc));
  }

  private static Agreement named(Agreement agreement, Entity bloc) {
    return new Agreement(
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
        agreement.place());
  }

  /** The undertaking that an act is about: behind a noun, in the clause of a verb. */
  private static Optional<Pivot> pivotOf(List<Pivot> pivots, Act act, List<Word> words) {
    if (act.nominal()) {
      return pivots.stream()
          .filter(p -> p.start() >= act.end() && p.start() - act.end() <= 4)
          .filter(p -> noBreak(words, act.end(), p.start()))
          .findFirst();
    }
    return pivots.stream()
        .filter(p -> p.end() <= act.end() && p.start() >= act.clause().start())
        .filter(p -> p.end() <= act.start() || p.start() >= act.start())
        .max(Comparator.comparingInt(p -> weight(words, p)));
  }

  /** Prefers the object of the verb to what stands before it. */
  private static int weight(List<Word> words, Pivot pivot) {
    return switch (words.get(pivot.start()).deprel()) {
      case OBJ -> 1000 + pivot.start();
      case NSUBJ, NSUBJ_PASS -> 500 + pivot.start();
      default -> pivot.start();
    };
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

  private Optional<Agreement> agreement(Document document, Act act, Optional<Pivot> pivot) {
    Roles roles = new Roles(document, act);
    Set<Entity> parties = new LinkedHashSet<>(Actors.parties(document, roles.all("party")));
    Agreement.Action action = Agreement.Action.valueOf(act.frame().label());
    boolean others = action != Agreement.Action.JOIN && action != Agreement.Action.WITHDRAW;
    pivot
        .filter(p -> others)
        .ifPresent(p -> parties.addAll(attached(document, act.sentence(), act.clause(), p)));
    if (parties.isEmpty() && act.nominal()) {
      parties.addAll(Actors.parties(document, roles.leader()));
    }
    Modality modality = modalities.of(document.words(act.sentence()), act);
    return build(
        document,
        act.sentence(),
        act.clause(),
        act.frame().name(),
        action,
        modality,
        pivot,
        parties);
  }

  /**
   * «تفاهم&zwnj;نامه ایران و آمریکا»: an undertaking of named parties that the article takes as
   * made.
   */
  private Optional<Agreement> mentioned(Document document, int sentence, Pivot pivot) {
    List<Act.Clause> clauses = Clauses.of(document, sentence);
    if (clauses.isEmpty()) {
      return Optional.empty();
    }
    Act.Clause clause = Clauses.around(clauses, pivot.start());
    Set<Entity> parties = new LinkedHashSet<>(attached(document, sentence, clause, pivot));
    long states = parties.stream().filter(Entity::political).count();
    if (states < 2) {
      return Optional.empty();
    }
    Act act = new Act(NONE, sentence, pivot.start(), pivot.end(), true, false, false, clause);
    Modality modality = modalities.of(document.words(sentence), act);
    return build(
        document,
        sentence,
        clause,
        "agreement.mentioned",
        Agreement.Action.SIGN,
        modality,
        Optional.of(pivot),
        parties);
  }

  private static final Frame NONE =
      new Frame(
          "agreement.mentioned",
          Frame.Type.AGREEMENT,
          "SIGN",
          List.of(),
          List.of(),
          true,
          java.util.Map.of(),
          List.of(),
          List.of());

  /** The parties that stand with the noun itself: «توافق ایران و آمریکا», «قرارداد با چین». */
  private static List<Entity> attached(
      Document document, int sentence, Act.Clause clause, Pivot pivot) {
    Act act = new Act(NONE, sentence, pivot.start(), pivot.end(), true, false, false, clause);
    Roles roles = new Roles(document, act);
    Set<Entity> found = new LinkedHashSet<>();
    if (pivot.accord().isEmpty()) {
      found.addAll(roles.ezafe(pivot.end()));
    }
    for (String marker : List.of("میان", "بین", "مابین", "با")) {
      found.addAll(roles.marked(marker));
    }
    return Actors.parties(document, new ArrayList<>(found));
  }

  private Optional<Agreement> build(
      Document document,
      int sentence,
      Act.Clause clause,
      String rule,
      Agreement.Action action,
      Modality modality,
      Optional<Pivot> pivot,
      Set<Entity> entities) {
    Optional<Amount> value = pivot.flatMap(p -> amount(document, sentence, p));
    Optional<Entity> accord = pivot.flatMap(Pivot::accord);
    if (entities.isEmpty() || onlyGroups(document, entities)) {
      return Optional.empty();
    }
    if (entities.size() < 2
        && accord.isEmpty()
        && value.isEmpty()
        && action == Agreement.Action.SIGN) {
      return Optional.empty();
    }
    List<Word> words = document.words(sentence);
    int from = pivot.map(p -> p.start() - SECTOR_WINDOW_IN_WORDS / 2).orElse(clause.start());
    int to = pivot.map(p -> p.end() + SECTOR_WINDOW_IN_WORDS).orElse(clause.end());
    Party.Role role = action == Agreement.Action.JOIN ? Party.Role.JOINER : Party.Role.PARTY;
    List<Party> parties = entities.stream().map(e -> new Party(e, role)).toList();
    return Optional.of(
        new Agreement(
            Circumstances.asserted(clause.span(), 0.5, rule).withModality(modality),
            action,
            pivot.map(Pivot::kind).orElse(Agreement.Kind.AGREEMENT),
            name(document, sentence, pivot, accord),
            accord,
            parties,
            value,
            new ArrayList<>(sectors.between(words, from, to)),
            new ArrayList<>(commodities.between(words, from, to)),
            Optional.empty(),
            Optional.empty()));
  }

  private static boolean onlyGroups(Document document, Set<Entity> entities) {
    return entities.stream()
        .allMatch(e -> e.type() == EntityType.GROUP && document.world().state(e).isEmpty());
  }

  private static Optional<String> name(
      Document document, int sentence, Optional<Pivot> pivot, Optional<Entity> accord) {
    if (accord.isPresent()) {
      return Optional.of(accord.get().persian());
    }
    if (pivot.isEmpty()) {
      return Optional.empty();
    }
    List<Word> words = document.words(sentence);
    int end = pivot.get().end();
    for (int i = end; i < Math.min(words.size(), end + 12); i++) {
      if (Folding.fold(words.get(i).form()).equals("موسوم")) {
        return quotedAfter(document, words.get(i).span());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> quotedAfter(Document document, CharSpan word) {
    for (Quotation quotation : document.quotations()) {
      if (quotation.outer().start() >= word.end() && quotation.outer().start() - word.end() <= 6) {
        return Optional.of(document.analysis().text().slice(quotation.inner()));
      }
    }
    return Optional.empty();
  }

  /** Money in the noun's own phrase, or told as its worth. */
  private static Optional<Amount> amount(Document document, int sentence, Pivot pivot) {
    List<Word> words = document.words(sentence);
    for (Value value : document.values(sentence)) {
      if (!(value instanceof MoneyValue) || value.amount().isEmpty()) {
        continue;
      }
      int gap =
          value.startWord() >= pivot.end()
              ? value.startWord() - pivot.end()
              : pivot.start() - value.endWord();
      boolean adjacent = gap >= 0 && gap <= 1;
      boolean worth =
          gap >= 0
              && gap <= FARTHEST_AMOUNT_IN_WORDS * 2
              && value.startWord() > 0
              && worth(words, value.startWord());
      if (adjacent || worth) {
        return value.amount();
      }
    }
    return Optional.empty();
  }

  private static boolean worth(List<Word> words, int start) {
    for (int i = Math.max(0, start - 3); i < start; i++) {
      if (WORTH.contains(words.get(i).form())) {
        return true;
      }
    }
    return false;
  }
}
