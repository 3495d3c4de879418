package peyman.reading.discourse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import peyman.language.Upos;
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
 * <p>One instance reads one article; it remembers who was spoken of.
 */
final class Resolver {

  private static final int REMEMBERED = 40;
  private static final int LEAD_IN_WORDS = 4;

  private final NounLexicon lexicon;
  private final World world;
  private final Titles titles;
  private final Optional<Entity> home;
  private final Optional<Entity> sole;
  private final Set<Entity> leaders = new LinkedHashSet<>();
  private final Map<Phrase, List<Entity>> byPhrase = new HashMap<>();
  private final Map<Phrase, Referents.Holder> inside = new HashMap<>();
  private final Map<Phrase, List<Entity>> pairs = new HashMap<>();
  private final Deque<Entity> countries = new ArrayDeque<>();

  /** States whose towns were spoken of: «سفیر ایران در مسکو ... دو کشور». */
  private final Deque<Entity> seats = new ArrayDeque<>();

  private final Deque<Entity> bodies = new ArrayDeque<>();
  private final Map<String, Entity> byNoun = new HashMap<>();
  private Optional<Entity> topicPerson = Optional.empty();
  private Optional<Entity> lastPerson = Optional.empty();
  private List<Entity> lastMany = List.of();

  private List<Word> words = List.of();
  private List<Mention> mentions = List.of();
  private List<Entity> clauseMates = new ArrayList<>();
  private boolean reported;
  private boolean led;
  private int sentenceIndex;

  /**
   * @param titles who holds the offices of the article
   * @param home the country whose government, parliament and ministers are meant where none is
   *     named
   */
  Resolver(NounLexicon lexicon, World world, Titles titles, Optional<Entity> home) {
    this(lexicon, world, titles, home, Optional.empty());
  }

  private Resolver(
      NounLexicon lexicon,
      World world,
      Titles titles,
      Optional<Entity> home,
      Optional<Entity> sole) {
    this.lexicon = lexicon;
    this.world = world;
    this.titles = titles;
    this.home = home;
    this.sole = sole;
  }

  /**
   * Reads the phrases of the next sentence.
   *
   * @param reportedFrom the word from which the sentence only tells what somebody said: who is
   *     named there is not whom «وی» means next
   */
  void read(List<Word> sentence, List<Mention> inSentence, List<Phrase> phrases, int reportedFrom) {
    words = sentence;
    mentions = inSentence;
    clauseMates = new ArrayList<>();
    led = false;
    for (Phrase phrase : phrases) {
      sentenceIndex = phrase.sentence();
      reported = phrase.start() >= reportedFrom;
      List<Entity> found = resolve(phrase);
      if (!found.isEmpty()) {
        byPhrase.put(phrase, found);
      }
      holderInside(phrase);
      pairInside(phrase);
      remember(phrase, found);
      led |= phrase.bare() && !found.isEmpty() && found.get(0).type() == EntityType.PERSON;
    }
  }

  /** Other news begins: nobody is spoken of yet. */
  void forget() {
    countries.clear();
    seats.clear();
    bodies.clear();
    byNoun.clear();
    topicPerson = Optional.empty();
    lastPerson = Optional.empty();
    lastMany = List.of();
  }

  /** A resolver for a second reading, which knows the titles that the first has met. */
  Resolver again() {
    return new Resolver(lexicon, world, titles.again(), home, soleLeader());
  }

  Referents referents() {
    return new Referents(byPhrase, inside, pairs);
  }

  private List<Entity> resolve(Phrase phrase) {
    String first = Folding.fold(words.get(phrase.start()).form());
    if (Anaphor.person(first) && phrase.end() - phrase.start() == 1) {
      return topicPerson.or(() -> lastPerson).map(List::of).orElse(List.of());
    }
    if (Anaphor.people(first) && phrase.end() - phrase.start() == 1) {
      return lastMany;
    }
    Optional<List<Entity>> pair = pair(phrase);
    if (pair.isPresent()) {
      return pair.get();
    }
    if (Anaphor.demonstrative(first) && phrase.end() - phrase.start() > 1) {
      return demonstrated(phrase).map(List::of).orElse(List.of());
    }
    return named(phrase).map(List::of).orElse(List.of());
  }

  /** «دو کشور», «طرفین», «دو طرف». */
  private Optional<List<Entity>> pair(Phrase phrase) {
    return pair(phrase, phrase.start());
  }

