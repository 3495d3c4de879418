package peyman.reading.discourse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import peyman.language.Upos;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.Mention;
import peyman.world.World;

/**
 * Who was spoken of so far, and how the sentence under way goes: what pronouns, «این کشور» and «دو
 * طرف» are told by. For one article, in text order.
 */
final class Spoken {

  private static final int REMEMBERED = 40;
  private static final int LEAD_IN_WORDS = 4;
  private static final String IN = "در";
  private static final int PAIR_IN_SENTENCES = 3;

  private final World world;
  private final Deque<Entity> countries = new ArrayDeque<>();

  /** The last states that stood beside each other: «تهران و مسکو». */
  private List<Entity> joined = List.of();

  private final Map<Entity, Integer> namedIn = new HashMap<>();
  private int sentence;
  private List<Entity> lastPair = List.of();
  private int pairSentence;

  /** States whose towns were spoken of: «سفیر ایران در مسکو ... دو کشور». */
  private final Deque<Entity> seats = new ArrayDeque<>();

  private final Deque<Entity> bodies = new ArrayDeque<>();
  private final Map<String, Entity> byNoun = new HashMap<>();
  private Optional<Entity> topicPerson = Optional.empty();
  private Optional<Entity> lastPerson = Optional.empty();
  private List<Entity> lastMany = List.of();
  private List<Entity> clauseMates = new ArrayList<>();
  private boolean reported;
  private boolean led;

  Spoken(World world) {
    this.world = world;
  }

  /** Other news begins: nobody is spoken of yet. */
  void forget() {
    countries.clear();
    joined = List.of();
    lastPair = List.of();
    seats.clear();
    bodies.clear();
    byNoun.clear();
    topicPerson = Optional.empty();
    lastPerson = Optional.empty();
    lastMany = List.of();
  }

  /** A sentence begins. */
  void begin() {
    sentence++;
    clauseMates = new ArrayList<>();
    led = false;
  }

  /** A phrase begins that the sentence tells itself, or only as what somebody said or wrote. */
  void begin(Phrase phrase, int start, int reportedFrom) {
    reported = phrase.start() < start || phrase.start() >= reportedFrom;
  }

  /** Whether the sentence only tells what somebody said. */
  boolean reported() {
    return reported;
  }

  /** Whether a person leads the sentence already. */
  boolean led() {
    return led;
  }

  /** Whether a phrase is the first of its sentence that a person could be the subject by. */
  boolean leads(Phrase phrase) {
    boolean marked = Anaphor.speakerMarker(phrase.marker()) && phrase.start() <= LEAD_IN_WORDS;
    return !reported && (phrase.bare() && !led || marked);
  }

  /** Whom «او» means. */
  Optional<Entity> person() {
    return topicPerson.or(() -> lastPerson);
  }

  /** Who led a sentence last. */
  Optional<Entity> topicPerson() {
    return topicPerson;
  }

  /** Whom «آنها» means. */
  List<Entity> many() {
    return lastMany;
  }

  /** What was called by a noun last: «این بانک». */
  Optional<Entity> byNoun(String folded) {
    return Optional.ofNullable(byNoun.get(folded));
  }

  /** The body spoken of last. */
  Optional<Entity> body() {
    return Optional.ofNullable(bodies.peekFirst());
  }

  /**
   * The last country spoken of that does not act in the same clause and is not the other side of
   * what is told («واردات این کشور از چین»), else the last one.
   */
  Optional<Entity> lastCountry(PhraseWords text, Phrase phrase) {
    Optional<Entity> other = otherSide(text, phrase);
    for (Entity country : countries) {
      if (!clauseMates.contains(country) && !other.equals(Optional.of(country))) {
        return Optional.of(country);
      }
    }
    return Optional.ofNullable(countries.peekFirst());
  }

  /** The country behind a phrase and one preposition. */
  private static Optional<Entity> otherSide(PhraseWords text, Phrase phrase) {
    int marker = phrase.end();
    return marker < text.words().size() && text.words().get(marker).upos() == Upos.ADP
        ? text.mentionAt(marker + 1)
            .map(Mention::entity)
            .filter(entity -> entity.type() == EntityType.COUNTRY)
        : Optional.empty();
  }

  /**
   * Those whom «دو کشور» means, and who stand beside each other from now on.
   *
   * @param asked whether who acts in the clause is none of them: «قطر از دو طرف خواست»
   */
  List<Entity> pair(int count, boolean asked) {
    if (lastPair.size() == count && stillMeant()) {
      return lastPair;
    }
    List<Entity> others =
        asked
            ? lastCountries(count, state -> !inPassing(state) && !clauseMates.contains(state))
            : List.of();
    List<Entity> pair = others.isEmpty() ? lastCountries(count) : others;
    if (!pair.isEmpty()) {
      joined = pair;
      lastPair = pair;
      pairSentence = sentence;
    }
    return pair;
  }

