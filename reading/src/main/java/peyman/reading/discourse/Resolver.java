package peyman.reading.discourse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import peyman.language.Word;
import peyman.reading.finding.Office.Post;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.Mention;
import peyman.world.MentionKind;
import peyman.world.World;

/**
 * Decides, phrase by phrase in text order, who a phrase refers to.
 *
 * <p>One instance reads one article; {@link Spoken} remembers who was spoken of, {@link Holders}
 * whom titles mean.
 */
final class Resolver {

  private final NounLexicon lexicon;
  private final World world;
  private final Titles titles;
  private final Optional<Entity> home;
  private final Optional<Entity> scene;
  private final Spoken spoken;
  private final Pairs pairs;
  private final Holders holders;
  private final Map<Phrase, List<Entity>> byPhrase = new HashMap<>();
  private final Map<Phrase, Referents.Holder> holderInside = new HashMap<>();
  private final Map<Phrase, List<Entity>> pairInside = new HashMap<>();
  private PhraseWords text;
  private boolean digest;

  /**
   * @param titles who holds the offices of the article
   * @param home the country whose government, parliament and ministers are meant where none is
   *     named
   * @param scene the other state that an article speaks of, whose government is meant then
   */
  Resolver(
      NounLexicon lexicon,
      World world,
      Titles titles,
      Optional<Entity> home,
      Optional<Entity> scene) {
    this(lexicon, world, titles, home, scene, Optional.empty());
  }

  private Resolver(
      NounLexicon lexicon,
      World world,
      Titles titles,
      Optional<Entity> home,
      Optional<Entity> scene,
      Optional<Entity> sole) {
    this.lexicon = lexicon;
    this.world = world;
    this.titles = titles;
    this.home = home;
    this.scene = scene;
    this.spoken = new Spoken(world);
    this.pairs = new Pairs(spoken);
    this.holders = new Holders(world, titles, spoken, home, sole);
    this.text = new PhraseWords(lexicon, List.of(), List.of());
  }

  /**
   * Reads the phrases of the next sentence.
   *
   * @param start the word behind the dateline, whose names tell nobody that is spoken of
   * @param reportedFrom the word from which the sentence only tells what somebody said: who is
   *     named there is not whom «وی» means next
   */
  void read(
      List<Word> sentence,
      List<Mention> inSentence,
      List<Phrase> phrases,
      int start,
      int reportedFrom) {
    text = new PhraseWords(lexicon, sentence, inSentence);
    spoken.begin();
    for (Phrase phrase : phrases) {
      spoken.begin(phrase, start, reportedFrom);
      List<Entity> found = resolve(phrase);
      if (!found.isEmpty()) {
        byPhrase.put(phrase, found);
      }
      holders.inside(text, phrase).ifPresent(holder -> holderInside.put(phrase, holder));
      pairs.inside(text, phrase).ifPresent(pair -> pairInside.put(phrase, pair));
      found.stream()
          .filter(entity -> entity.type() == EntityType.PERSON)
          .forEach(person -> holders.lead(text, phrase, person));
      spoken.remember(text, phrase, found);
    }
  }

  /** Other news begins: nobody is spoken of yet. */
  void forget() {
    digest = true;
    spoken.forget();
  }

  /** A resolver for a second reading, which knows the titles that the first has met. */
  Resolver again() {
    Optional<Entity> sole = digest ? Optional.empty() : holders.soleLeader();
    return new Resolver(lexicon, world, titles.again(), home, scene, sole);
  }

  Referents referents() {
    return new Referents(byPhrase, holderInside, pairInside);
  }

  private List<Entity> resolve(Phrase phrase) {
    String first = text.folded(phrase.start());
    if (Anaphor.person(first) && phrase.end() - phrase.start() == 1) {
      return spoken.person().map(List::of).orElse(List.of());
    }
    if (Anaphor.people(first) && phrase.end() - phrase.start() == 1) {
      return spoken.many();
    }
    Optional<List<Entity>> pair = pairs.at(text, phrase);
    if (pair.isPresent()) {
      return pair.get();
    }
    if (Anaphor.demonstrative(first) && phrase.end() - phrase.start() > 1) {
      return demonstrated(phrase).map(List::of).orElse(List.of());
    }
    return named(phrase).map(List::of).orElse(List.of());
  }

