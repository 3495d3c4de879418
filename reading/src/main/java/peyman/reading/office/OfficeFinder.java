package peyman.reading.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.discourse.Described;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Finder;
import peyman.reading.discourse.Folding;
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
import peyman.world.MentionKind;

/** Finds offices: a person's name with a title, «حامد کرزی رئیس&zwnj;جمهور افغانستان». */
public final class OfficeFinder implements Finder {

  private static final Set<String> FORMER = Set.of("سابق", "پیشین", "اسبق", "فقید", "سابقش");
  private static final Set<String> PARLIAMENT =
      Set.of("مجلس", "پارلمان", "کنگره", "سنا", "کنست", "بوندستاگ", "دوما");

  private final NounLexicon lexicon;

  /** A finder that knows titles by a lexicon. */
  public OfficeFinder(NounLexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public List<Finding> find(Document document) {
    Map<String, Office> told = new LinkedHashMap<>();
    for (int sentence = 0; sentence < document.size(); sentence++) {
      for (Phrase phrase : document.phrases(sentence)) {
        office(document, phrase)
            .ifPresent(office -> told.merge(key(office), office, OfficeFinder::better));
      }
    }
    return new ArrayList<>(told.values());
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
    Post post = refined(words, phrase, title.get());
    Optional<Entity> of = of(document, phrase, person.get(), title.get(), post);
    return of.map(
        entity ->
            new Office(
                circumstances(document, phrase),
                person.get().entity(),
                post,
                entity,
                former(words, phrase)));
  }

  /** A title in place of a name that the article tells elsewhere. */
  private Optional<Office> titleAlone(Document document, Phrase phrase, List<Word> words) {
    Optional<PhraseLexicon.Match<Post>> title = lexicon.titles().at(words, phrase.start());
    List<Entity> referents = document.referents(phrase);
    if (title.isEmpty()
        || referents.isEmpty()
        || referents.get(0).type() != EntityType.PERSON
        || !document.named(referents.get(0))) {
      return Optional.empty();
    }
    Post post = refined(words, phrase, title.get());
    Mention nobody =
        new Mention(
            referents.get(0),
            MentionKind.NAME,
            phrase.sentence(),
            phrase.end(),
            phrase.end(),
            phrase.span());
    return of(document, phrase, nobody, title.get(), post)
        .map(
            entity ->
                new Office(
                    Circumstances.asserted(phrase.span(), 0.6, "office.title.alone"),
                    referents.get(0),
                    post,
                    entity,
                    former(words, phrase)));
  }

  private static Circumstances circumstances(Document document, Phrase phrase) {
    boolean stated =
        document.mentions(phrase.sentence()).stream()
            .anyMatch(m -> phrase.covers(m.startWord()) && m.entity().type() != EntityType.PERSON);
    return stated
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
      Optional<PhraseLexicon.Match<Post>> match = lexicon.titles().at(words, i);
      if (match.isPresent()) {
        return match;
      }
    }
    return Optional.empty();
  }

  /** «نماینده تهران در مجلس», «عضو کمیسیون امنیت ملی مجلس» sit in a parliament. */
  private static Post refined(List<Word> words, Phrase phrase, PhraseLexicon.Match<Post> title) {
    if (title.value() != Post.ENVOY && title.value() != Post.OTHER) {
      return title.value();
    }
    String first = Folding.fold(words.get(title.start()).form());
    boolean seat = first.equals("نماینده") || first.equals("عضو");
    int last = Math.min(words.size(), phrase.end() + 2);
    for (int i = title.start(); seat && i < last; i++) {
      if (PARLIAMENT.contains(Folding.fold(words.get(i).form()))) {
        return Post.MEMBER_OF_PARLIAMENT;
      }
    }
    return title.value();
  }

  private static boolean former(List<Word> words, Phrase phrase) {
    for (int i = phrase.start(); i < phrase.end(); i++) {
      if (FORMER.contains(words.get(i).form())) {
        return true;
      }
    }
    return false;
  }