  private Optional<List<Entity>> pair(Phrase phrase, int start) {
    StringBuilder key = new StringBuilder();
    for (int i = start; i < Math.min(phrase.end(), start + 3); i++) {
      key.append(Folding.fold(words.get(i).form()));
      if (Anaphor.pair(key.toString())) {
        List<Entity> named = countriesIn(phrase);
        return Optional.of(named.isEmpty() ? lastTwoCountries() : named);
      }
    }
    return officials(phrase) && countriesIn(phrase).isEmpty()
        ? pairWithin(phrase)
        : Optional.empty();
  }

  /** Whether a phrase begins with people in office: «رؤسای جمهور», «مقامات». */
  private boolean officials(Phrase phrase) {
    boolean agents =
        lexicon
            .agents()
            .at(words, phrase.start())
            .filter(match -> match.value() == AgentKind.GROUP)
            .isPresent();
    boolean many =
        Folding.fold(words.get(phrase.start()).form()).matches("روسای|وزیران|وزرای|سران|رهبران");
    return agents || many;
  }

  /** «رؤسای جمهور دو کشور»: the two states, where they stand behind their officials. */
  private Optional<List<Entity>> pairWithin(Phrase phrase) {
    for (int i = phrase.start() + 1; i + 1 < phrase.end(); i++) {
      String key = Folding.fold(words.get(i).form()) + Folding.fold(words.get(i + 1).form());
      if (Anaphor.pair(key) && !lastTwoCountries().isEmpty()) {
        return Optional.of(lastTwoCountries());
      }
    }
    return Optional.empty();
  }

  /** «دو کشور ایران و ترکیه»: the states that stand in the phrase itself. */
  private List<Entity> countriesIn(Phrase phrase) {
    return mentions.stream()
        .filter(mention -> phrase.covers(mention.startWord()))
        .map(Mention::entity)
        .filter(entity -> entity.type() == EntityType.COUNTRY)
        .distinct()
        .toList();
  }

  private List<Entity> lastTwoCountries() {
    List<Entity> two = new ArrayList<>();
    for (Entity country : countries) {
      if (!two.contains(country)) {
        two.add(0, country);
      }
      if (two.size() == 2) {
        return List.copyOf(two);
      }
    }
    if (two.size() == 1) {
      seats.stream().filter(state -> !two.contains(state)).findFirst().ifPresent(two::add);
    }
    return two.size() == 2 ? List.copyOf(two) : List.of();
  }

  /** «این کشور», «این شرکت», «این منبع», «این استاد دانشگاه». */
  private Optional<Entity> demonstrated(Phrase phrase) {
    int noun = phrase.start() + 1;
    String key = Folding.fold(words.get(noun).form());
    if (Anaphor.country(key)) {
      return lastCountry();
    }
    Optional<Entity> same = Optional.ofNullable(byNoun.get(key));
    if (same.isPresent()) {
      return same;
    }
    if (lexicon.titles().at(words, noun).isPresent()) {
      return topicPerson.or(() -> lastPerson);
    }
    Optional<AgentKind> kind = lexicon.agents().at(words, noun).map(PhraseLexicon.Match::value);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    return switch (kind.get()) {
      case PERSON -> topicPerson.or(() -> lastPerson);
      case STATE -> lastCountry();
      case BODY, OUTLET -> Optional.ofNullable(bodies.peekFirst());
      case GROUP -> Anaphor.singleSource(key) ? topicPerson : Optional.empty();
    };
  }

  /** The last country spoken of that does not act in the same clause, else the last one. */
  private Optional<Entity> lastCountry() {
    for (Entity country : countries) {
      if (!clauseMates.contains(country)) {
        return Optional.of(country);
      }
    }
    return Optional.ofNullable(countries.peekFirst());
  }

  private Optional<Entity> named(Phrase phrase) {
    Optional<Mention> person = mention(phrase, EntityType.PERSON);
    int noun = noun(phrase);
    Optional<PhraseLexicon.Match<Post>> title = lexicon.titles().at(words, noun);
    if (person.isPresent() && (title.isEmpty() || !deputyOf(phrase, person.get()))) {
      Entity who = person.get().entity();
      titleOf(phrase, person.get()).ifPresent(match -> rememberTitle(phrase, person.get(), match));
      return Optional.of(who);
    }
    Optional<Mention> atHead = mentionAt(phrase.head());
    boolean headNamed =
        atHead.isPresent()
            && atHead.get().kind() != MentionKind.DEMONYM
            && atHead.get().startWord() <= phrase.head();
    if (title.isPresent() && (!headNamed || title.get().end() > phrase.head())) {
      return Optional.of(holder(phrase, title.get()));
    }
    Optional<PhraseLexicon.Match<AgentKind>> agent = lexicon.agents().at(words, noun);
    if (agent.isPresent() && agent.get().value() == AgentKind.STATE && state(phrase).isPresent()) {
      return state(phrase);
    }
    if (headNamed) {
      return Optional.of(atHead.get().entity());
    }
    return agent.flatMap(match -> agent(phrase, match));
  }