  /** Whether no state was named since the sentence that told of a pair. */
  private boolean stillMeant() {
    return sentence - pairSentence <= PAIR_IN_SENTENCES
        && namedIn.values().stream().allMatch(named -> named <= pairSentence);
  }

  /** The states spoken of last, in the order of the text; none where fewer are known. */
  List<Entity> lastCountries(int count) {
    List<Entity> last = lastCountries(count, state -> !inPassing(state));
    return last.isEmpty() ? lastCountries(count, state -> true) : last;
  }

  private List<Entity> lastCountries(int count, Predicate<Entity> counts) {
    List<Entity> last = new ArrayList<>();
    for (Entity country : countries) {
      if (!last.contains(country) && counts.test(country)) {
        last.add(0, country);
      }
      if (last.size() == count) {
        return List.copyOf(last);
      }
    }
    if (last.size() == 1 && count == 2) {
      seats.stream().filter(state -> !last.contains(state)).findFirst().ifPresent(last::add);
    }
    return last.size() == count ? List.copyOf(last) : List.of();
  }

  /**
   * Whether a state was named only once, some sentences before or as the scene, and not beside
   * another.
   */
  private boolean inPassing(Entity state) {
    return !joined.contains(state)
        && sentence - namedIn.getOrDefault(state, sentence) > 1
        && Collections.frequency(countries, state) == 1;
  }

  /** The state that a phrase names or points to. */
  Optional<Entity> state(PhraseWords text, Phrase phrase) {
    for (Mention mention : text.mentions()) {
      if (phrase.covers(mention.startWord()) && mention.entity().political()) {
        return Optional.of(mention.entity());
      }
    }
    for (int i = phrase.start(); i + 1 < phrase.end(); i++) {
      if (Anaphor.demonstrative(text.folded(i)) && Anaphor.country(text.folded(i + 1))) {
        return lastCountry(text, phrase);
      }
    }
    for (Mention mention : text.mentions()) {
      if (phrase.covers(mention.startWord())) {
        Optional<Entity> state = world.state(mention.entity());
        if (state.isPresent()) {
          return state;
        }
      }
    }
    return Optional.empty();
  }

  /** Remembers whom a phrase means. */
  void remember(PhraseWords text, Phrase phrase, List<Entity> found) {
    for (Entity entity : found) {
      clauseMates.addAll(phrase.bare() && entity.political() ? List.of(entity) : List.of());
      switch (entity.type()) {
        case PERSON -> {
          lastPerson = reported && lastPerson.isPresent() ? lastPerson : Optional.of(entity);
          topic(phrase, entity);
        }
        case GROUP -> {
          if (Anaphor.singleSource(text.headNoun(phrase))) {
            topic(phrase, entity);
          }
        }
        case ORGANISATION, COMPANY, OUTLET -> push(bodies, entity);
        default -> {}
      }
      if (entity.type() != EntityType.COUNTRY && entity.type() != EntityType.PERSON) {
        byNoun.put(text.headNoun(phrase), entity);
      }
    }
    if (found.size() > 1 || found.stream().anyMatch(e -> e.type() == EntityType.GROUP)) {
      lastMany = found;
    }
    for (Mention mention : text.mentions()) {
      if (phrase.covers(mention.startWord()) && mention.entity().type() == EntityType.COUNTRY) {
        beside(text, mention).ifPresent(before -> joined = List.of(before, mention.entity()));
        push(countries, mention.entity());
        boolean scene = IN.equals(phrase.marker());
        namedIn.put(mention.entity(), scene ? Integer.MIN_VALUE / 2 : sentence);
      }
      if (phrase.covers(mention.startWord()) && mention.entity().type() == EntityType.PLACE) {
        world.state(mention.entity()).ifPresent(state -> push(seats, state));
      }
    }
    led |= phrase.bare() && !found.isEmpty() && found.get(0).type() == EntityType.PERSON;
  }

  /** The state right before another, with an "and" between. */
  private static Optional<Entity> beside(PhraseWords text, Mention state) {
    int and = state.startWord() - 1;
    return and > 0 && text.words().get(and).form().equals("و")
        ? text.mentionAt(and - 1)
            .map(Mention::entity)
            .filter(one -> one.type() == EntityType.COUNTRY && !one.equals(state.entity()))
        : Optional.empty();
  }

  private void topic(Phrase phrase, Entity entity) {
    boolean leads = phrase.bare() || Anaphor.speakerMarker(phrase.marker());
    if (leads && (!reported || topicPerson.isEmpty())) {
      topicPerson = Optional.of(entity);
    }
  }

  private static void push(Deque<Entity> deque, Entity entity) {
    deque.addFirst(entity);
    if (deque.size() > REMEMBERED) {
      deque.removeLast();
    }
  }
}