  private Optional<Entity> of(
      Document document,
      Phrase phrase,
      Mention person,
      PhraseLexicon.Match<Post> title,
      Post post) {
    Optional<Entity> body = Optional.empty();
    for (Mention mention : document.mentions(phrase.sentence())) {
      if (!phrase.covers(mention.startWord()) || mention.startWord() < title.start()) {
        continue;
      }
      Entity entity = mention.entity();
      if (entity.political()) {
        return Optional.of(entity);
      }
      if (organised(entity) && body.isEmpty()) {
        body =
            Optional.of(
                document
                    .world()
                    .state(entity)
                    .filter(s -> voice(document, mention))
                    .orElse(entity));
      }
    }
    Optional<Entity> pointed = pointed(document, phrase);
    if (pointed.isPresent()) {
      return pointed;
    }
    if (national(post) || ofState(document, phrase, title)) {
      return document.world().state(person.entity()).or(() -> home(document));
    }
    return body.or(() -> described(document, phrase, person, title))
        .or(
            () ->
                post == Post.LEADER || post == Post.COMMANDER ? home(document) : Optional.empty());
  }

  private static boolean organised(Entity entity) {
    return switch (entity.type()) {
      case ORGANISATION, COMPANY, OUTLET -> true;
      default -> false;
    };
  }

  /** Whether a body speaks for its state, as ministries do and banks do not. */
  private boolean voice(Document document, Mention mention) {
    return lexicon.stateBody(document.words(mention.sentenceIndex()), mention.startWord())
        || mention.kind() == MentionKind.METONYM;
  }

  private static boolean national(Post post) {
    return switch (post) {
      case PRESIDENT, PRIME_MINISTER, FOREIGN_MINISTER, MINISTER, MEMBER_OF_PARLIAMENT -> true;
      default -> false;
    };
  }

  /** «معاون وزارت نفت», «رئیس دفتر ریاست جمهوری»: of a body that is the state's. */
  private boolean ofState(Document document, Phrase phrase, PhraseLexicon.Match<Post> title) {
    List<Word> words = document.words(phrase.sentence());
    for (int i = title.end(); i < phrase.end(); i++) {
      if (lexicon.stateBody(words, i)
          || lexicon.titles().at(words, i).filter(match -> national(match.value())).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Entity> pointed(Document document, Phrase phrase) {
    List<Word> words = document.words(phrase.sentence());
    for (int i = phrase.start(); i + 1 < phrase.end(); i++) {
      if (words.get(i).form().equals("این") && words.get(i + 1).form().equals("کشور")) {
        return lastCountryBefore(document, phrase, i);
      }
    }
    return Optional.empty();
  }

  private static Optional<Entity> lastCountryBefore(Document document, Phrase phrase, int word) {
    for (int sentence = phrase.sentence(); sentence >= 0; sentence--) {
      List<Mention> mentions = document.mentions(sentence);
      for (int k = mentions.size() - 1; k >= 0; k--) {
        Mention mention = mentions.get(k);
        boolean before = sentence < phrase.sentence() || mention.startWord() < word;
        if (before && mention.entity().type() == EntityType.COUNTRY) {
          return Optional.of(mention.entity());
        }
      }
    }
    return Optional.empty();
  }

  /** «معاون اجرایی پزشکیان»: the state of the person whose deputy is named. */
  private static Optional<Entity> chiefsState(
      Document document, Phrase phrase, Mention person, PhraseLexicon.Match<Post> title) {
    return document.mentions(phrase.sentence()).stream()
        .filter(m -> phrase.covers(m.startWord()) && m.startWord() >= title.end())
        .filter(m -> m.entity().type() == EntityType.PERSON && m != person)
        .map(m -> document.world().state(m.entity()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** What the words after the title name: «رئیس پلیس نیواورلئان». */
  private static Optional<Entity> described(
      Document document, Phrase phrase, Mention person, PhraseLexicon.Match<Post> title) {
    List<Word> words = document.words(phrase.sentence());
    Optional<Entity> chief = chiefsState(document, phrase, person, title);
    if (chief.isPresent()) {
      return chief;
    }
    int start = title.end();
    int end =
        person.startWord() >= start ? Math.min(person.startWord(), phrase.end()) : phrase.end();
    while (start < end && words.get(start).upos() == Upos.ADJ) {
      start++;
    }
    while (end > start && words.get(end - 1).upos() == Upos.PUNCT) {
      end--;
    }
    if (end <= start) {
      return Optional.empty();
    }
    String name = document.analysis().text().slice(document.span(phrase.sentence(), start, end));
    return Optional.of(Described.entity(EntityType.ORGANISATION, name));
  }

  private static Optional<Entity> home(Document document) {
    return document.world().entity("country:IR");
  }
}