  /** The first word that is no number or determiner: «دو دیپلمات», «یک مقام». */
  private int noun(Phrase phrase) {
    int noun = phrase.start();
    while (noun + 1 < phrase.end()
        && (words.get(noun).upos() == Upos.DET || words.get(noun).upos() == Upos.NUM)) {
      noun++;
    }
    return noun;
  }

  private void rememberTitle(Phrase phrase, Mention person, PhraseLexicon.Match<Post> title) {
    int end = person.startWord() > title.start() ? person.startWord() : phrase.end();
    titles.remember(
        person.entity(),
        title.value(),
        state(phrase),
        folded(title.start(), end),
        beginning(title, end));
  }

  /** The title with the word after it: «مدیرکل صنعت». */
  private String beginning(PhraseLexicon.Match<Post> title, int end) {
    return folded(title.start(), Math.min(end, title.end() + 1));
  }

  private String folded(int start, int end) {
    StringBuilder text = new StringBuilder();
    for (int i = start; i < end; i++) {
      if (words.get(i).upos() != Upos.PUNCT) {
        text.append(Folding.fold(words.get(i).form()));
      }
    }
    return text.toString();
  }

  /** A person whose full title began or ended as this one does. */
  private Optional<Entity> byTitle(Phrase phrase) {
    return phrase.end() - phrase.start() < 2
        ? Optional.empty()
        : titles.byText(folded(phrase.start(), phrase.end()));
  }

  private Optional<PhraseLexicon.Match<Post>> titleOf(Phrase phrase, Mention person) {
    for (int i = phrase.start(); i < phrase.end(); i++) {
      if (i < person.startWord() || i >= person.endWord()) {
        Optional<PhraseLexicon.Match<Post>> match = lexicon.titles().at(words, i);
        if (match.isPresent()) {
          return match;
        }
      }
    }
    return Optional.empty();
  }

  /** «مشاور ترامپ»: the person named is not the one who is meant. */
  private boolean deputyOf(Phrase phrase, Mention person) {
    int before = person.startWord() - 1;
    return before >= phrase.start()
        && person.startWord() > phrase.start()
        && Anaphor.relational(Folding.fold(words.get(phrase.start()).form()))
        && words.get(before).upos() != Upos.PUNCT
        && mentionAt(before).isEmpty();
  }

  /** The person whom a title without a name means: known from the article, or only described. */
  private Entity holder(Phrase phrase, PhraseLexicon.Match<Post> title) {
    Optional<Entity> state = state(phrase);
    boolean plain = phrase.end() - title.end() <= 3;
    Optional<Entity> known = titles.holder(title.value(), state).filter(person -> plain);
    if (known.isPresent()) {
      return known.get();
    }
    Optional<Entity> same = byTitle(phrase);
    if (same.isPresent()) {
      return same.get();
    }
    Optional<Entity> inOffice =
        titles.inOffice(title.value(), state.or(() -> home)).filter(person -> plain);
    if (inOffice.isPresent()) {
      return inOffice.get();
    }
    Optional<Entity> begun = titles.byBeginning(beginning(title, phrase.end()));
    if (begun.isPresent()) {
      return begun.get();
    }
    Entity meant = meant(phrase, state, Optional.of(title.value()));
    boolean only = meant.id().equals(described(EntityType.PERSON, phrase, state).id());
    if (only && leads(phrase) && !counted(phrase) && phrase.end() - phrase.start() >= 2) {
      String text = folded(title.start(), phrase.end());
      titles.await(text, beginning(title, phrase.end()), state, sentenceIndex);
    }
    boolean current = only && plain && !former(phrase);
    Optional<Entity> of = state.or(() -> lexicon.seat(words, title).flatMap(world::entity));
    return current ? titles.known(title.value(), of).orElse(meant) : meant;
  }

