package peyman.reading.office;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import peyman.language.Word;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.NounLexicon;
import peyman.reading.discourse.Phrase;
import peyman.reading.discourse.PhraseLexicon;
import peyman.reading.finding.Circumstances;
import peyman.reading.finding.Office;
import peyman.reading.finding.Office.Post;
import peyman.reading.office.OfficeWords.Kind;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.Mention;

/**
 * Offices that somebody gets, has or leaves: «الف به عنوان سفیر ب منصوب شد», «الف به ریاست ب رسید»,
 * «برکناری الف از وزارت ب», «الف در مقام فرمانده ب».
 */
final class Appointments {

  private static final int VERB_WITHIN_WORDS = 5;
  private static final int VERB_OF_LIST_WITHIN_WORDS = 14;
  private static final int NOUN_WITHIN_WORDS = 3;
  private static final String TO = "به";
  private static final String FROM = "از";
  private static final String IN = "در";

  /** What marks «سمت وزیر». */
  private static final Set<String> RANKED = Set.of(TO, FROM, IN);

  private final NounLexicon lexicon;
  private final Bodies bodies;

  Appointments(NounLexicon lexicon, Bodies bodies) {
    this.lexicon = lexicon;
    this.bodies = bodies;
  }

  /** The office that a marked phrase tells of the person who is named before it. */
  Optional<Office> office(Document document, Phrase phrase) {
    List<Word> words = document.words(phrase.sentence());
    Optional<PhraseLexicon.Match<Post>> told = told(words, phrase);
    Optional<Mention> person = told.flatMap(title -> before(document, phrase));
    if (person.isEmpty()) {
      return Optional.empty();
    }
    Kind turn = turn(words, phrase, person.get());
    if (turn == null) {
      return Optional.empty();
    }
    PhraseLexicon.Match<Post> title = told.get();
    Entity who = person.get().entity();
    Post post = Posts.of(document, phrase, title, who);
    return bodies
        .of(document, phrase, person.get(), title, post)
        .map(
            of ->
                new Office(
                    Circumstances.asserted(
                        person.get().span().cover(phrase.span()), 0.7, "office.appointed"),
                    who,
                    post,
                    of,
                    turn == Kind.LEAVES || lexicon.former(words, phrase.start(), phrase.end())));
  }

  /** The title of a phrase that its marker gives to somebody. */
  private Optional<PhraseLexicon.Match<Post>> told(List<Word> words, Phrase phrase) {
    String marker = phrase.marker();
    boolean capacity =
        OfficeWords.is(marker, Kind.CAPACITY) || OfficeWords.is(marker, Kind.HOLDING);
    if (capacity) {
      return lexicon.titles().at(words, phrase.start());
    }
    boolean rank = OfficeWords.is(words, phrase.start(), Kind.RANK);
    if (rank && phrase.start() + 1 < phrase.end() && RANKED.contains(marker)) {
      return lexicon.titles().at(words, phrase.start() + 1);
    }
    if (marker.equals(TO) || marker.equals(FROM)) {
      return OfficeWords.noun(words, phrase.start());
    }
    return marker.startsWith(TO + " ")
        ? OfficeWords.noun(words, phrase.start() - 1)
        : Optional.empty();
  }

  private static Optional<Mention> before(Document document, Phrase phrase) {
    Mention nearest = null;
    for (Mention mention : document.mentions(phrase.sentence())) {
      boolean before = mention.endWord() <= phrase.start();
      if (before && mention.entity().type() == EntityType.PERSON) {
        nearest = mention;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** Whether the person gets, has or leaves the office; null where neither is told. */
  private static Kind turn(List<Word> words, Phrase phrase, Mention person) {
    boolean rank = OfficeWords.is(words, phrase.start(), Kind.RANK);
    boolean title = rank || OfficeWords.is(phrase.marker(), Kind.CAPACITY);
    int within = title ? VERB_OF_LIST_WITHIN_WORDS : VERB_WITHIN_WORDS;
    Kind behind = turn(words, phrase.end(), phrase.end() + within);
    Kind turn =
        behind == null
            ? turn(words, person.startWord() - NOUN_WITHIN_WORDS, person.startWord())
            : behind;
    boolean holds =
        rank && phrase.marker().equals(IN) || OfficeWords.is(phrase.marker(), Kind.HOLDING);
    return turn == null && holds ? Kind.HOLDING : turn;
  }

  private static Kind turn(List<Word> words, int start, int end) {
    for (int i = Math.max(0, start); i < Math.min(words.size(), end); i++) {
      if (OfficeWords.is(words, i, Kind.GETS)) {
        return Kind.GETS;
      }
      if (OfficeWords.is(words, i, Kind.LEAVES)) {
        return Kind.LEAVES;
      }
    }
    return null;
  }
}
