package peyman.reading.office;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Finder;
import peyman.reading.discourse.NounLexicon;
import peyman.reading.discourse.Phrase;
import peyman.reading.discourse.PhraseLexicon;
import peyman.reading.finding.Circumstances;
import peyman.reading.finding.Finding;
import peyman.reading.finding.Office;
import peyman.reading.finding.Office.Post;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.Mention;
import peyman.world.Term;

/** Finds offices: a person's name with a title, «حامد کرزی رئیس&zwnj;جمهور افغانستان». */
public final class OfficeFinder implements Finder {

  private final NounLexicon lexicon;
  private final Bodies bodies;
  private final Predicates predicates;
  private final Appointments appointments;
  private final OneOfMany oneOfMany;

  /** A finder that knows titles by a lexicon. */
  public OfficeFinder(NounLexicon lexicon) {
    this.lexicon = lexicon;
    this.bodies = new Bodies(lexicon);
    this.predicates = new Predicates(lexicon, bodies);
    this.appointments = new Appointments(lexicon, bodies);
    this.oneOfMany = new OneOfMany(bodies);
  }

  @Override
  public List<Finding> find(Document document) {
    Map<String, Office> told = new LinkedHashMap<>();
    for (int sentence = 0; sentence < document.size(); sentence++) {
      for (Office office : SharedTitles.in(document, sentence)) {
        told.merge(key(office), office, OfficeFinder::better);
      }
      for (Phrase phrase : document.phrases(sentence)) {
        office(document, phrase)
            .or(() -> appointments.office(document, phrase))
            .or(() -> inside(document, phrase))
            .or(() -> counterpart(document, phrase))
            .or(() -> predicates.office(document, phrase))
            .or(() -> oneOfMany.office(document, phrase))
            .or(() -> beside(document, phrase))
            .ifPresent(office -> told.merge(key(office), office, OfficeFinder::better));
        second(document, phrase).ifPresent(office -> told.putIfAbsent(key(office), office));
      }
    }
    return List.copyOf(Repeats.withoutStray(Repeats.without(List.copyOf(told.values()))));
  }

  private static String key(Office office) {
    boolean loose = office.post() == Post.OTHER || office.post() == Post.CHIEF_EXECUTIVE;
    return office.person().id() + office.post() + (loose ? office.of().id() : "");
  }

  /** Of two tellings of one office, the one that says of what. */
  private static Office better(Office one, Office other) {
    return other.circumstances().confidence() > one.circumstances().confidence() ? other : one;
  }

  private Optional<Office> office(Document document, Phrase phrase) {
    List<Word> words = document.words(phrase.sentence());
    Optional<Mention> person = person(document, phrase);
    if (person.isEmpty()) {
      return titleAlone(document, phrase, words);
    }
    Optional<PhraseLexicon.Match<Post>> title = title(words, phrase, person.get());
    if (title.isEmpty()) {
      return Optional.empty();
    }
    Post post = Posts.of(document, phrase, title.get(), person.get().entity());
    Optional<Entity> of =
        stateBehind(document, phrase, person.get())
            .or(() -> bodies.of(document, phrase, person.get(), title.get(), post));
    return of.map(
        entity ->
            new Office(
                circumstances(document, phrase),
                person.get().entity(),
                post,
                entity,
                former(words, phrase)));
  }

  /** «الف وزیر راه و معاون نخست&zwnj;وزیر ب»: the state that only the second title tells. */
  private Optional<Entity> stateBehind(Document document, Phrase phrase, Mention person) {
    if (stated(document, phrase) || document.world().state(person.entity()).isPresent()) {
      return Optional.empty();
    }
    List<Word> words = document.words(phrase.sentence());
    return document.phrases(phrase.sentence()).stream()
        .filter(next -> next.start() == phrase.end() + 1)
        .filter(next -> words.get(phrase.end()).form().equals("و"))
        .filter(next -> lexicon.titles().at(words, next.start()).isPresent())
        .filter(next -> person(document, next).isEmpty())
        .flatMap(
            next ->
                document.mentions(phrase.sentence()).stream()
                    .filter(mention -> next.covers(mention.startWord())))
        .map(Mention::entity)
        .filter(entity -> entity.type() == EntityType.COUNTRY)
        .findFirst();
  }