  /** «حجم تجارت دو کشور». */
  private void pairInside(Phrase phrase) {
    for (int i = phrase.start(); i < phrase.end(); i++) {
      Optional<List<Entity>> pair = pair(phrase, i);
      if (pair.isPresent()) {
        pairs.put(phrase, pair.get());
        return;
      }
    }
  }

  /** «سفر وزیر دفاع روسیه»: whose title stands inside a phrase about something else. */
  private void holderInside(Phrase phrase) {
    if (mention(phrase, EntityType.PERSON).isPresent() || former(phrase)) {
      return;
    }
    for (int i = phrase.start() + 1; i < phrase.end(); i++) {
      Optional<PhraseLexicon.Match<Post>> title = lexicon.titles().at(words, i);
      if (title.isPresent() && title.get().end() <= phrase.end()) {
        Optional<Entity> of =
            state(phrase).or(() -> lexicon.seat(words, title.get()).flatMap(world::entity));
        titles
            .holder(title.get().value(), of)
            .or(() -> titles.inOffice(title.get().value(), of.or(() -> home)))
            .ifPresent(who -> inside.put(phrase, new Referents.Holder(who, title.get())));
        return;
      }
    }
  }

  private boolean former(Phrase phrase) {
    for (int i = phrase.start(); i < phrase.end(); i++) {
      if (Anaphor.former(Folding.fold(words.get(i).form()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a phrase is the first of its sentence that a person could be the subject by. */
  private boolean leads(Phrase phrase) {
    boolean marked = Anaphor.speakerMarker(phrase.marker()) && phrase.start() <= LEAD_IN_WORDS;
    return !reported && (phrase.bare() && !led || marked);
  }

  private boolean counted(Phrase phrase) {
    return noun(phrase) > phrase.start();
  }

  /** Whom a description without a name means: the article's leading person, or only itself. */
  private Entity meant(Phrase phrase, Optional<Entity> state, Optional<Post> post) {
    Optional<Entity> leader =
        sole.or(() -> topicPerson.filter(this::untitled))
            .filter(person -> leads(phrase))
            .filter(person -> !counted(phrase) && sameState(person, state))
            .filter(person -> post.isEmpty() || titles.mayHold(person, post.get()));
    return leader.orElseGet(() -> described(EntityType.PERSON, phrase, state));
  }

  /** «کارشناس اقتصادی»: the leading person; «خبرنگار رویترز» is somebody of an outlet. */
  private Entity called(Phrase phrase, Optional<Entity> state) {
    return mention(phrase, EntityType.OUTLET).isPresent()
        ? described(EntityType.PERSON, phrase, state)
        : meant(phrase, state, Optional.empty());
  }

  /** A named person of whom the article has told no title yet. */
  private boolean untitled(Entity person) {
    return leaders.contains(person) && !titles.titled(person);
  }

  private boolean sameState(Entity person, Optional<Entity> state) {
    boolean domestic = world.givenName(person.persian().split(" ")[0]);
    Optional<Entity> own = world.state(person).or(() -> domestic ? home : Optional.empty());
    return state.isEmpty() || own.isEmpty() || own.equals(state);
  }

  /**
   * The one person who leads sentences by name in an article that has no other: whom its titles
   * without names mean. Iranian agencies vary so: «یونسی گفت … وزیر اطلاعات افزود».
   */
  Optional<Entity> soleLeader() {
    return leaders.size() == 1 ? Optional.of(leaders.iterator().next()) : Optional.empty();
  }

  /** The state that a phrase names or points to. */
  private Optional<Entity> state(Phrase phrase) {
    for (Mention mention : mentions) {
      if (phrase.covers(mention.startWord()) && mention.entity().political()) {
        return Optional.of(mention.entity());
      }
    }
    for (int i = phrase.start(); i + 1 < phrase.end(); i++) {
      if (Anaphor.demonstrative(Folding.fold(words.get(i).form()))
          && Anaphor.country(Folding.fold(words.get(i + 1).form()))) {
        return lastCountry();
      }
    }
    for (Mention mention : mentions) {
      if (phrase.covers(mention.startWord())) {
        Optional<Entity> state = world.state(mention.entity());
        if (state.isPresent()) {
          return state;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Entity> agent(Phrase phrase, PhraseLexicon.Match<AgentKind> match) {
    Optional<Entity> state = state(phrase);
    return switch (match.value()) {
      case STATE -> state.or(() -> match.end() == phrase.end() ? home : Optional.empty());
      case GROUP -> Optional.of(described(EntityType.GROUP, phrase, state));
      case BODY ->
          phrase.end() > match.end()
              ? Optional.of(body(phrase, state, EntityType.ORGANISATION))
              : Optional.empty();
      case OUTLET -> Optional.of(body(phrase, state, EntityType.OUTLET));
      case PERSON -> Optional.of(byTitle(phrase).orElseGet(() -> called(phrase, state)));
    };
  }

  private Entity body(Phrase phrase, Optional<Entity> state, EntityType type) {
    for (Mention mention : mentions) {
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
    return described(type, phrase, state);
  }

  private Entity described(EntityType type, Phrase phrase, Optional<Entity> state) {
    StringBuilder name = new StringBuilder();
    for (int i = phrase.start(); i < phrase.end(); i++) {
      Word word = words.get(i);
      if (word.upos() == Upos.PUNCT) {
        continue;
      }
      boolean glued = i > phrase.start() && word.tokenIndex() == words.get(i - 1).tokenIndex();
      if (name.length() > 0 && !glued) {
        name.append(' ');
      }
      if (!glued) {
        name.append(tokenForm(i));
      }
    }
    return Described.entity(type, name.toString(), state);
  }

  /** The letters of the whole token that a word is part of. */
  private String tokenForm(int i) {
    StringBuilder form = new StringBuilder(words.get(i).form());
    for (int k = i + 1; k < words.size(); k++) {
      if (words.get(k).tokenIndex() != words.get(i).tokenIndex()) {
        break;
      }
      form.append(words.get(k).form());
    }
    return form.toString();
  }

  private Optional<Mention> mention(Phrase phrase, EntityType type) {
    for (Mention mention : mentions) {
      if (phrase.covers(mention.startWord()) && mention.entity().type() == type) {
        return Optional.of(mention);
      }
    }
    return Optional.empty();
  }

  private Optional<Mention> mentionAt(int word) {
    for (Mention mention : mentions) {
      if (mention.startWord() <= word && word < mention.endWord()) {
        return Optional.of(mention);
      }
    }
    return Optional.empty();
  }

  private void remember(Phrase phrase, List<Entity> found) {
    for (Entity entity : found) {
      clauseMates.addAll(phrase.bare() && entity.political() ? List.of(entity) : List.of());
      switch (entity.type()) {
        case PERSON -> {
          leader(phrase, entity);
          lastPerson = reported && lastPerson.isPresent() ? lastPerson : Optional.of(entity);
          topic(phrase, entity);
        }
        case GROUP -> {
          if (Anaphor.singleSource(headNoun(phrase))) {
            topic(phrase, entity);
          }
        }
        case ORGANISATION, COMPANY, OUTLET -> push(bodies, entity);
        default -> {}
      }
      if (entity.type() != EntityType.COUNTRY && entity.type() != EntityType.PERSON) {
        byNoun.put(headNoun(phrase), entity);
      }
    }
    if (found.size() > 1 || found.stream().anyMatch(e -> e.type() == EntityType.GROUP)) {
      lastMany = found;
    }
    for (Mention mention : mentions) {
      if (phrase.covers(mention.startWord()) && mention.entity().type() == EntityType.COUNTRY) {
        push(countries, mention.entity());
      }
      if (phrase.covers(mention.startWord()) && mention.entity().type() == EntityType.PLACE) {
        world.state(mention.entity()).ifPresent(state -> push(seats, state));
      }
    }
  }

  private void leader(Phrase phrase, Entity entity) {
    Optional<Mention> named = mention(phrase, EntityType.PERSON);
    if (phrase.bare() && !reported && named.isPresent()) {
      boolean fresh = leaders.add(entity);
      if (fresh && !led && titleOf(phrase, named.get()).isEmpty()) {
        titles.named(entity, sentenceIndex);
      }
    }
  }

  private void topic(Phrase phrase, Entity entity) {
    boolean leads = phrase.bare() || Anaphor.speakerMarker(phrase.marker());
    if (leads && (!reported || topicPerson.isEmpty())) {
      topicPerson = Optional.of(entity);
    }
  }

  private String headNoun(Phrase phrase) {
    return Folding.fold(words.get(noun(phrase)).form());
  }

  private static void push(Deque<Entity> deque, Entity entity) {
    deque.addFirst(entity);
    if (deque.size() > REMEMBERED) {
      deque.removeLast();
    }
  }
}