  /** «این کشور», «این شرکت», «این منبع», «این استاد دانشگاه». */
  private Optional<Entity> demonstrated(Phrase phrase) {
    int noun = phrase.start() + 1;
    String key = text.folded(noun);
    if (Anaphor.country(key)) {
      return spoken.lastCountry(text, phrase);
    }
    Optional<Entity> same = spoken.byNoun(key);
    if (same.isPresent()) {
      return same;
    }
    if (text.titleAt(noun).isPresent()) {
      return spoken.person();
    }
    Optional<AgentKind> kind = text.agentAt(noun).map(PhraseLexicon.Match::value);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    return switch (kind.get()) {
      case PERSON -> spoken.person();
      case STATE -> spoken.lastCountry(text, phrase);
      case BODY, OUTLET -> spoken.body();
      case GROUP -> Anaphor.singleSource(key) ? spoken.topicPerson() : Optional.empty();
    };
  }

  private Optional<Entity> named(Phrase phrase) {
    Optional<Mention> person = text.mention(phrase, EntityType.PERSON);
    int noun = text.noun(phrase);
    Optional<PhraseLexicon.Match<Post>> title = text.titleAt(noun);
    Optional<Entity> aide =
        person.flatMap(named -> Aides.of(world, text.words(), phrase.start(), named));
    if (aide.isPresent() && title.isEmpty()) {
      return aide;
    }
    if (person.isPresent() && (title.isEmpty() || !text.deputyOf(phrase, person.get()))) {
      Entity who = person.get().entity();
      text.titleOf(phrase, person.get())
          .ifPresent(match -> holders.remember(text, phrase, person.get(), match));
      return Optional.of(who);
    }
    Optional<Mention> atHead = text.mentionAt(phrase.head());
    boolean headNamed =
        atHead.isPresent()
            && atHead.get().kind() != MentionKind.DEMONYM
            && atHead.get().startWord() <= phrase.head();
    if (title.isPresent() && (!headNamed || title.get().end() > phrase.head())) {
      return Optional.of(holders.holder(text, phrase, title.get()));
    }
    Optional<PhraseLexicon.Match<AgentKind>> agent = text.agentAt(noun);
    if (agent.isPresent()
        && agent.get().value() == AgentKind.STATE
        && spoken.state(text, phrase).isPresent()) {
      return spoken.state(text, phrase);
    }
    if (headNamed) {
      return Optional.of(atHead.get().entity());
    }
    return agent.flatMap(match -> agent(phrase, match));
  }

  private Optional<Entity> agent(Phrase phrase, PhraseLexicon.Match<AgentKind> match) {
    Optional<Entity> state = spoken.state(text, phrase);
    return switch (match.value()) {
      case STATE ->
          state.or(() -> match.end() == phrase.end() ? scene.or(() -> home) : Optional.empty());
      case GROUP -> Optional.of(described(phrase, EntityType.GROUP, state));
      case BODY ->
          phrase.end() > match.end()
              ? Optional.of(body(phrase, state, EntityType.ORGANISATION))
              : Optional.empty();
      case OUTLET -> Optional.of(body(phrase, state, EntityType.OUTLET));
      case PERSON ->
          Optional.of(
              holders.byTitle(text, phrase).orElseGet(() -> holders.called(text, phrase, state)));
    };
  }

  private Entity body(Phrase phrase, Optional<Entity> state, EntityType type) {
    for (Mention mention : text.mentions()) {
      boolean body =
          switch (mention.entity().type()) {
            case ORGANISATION, COMPANY, OUTLET, BLOC -> true;
            default -> false;
          };
      boolean first =
          mention.startWord() <= phrase.start() + 1 && phrase.covers(mention.startWord());
      boolean beside =
          type == EntityType.OUTLET
              && mention.entity().type() == EntityType.OUTLET
              && mention.startWord() >= phrase.start()
              && mention.startWord() <= phrase.end();
      if (body && (first || beside)) {
        return mention.entity();
      }
    }
    return described(phrase, type, state);
  }

  private Entity described(Phrase phrase, EntityType type, Optional<Entity> state) {
    return Described.entity(type, text.description(phrase), state);
  }
}