  /** Whether a phrase names anything but people. */
  private static boolean stated(Document document, Phrase phrase) {
    return document.mentions(phrase.sentence()).stream()
        .anyMatch(m -> phrase.covers(m.startWord()) && m.entity().type() != EntityType.PERSON);
  }

  /** A title in place of a name that the article tells elsewhere. */
  private Optional<Office> titleAlone(Document document, Phrase phrase, List<Word> words) {
    Optional<PhraseLexicon.Match<Post>> title = lexicon.titles().at(words, phrase.start());
    List<Entity> referents = document.referents(phrase);
    if (title.isEmpty()
        || referents.isEmpty()
        || referents.get(0).type() != EntityType.PERSON
        || !document.named(referents.get(0))
        || former(words, phrase)) {
      return Optional.empty();
    }
    Circumstances told = Circumstances.asserted(phrase.span(), 0.6, "office.title.alone");
    return bodies
        .office(document, phrase, title.get(), referents.get(0), told, false)
        .filter(office -> fits(document, office));
  }

  /** Whether a person of the gazetteer may hold an office that only a title gives. */
  private static boolean fits(Document document, Office office) {
    Entity person = office.person();
    Entity of = office.of();
    List<Term> terms = document.world().terms(person);
    Optional<Entity> own = document.world().state(person);
    Optional<Entity> state =
        of.type() == EntityType.COUNTRY ? Optional.of(of) : document.world().state(of);
    boolean abroad = own.isPresent() && state.isPresent() && !own.equals(state);
    return terms.isEmpty() || !abroad && terms.stream().anyMatch(office.post()::of);
  }

  /** «ژنرال الف | فرمانده نیروهای ب»: a title right behind a name that is a phrase of its own. */
  private Optional<Office> beside(Document document, Phrase phrase) {
    List<Word> words = document.words(phrase.sentence());
    Optional<PhraseLexicon.Match<Post>> title = lexicon.titles().at(words, phrase.start());
    if (title.isEmpty() || !phrase.bare() || person(document, phrase).isPresent()) {
      return Optional.empty();
    }
    return document.mentions(phrase.sentence()).stream()
        .filter(m -> m.entity().type() == EntityType.PERSON && m.endWord() == phrase.start())
        .findFirst()
        .flatMap(
            person ->
                bodies.office(
                    document,
                    phrase,
                    title.get(),
                    person.entity(),
                    Circumstances.asserted(
                        person.span().cover(phrase.span()), 0.7, "office.beside"),
                    former(words, phrase)));
  }

  /** «الف، وزیر خارجه ب و دبیرکل ج»: another office of the one who is named before it. */
  private Optional<Office> second(Document document, Phrase phrase) {
    List<Word> words = document.words(phrase.sentence());
    Optional<PhraseLexicon.Match<Post>> title = lexicon.titles().at(words, phrase.start());
    boolean joined = phrase.start() > 0 && words.get(phrase.start() - 1).form().equals("و");
    boolean names =
        document.mentions(phrase.sentence()).stream()
            .anyMatch(
                m ->
                    m.entity().type() == EntityType.PERSON
                        && m.startWord() >= phrase.start()
                        && m.startWord() <= phrase.end() + 1);
    if (title.isEmpty() || !joined || names) {
      return Optional.empty();
    }
    return document.phrases(phrase.sentence()).stream()
        .filter(before -> before.end() == phrase.start() - 1)
        .findFirst()
        .flatMap(before -> holder(document, before))
        .flatMap(
            person ->
                bodies.office(
                    document,
                    phrase,
                    title.get(),
                    person,
                    Circumstances.asserted(phrase.span(), 0.6, "office.second"),
                    former(words, phrase)))
        .filter(office -> office.post() != Post.OTHER || office.of().type() != EntityType.COUNTRY);
  }

