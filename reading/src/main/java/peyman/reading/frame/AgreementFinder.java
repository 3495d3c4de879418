package peyman.reading.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.clause.Clause;
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
import peyman.world.Mention;

/** Finds agreements: acts in the life of a particular undertaking, and undertakings by name. */
public final class AgreementFinder implements Finder {

  /** Nouns that tell of a plan rather than of something agreed. */
  private static final Set<String> PLANS = Set.of("ابتکار", "نقشه راه", "برنامه همکاری", "اعلامیه");

  private static final Frame MENTION =
      new Frame(
          "agreement.mentioned",
          Frame.Type.AGREEMENT,
          "SIGN",
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Map.of(),
          List.of(),
          List.of());

  /** What may be done to a membership. */
  private static final Set<Action> MEMBERSHIPS =
      Set.of(Action.JOIN, Action.WITHDRAW, Action.SUSPEND, Action.PROPOSE, Action.END);

  private static final int LONGEST_NAME_IN_WORDS = 4;
  private static final String PAPER = "agreement.sign.paper";
  private static final String PROPOSAL = "پیشنهاد ";
  private static final int FARTHEST_EARLIER_IN_SENTENCES = 2;

  private static final String THIS = "این";

  private final Triggers triggers;
  private final Modalities modalities;
  private final Pivots pivots = new Pivots();
  private final Pivots papers = Pivots.papers();
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
    List<Open> open = new ArrayList<>();
    Map<Integer, Counterparts> items = new HashMap<>();
    for (int sentence = 0; sentence < document.size(); sentence++) {
      if (!document.words(sentence).isEmpty()) {
        Counterparts counterparts =
            items.computeIfAbsent(document.item(sentence), item -> new Counterparts());
        told.addAll(sentence(document, sentence, open, counterparts, trace));
      }
    }
    told.forEach(one -> items.get(document.item(one.sentence())).add(one.agreement().parties()));
    for (Open act : open) {
      Counterparts counterparts = items.get(document.item(act.act().sentence()));
      completed(document, act, counterparts).ifPresent(told::add);
    }
    told.sort(Comparator.comparingInt(Told::sentence));
    return new ArrayList<>(AgreementMerger.merge(told));
  }

  /** An act whose parties the sentence does not name. */
  private record Open(Act act, Pivot pivot, List<Party> named) {}

  /** «توافق دیروز نهایی شد»: between whom the rest of the article says. */
  private Optional<Told> completed(Document document, Open open, Counterparts counterparts) {
    boolean settled = modalities.of(document, open.act()) != Modality.POSSIBLE;
    return counterparts
        .complete(open.named())
        .filter(parties -> settled)
        .flatMap(
            parties ->
                build(document, open.act(), action(open.act()), Optional.of(open.pivot()), parties))
        .map(
            told -> {
              open.act().attempt().role("party", "the article", entities(told));
              return told;
            });
  }

  private static List<Entity> entities(Told told) {
    return told.agreement().parties().stream().map(Party::entity).toList();
  }

  /** The last undertaking that the sentences right before speak of. */
  private Optional<Pivot> earlier(Document document, int sentence) {
    for (int s = sentence - 1; s >= Math.max(0, sentence - FARTHEST_EARLIER_IN_SENTENCES); s--) {
      if (document.item(s) != document.item(sentence)) {
        break;
      }
      List<Pivot> before = pivots.find(document, s);
      if (!before.isEmpty()) {
        return Optional.of(before.get(before.size() - 1));
      }
    }
    return Optional.empty();
  }

  private List<Told> sentence(
      Document document, int sentence, List<Open> open, Counterparts counterparts, Trace trace) {
    List<Pivot> inSentence = pivots.find(document, sentence);
    PivotChoice choice = new PivotChoice(document, inSentence, earlier(document, sentence));
    List<Told> found = new ArrayList<>();
    Set<Pivot> told = new LinkedHashSet<>();
    for (Act act : triggers.find(document, sentence, trace)) {
      Optional<Pivot> pivot = choice.of(act);
      if (act.frame().name().equals(PAPER)) {
        if (pivot.isEmpty()) {
          paper(document, act).flatMap(paper -> signed(document, act, paper)).ifPresent(found::add);
        }
        continue;
      }
      if (act.frame().needsPivot() && pivot.isEmpty()) {
        act.attempt().fails("no agreement stands where the frame wants it");
        if (action(act) == Action.JOIN || action(act) == Action.WITHDRAW) {
          membership(document, act).ifPresent(found::add);
        }
        if (action(act) == Action.NEGOTIATE) {
          counterparts.add(Parties.of(document, act, pivot));
        }
        continue;
      }
      if (!act.frame().about().isEmpty()) {
        Grants.of(document, act, modalities.of(document, act)).ifPresent(found::add);
        continue;
      }
      boolean member = pivot.filter(p -> p.kind() == Agreement.Kind.MEMBERSHIP).isPresent();
      Optional<Told> joined = member ? membership(document, act) : Optional.empty();
      if (member && joined.isPresent()) {
        found.removeIf(one -> one.agreement().action() == Action.JOIN);
      }
      List<Party> parties = Parties.of(document, act, pivot);
      Optional<Told> one = joined.or(() -> build(document, act, action(act), pivot, parties));
      one.ifPresent(found::add);
      if (one.isEmpty() && pivot.isPresent() && action(act) != Action.JOIN) {
        open.add(new Open(act, pivot.get(), parties));
      }
      pivot.ifPresent(told::add);
    }
    Clauses clauses = Clauses.of(document.words(sentence));
    for (Pivot pivot : inSentence) {
      boolean plan = PLANS.contains(document.words(sentence).get(pivot.start()).form());
      boolean within = told.stream().anyMatch(t -> partOf(document, sentence, t, pivot));
      if (!told.contains(pivot) && !plan && !within) {
        mentioned(document, noun(document, sentence, clauses, pivot, trace), pivot)
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /** «بیانیه&zwnj;ای مشترک امضا کردند»: a paper that only signing makes an undertaking. */
  private Optional<Pivot> paper(Document document, Act act) {
    return new PivotChoice(document, papers.find(document, act.sentence()), Optional.empty())
        .of(act);
  }

  private Optional<Told> signed(Document document, Act act, Pivot paper) {
    List<Party> parties = Parties.of(document, act, Optional.of(paper));
    if (parties.stream().filter(party -> party.entity().political()).count() < 2) {
      act.attempt().fails("fewer than two states sign");
      return Optional.empty();
    }
    return build(document, act, Action.SIGN, Optional.of(paper), parties);
  }

  /** «پروتکل اصلاحی موافقت&zwnj;نامه»: the larger undertaking that one that was told belongs to. */
  private static boolean partOf(Document document, int sentence, Pivot told, Pivot pivot) {
    int gap = pivot.start() - told.end();
    return gap >= 0
        && gap <= LONGEST_NAME_IN_WORDS
        && document.words(sentence).subList(told.end(), pivot.start()).stream()
            .noneMatch(word -> word.upos() == Upos.PUNCT || word.upos() == Upos.ADP);
  }

  // ---- undertakings told without an act, and memberships

  /**
   * «تفاهم&zwnj;نامه ایران و آمریکا»: an undertaking of named parties that the article takes as
   * made.
   */
  private Optional<Told> mentioned(Document document, Act act, Pivot pivot) {
    List<Party> parties = Parties.ofNoun(document, act, pivot);
    if (parties.stream().filter(party -> party.entity().political()).count() < 2) {
      act.attempt().fails("fewer than two states are named with the noun, and no act");
      return Optional.empty();
    }
    return build(document, act, Action.SIGN, Optional.of(pivot), parties);
  }

  /** The noun of an undertaking as an act of its own. */
  static Act noun(Document document, int sentence, Clauses clauses, Pivot pivot, Trace trace) {
    CharSpan span = document.span(sentence, pivot.start(), pivot.end());
    Attempt attempt = trace.attempt(MENTION.name(), sentence, span);
    return Act.noun(MENTION, sentence, pivot.start(), pivot.end(), clauses, attempt);
  }

  /** «پیوستن ایران به سازمان تجارت جهانی»: a bloc is joined or left as an accord is. */
  private Optional<Told> membership(Document document, Act act) {
    Action action = Action.valueOf(act.frame().label());
    if (!MEMBERSHIPS.contains(action)) {
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
    if (blocs.isEmpty()) {
      pointedAt(document, act).or(() -> blocHere(document, act)).ifPresent(blocs::add);
    }
    Set<Entity> members = new LinkedHashSet<>(Actors.parties(document, roles.all("party")));
    members.removeAll(blocs);
    if (blocs.isEmpty() || members.stream().noneMatch(Entity::political)) {
      return Optional.empty();
    }
    Entity bloc = blocs.iterator().next();
    Party.Role role = action == Action.JOIN ? Party.Role.JOINER : Party.Role.PARTY;
    List<Party> parties = new ArrayList<>();
    members.forEach(member -> parties.add(new Party(member, role)));
    parties.add(new Party(bloc, Party.Role.PARTY));
    return build(document, act, action, Optional.empty(), parties).map(told -> named(told, bloc));
  }

  /** «به عضویت این سازمان درآمد»: the bloc named last whose name begins with the noun. */
  private static Optional<Entity> pointedAt(Document document, Act act) {
    List<Word> words = document.words(act.sentence());
    for (int i = 0; i + 1 < words.size(); i++) {
      if (words.get(i).form().equals(THIS) && act.clause().owns(i + 1)) {
        Optional<Entity> bloc = lastBloc(document, act.sentence(), words.get(i + 1).form());
        if (bloc.isPresent()) {
          return bloc;
        }
      }
    }
    return Optional.empty();
  }

  /** «بریکس گسترش می&zwnj;یابد؛ مصر عضو شد»: the bloc of a clause before. */
  private static Optional<Entity> blocHere(Document document, Act act) {
    return act.nominal()
        ? Optional.empty()
        : document.mentions(act.sentence()).stream()
            .filter(mention -> mention.endWord() <= act.start())
            .map(Mention::entity)
            .filter(entity -> entity.type() == EntityType.BLOC)
            .reduce((one, other) -> other);
  }

  private static Optional<Entity> lastBloc(Document document, int sentence, String noun) {
    for (int s = sentence; s >= 0 && document.item(s) == document.item(sentence); s--) {
      List<Mention> mentions = document.mentions(s);
      for (int i = mentions.size() - 1; i >= 0; i--) {
        Entity entity = mentions.get(i).entity();
        if (entity.type() == EntityType.BLOC && entity.persian().startsWith(noun)) {
          return Optional.of(entity);
        }
      }
    }
    return Optional.empty();
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
      Document document, Act act, Action action, Optional<Pivot> pivot, List<Party> parties) {
    Optional<Amount> value =
        pivot.isEmpty()
            ? Grants.amount(document, act)
            : undertakings.amount(
                document, act.sentence(), pivot.get(), pivots.find(document, act.sentence()));
    Optional<Entity> accord = pivot.flatMap(Pivot::accord);
    boolean pointed = pivot.filter(Pivot::pointed).isPresent();
    boolean several = parties.size() >= 2 || accord.isPresent() || value.isPresent();
    boolean accepts = act.frame().name().equals("agreement.accept");
    boolean enough = several || accepts || action != Action.SIGN;
    if (parties.isEmpty() || !enough && !pointed) {
      act.attempt().fails(parties.isEmpty() ? "no party" : "one party, no name and no amount");
      return Optional.empty();
    }
    boolean proposed = action == Action.PROPOSE && act.frame().label().equals("SIGN");
    Modality modality = proposed ? Modality.ASSERTED : modalities.of(document, act);
    if (act.clause().kind() == Clause.Kind.CONDITION && act.negated()) {
      act.attempt().fails("what if it does not come");
      return Optional.empty();
    }
    act.attempt().gives(Evidence.of(document, act));
    Agreement agreement =
        new Agreement(
            Circumstances.asserted(Evidence.of(document, act), 0.5, act.frame().name())
                .withModality(modality),
            action,
            pivot.map(Pivot::kind).orElse(Agreement.Kind.AGREEMENT),
            pivot.flatMap(p -> undertakings.name(document, act.sentence(), p)),
            accord,
            parties,
            value,
            undertakings.sectors(document, act, pivot),
            undertakings.commodities(document, act, pivot),
            Optional.empty(),
            place(document, act, parties));
    boolean plural = pivot.filter(Pivot::plural).isPresent();
    return Optional.of(new Told(agreement, act.sentence(), plural, pointed));
  }

  /** What an act does; «پیشنهاد داد ... امضا کنند» only proposes. */
  private static Action action(Act act) {
    Action told = Action.valueOf(act.frame().label());
    boolean wished =
        told == Action.SIGN
            && act.clause().kind() == Clause.Kind.COMPLEMENT
            && act.clauses()
                .governor(act.clause())
                .flatMap(Clause::predicate)
                .filter(verb -> verb.infinitive().startsWith(PROPOSAL))
                .isPresent();
    return wished ? Action.PROPOSE : told;
  }

  /** «در مسکو امضا شد»: a town, or a state that is no party. */
  private static Optional<Entity> place(Document document, Act act, List<Party> parties) {
    return new Roles(document, act)
        .marked("در").stream()
            .filter(e -> e.type() == EntityType.PLACE || e.type() == EntityType.COUNTRY)
            .filter(e -> parties.stream().noneMatch(party -> party.entity().equals(e)))
            .findFirst();
  }
}