  /** The person whom a phrase names with a title behind the name. */
  private Optional<Entity> holder(Document document, Phrase phrase) {
    List<Word> words = document.words(phrase.sentence());
    return person(document, phrase)
        .filter(
            named ->
                title(words, phrase, named)
                    .filter(title -> title.start() >= named.endWord())
                    .isPresent())
        .map(Mention::entity);
  }

  /** «سفر وزیر دفاع روسیه»: somebody whom the article names elsewhere. */
  private Optional<Office> inside(Document document, Phrase phrase) {
    List<Word> words = document.words(phrase.sentence());
    Optional<Entity> holder = document.holderInside(phrase).filter(document::named);
    for (int i = phrase.start() + 1; holder.isPresent() && i < phrase.end(); i++) {
      Optional<PhraseLexicon.Match<Post>> title = lexicon.titles().at(words, i);
      if (title.isPresent()) {
        Circumstances told = Circumstances.asserted(phrase.span(), 0.6, "office.title.inside");
        return bodies
            .office(document, phrase, title.get(), holder.get(), told, former(words, phrase))
            .filter(office -> fits(document, office));
      }
    }
    return Optional.empty();
  }

  /** «وزیر خارجه ایران با همتای لیبیایی خود، الف، ...»: the same office of another state. */
  private Optional<Office> counterpart(Document document, Phrase phrase) {
    List<Word> words = document.words(phrase.sentence());
    Optional<Mention> person = person(document, phrase);
    boolean peer = false;
    for (int i = phrase.start(); i < phrase.end(); i++) {
      peer |= lexicon.peer(words.get(i));
    }
    Optional<Entity> of =
        document.mentions(phrase.sentence()).stream()
            .filter(m -> phrase.covers(m.startWord()))
            .map(Mention::entity)
            .filter(entity -> entity.type() == EntityType.COUNTRY)
            .findFirst();
    if (!peer || person.isEmpty() || of.isEmpty()) {
      return Optional.empty();
    }
    Optional<PhraseLexicon.Match<Post>> title = Optional.empty();
    for (int i = phrase.start() - 1; i >= 0 && title.isEmpty(); i--) {
      title = lexicon.titles().at(words, i);
    }
    return title.map(
        match ->
            new Office(
                Circumstances.asserted(phrase.span(), 0.7, "office.counterpart"),
                person.get().entity(),
                match.value(),
                of.get(),
                false));
  }

  private static Circumstances circumstances(Document document, Phrase phrase) {
    return stated(document, phrase)
        ? Circumstances.asserted(phrase.span(), 0.85, "office.title")
        : Circumstances.asserted(phrase.span(), 0.7, "office.title.bare");
  }

  private Optional<Mention> person(Document document, Phrase phrase) {
    List<Entity> referents = document.referents(phrase);
    for (Mention mention : document.mentions(phrase.sentence())) {
      if (phrase.covers(mention.startWord())
          && mention.entity().type() == EntityType.PERSON
          && referents.contains(mention.entity())) {
        return Optional.of(mention);
      }
    }
    return Optional.empty();
  }

  private Optional<PhraseLexicon.Match<Post>> title(
      List<Word> words, Phrase phrase, Mention person) {
    for (int i = phrase.start(); i < phrase.end(); i++) {
      if (i >= person.startWord() && i < person.endWord()) {
        continue;
      }
      boolean counted =
          i > phrase.start()
              && words.get(i - 1).upos() == Upos.NUM
              && !words.get(i - 1).form().equals("یک");
      Optional<PhraseLexicon.Match<Post>> match = lexicon.titles().at(words, i);
      boolean whole =
          match
              .filter(m -> m.end() <= person.startWord() || m.start() >= person.endWord())
              .isPresent();
      if (whole && !counted) {
        return match;
      }
    }
    return Optional.empty();
  }

  private boolean former(List<Word> words, Phrase phrase) {
    return lexicon.former(words, phrase.start(), phrase.end());
  }
}
