package peyman.reading.office;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.discourse.Described;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Folding;
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
import peyman.world.MentionKind;

/** Finds what an office is of: a state, a bloc, a body. */
final class Bodies {

  private static final String COMMA = "،";
  private static final String AND = "و";
  private static final String EZAFE = "ی";
  private static final int FARTHEST_BODY_IN_SENTENCES = 6;
  private static final Set<String> BREAKS = Set.of("(", ")", ":", "؛", "-", "–", "؟", "!");

  /** No name begins with these. */
  private static final Set<Upos> LINKS = EnumSet.of(Upos.CCONJ, Upos.SCONJ, Upos.ADP, Upos.PUNCT);

  private final NounLexicon lexicon;

  Bodies(NounLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The office that a title gives to somebody whom its phrase does not name; none where nothing
   * tells what it is of.
   */
  Optional<Office> office(
      Document document,
      Phrase phrase,
      PhraseLexicon.Match<Post> title,
      Entity who,
      Circumstances told,
      boolean former) {
    Post post = Posts.of(document, phrase, title, who);
    return of(document, phrase, nobody(phrase, who), title, post)
        .map(of -> new Office(told, who, post, of, former));
  }

  /** In the place of a name: the end of a phrase that has none. */
  static Mention nobody(Phrase phrase, Entity person) {
    return new Mention(
        person, MentionKind.NAME, phrase.sentence(), phrase.end(), phrase.end(), phrase.span());
  }

  Optional<Entity> of(
      Document document,
      Phrase phrase,
      Mention person,
      PhraseLexicon.Match<Post> title,
      Post post) {
    Optional<Entity> pointed = pointed(document, phrase, title);
    if (pointed.isPresent()) {
      return pointed;
    }
    boolean stately = political(document, phrase, title).isPresent();
    Optional<Entity> office = stately ? Optional.empty() : office(document, phrase, person, title);
    if (office.isPresent() && !national(post)) {
      return office;
    }
    if (lexicon.local(document.words(phrase.sentence()), title)) {
      return described(document, phrase, person, title);
    }
    Optional<Entity> seat =
        lexicon.seat(document.words(phrase.sentence()), title).flatMap(document.world()::entity);
    if (national(post) || ofState(document, phrase, title)) {
      return political(document, phrase, title)
          .or(() -> voiced(document, phrase, title))
          .or(() -> seat)
          .or(() -> document.world().state(person.entity()))
          .or(() -> chiefsState(document, phrase, person, title))
          .or(() -> regional(document, person) ? document.home() : document.scene());
    }
    return body(document, phrase, person, title)
        .or(() -> mentioned(document, phrase, title))
        .or(() -> seat)
        .or(() -> describable(post) ? described(document, phrase, person, title) : Optional.empty())
        .or(() -> armed(post) ? document.scene() : Optional.empty());
  }

  /** Whether somebody bears a name of Iranians: who does is not of another state's. */
  private static boolean regional(Document document, Mention person) {
    return document.world().regionalName(person.entity().persian().split(" ")[0]);
  }

  private static boolean national(Post post) {
    return switch (post) {
      case PRESIDENT, PRIME_MINISTER, FOREIGN_MINISTER, MINISTER, MEMBER_OF_PARLIAMENT -> true;
      default -> false;
    };
  }

  /** Whether words without a name tell enough of what an office is of. */
  private static boolean describable(Post post) {
    return switch (post) {
      case ENVOY, AMBASSADOR -> false;
      default -> true;
    };
  }

  private static boolean armed(Post post) {
    return post == Post.LEADER || post == Post.COMMANDER;
  }

  /** «معاون وزارت نفت», «رئیس دفتر ریاست جمهوری»: of a body that is the state's. */
  private boolean ofState(Document document, Phrase phrase, PhraseLexicon.Match<Post> title) {
    List<Word> words = document.words(phrase.sentence());
    for (int i = title.start() + 1; i < phrase.end(); i++) {
      boolean higher =
          lexicon.titles().at(words, i).filter(match -> national(match.value())).isPresent();
      boolean named =
          mentionAt(document, phrase.sentence(), i)
              .filter(mention -> mention.entity().political())
              .isPresent();
      if (!named && lexicon.stateBody(words, i) || higher) {
        return true;
      }
    }
    return false;
  }

  /** The first state or bloc after the title's first word. */
  private static Optional<Entity> political(
      Document document, Phrase phrase, PhraseLexicon.Match<Post> title) {
    return document.mentions(phrase.sentence()).stream()
        .filter(m -> phrase.covers(m.startWord()) && m.startWord() >= title.start())
        .map(Mention::entity)
        .filter(Entity::political)
        .findFirst();
  }

  /** The state of the first body or capital after the title. */
  private static Optional<Entity> voiced(
      Document document, Phrase phrase, PhraseLexicon.Match<Post> title) {
    return document.mentions(phrase.sentence()).stream()
        .filter(m -> phrase.covers(m.startWord()) && m.startWord() >= title.start())
        .map(Mention::entity)
        .filter(entity -> organised(entity) || entity.type() == EntityType.PLACE)
        .map(entity -> document.world().state(entity).or(() -> owner(document, entity)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The country that the name of a body tells. */
  private static Optional<Entity> owner(Document document, Entity body) {
    return body.of().stream()
        .map(of -> of.contains(":") ? of : "country:" + of)
        .map(document.world()::entity)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** «رئیس اتاق اصناف مرکز گیلان»: the words from the noun of a body on. */
  private Optional<Entity> body(
      Document document, Phrase phrase, Mention person, PhraseLexicon.Match<Post> title) {
    List<Word> words = document.words(phrase.sentence());
    int end = areaEnd(words, phrase, person, title);
    for (int i = title.start() + 1; i <= title.end() && i < end; i++) {
      if (!lexicon.body(words, i) || OfficeWords.is(words, i, Kind.BUREAU)) {
        continue;
      }
      Optional<Mention> known = mentionAt(document, phrase.sentence(), i);
      boolean listed =
          known.filter(m -> document.world().entity(m.entity().id()).isPresent()).isPresent();
      if (listed && known.get().startWord() == i) {
        return known.map(Mention::entity);
      }
      return end - i >= 2 ? Optional.of(named(document, phrase, i, end)) : Optional.empty();
    }
    return Optional.empty();
  }

  /** «مدیرکل دفتر امور اقتصادی وزارت ...»: a bureau of a ministry. */
  private Optional<Entity> office(
      Document document, Phrase phrase, Mention person, PhraseLexicon.Match<Post> title) {
    List<Word> words = document.words(phrase.sentence());
    int end = areaEnd(words, phrase, person, title);
    boolean body = title.end() + 2 < end && lexicon.body(words, title.end());
    return body && ofState(document, phrase, title)
        ? Optional.of(named(document, phrase, title.end(), end))
        : Optional.empty();
  }

  private static Optional<Mention> mentionAt(Document document, int sentence, int word) {
    return document.mentions(sentence).stream()
        .filter(m -> m.startWord() <= word && word < m.endWord())
        .findFirst();
  }

  /** The first state, bloc or body that is named after the title. */
  private Optional<Entity> mentioned(
      Document document, Phrase phrase, PhraseLexicon.Match<Post> title) {
    for (Mention mention : document.mentions(phrase.sentence())) {
      Entity entity = mention.entity();
      boolean after = phrase.covers(mention.startWord()) && mention.startWord() >= title.start();
      boolean office = mention.startWord() == title.start() && mention.endWord() > title.end();
      if (office && document.world().entity(entity.id()).isEmpty()) {
        continue;
      }
      if (after && entity.political()) {
        return Optional.of(entity);
      }
      if (after && organised(entity)) {
        boolean voice =
            lexicon.stateBody(document.words(mention.sentenceIndex()), mention.startWord())
                || mention.kind() == MentionKind.METONYM;
        boolean field =
            document.world().entity(entity.id()).isEmpty()
                && !lexicon.body(document.words(mention.sentenceIndex()), mention.startWord());
        return document
            .world()
            .state(entity)
            .filter(s -> voice)
            .or(() -> owner(document, entity).filter(s -> field))
            .or(() -> Optional.of(entity));
      }
    }
    return Optional.empty();
  }

  private static boolean organised(Entity entity) {
    return switch (entity.type()) {
      case ORGANISATION, COMPANY, OUTLET -> true;
      default -> false;
    };
  }

  /** «رئیس&zwnj;جمهور این کشور», «رئیس دوره&zwnj;ای این شورا». */
  private Optional<Entity> pointed(
      Document document, Phrase phrase, PhraseLexicon.Match<Post> title) {
    List<Word> words = document.words(phrase.sentence());
    for (int i = phrase.start(); i + 1 < phrase.end(); i++) {
      if (!words.get(i).form().equals("این")) {
        continue;
      }
      if (words.get(i + 1).form().equals("کشور")) {
        return lastCountryBefore(document, phrase, i);
      }
      if (i >= title.end() && lexicon.body(words, i + 1)) {
        return lastBodyBefore(document, phrase, words.get(i + 1).form());
      }
    }
    return Optional.empty();
  }

  /** The body told of last by a noun, in this sentence or one of those right before it. */
  private static Optional<Entity> lastBodyBefore(Document document, Phrase phrase, String noun) {
    int first = Math.max(0, phrase.sentence() - FARTHEST_BODY_IN_SENTENCES);
    for (int sentence = phrase.sentence(); sentence >= first; sentence--) {
      List<Phrase> phrases = document.phrases(sentence);
      for (int k = phrases.size() - 1; k >= 0; k--) {
        boolean before = sentence < phrase.sentence() || phrases.get(k).end() <= phrase.start();
        Optional<Entity> body = before ? bodyIn(document, phrases.get(k), noun) : Optional.empty();
        if (body.isPresent()) {
          return body;
        }
      }
    }
    return Optional.empty();
  }

  /** The body in a phrase whose name begins with a noun: «دیدار رئیس | شورای انتقالی عراق». */
  private static Optional<Entity> bodyIn(Document document, Phrase phrase, String noun) {
    List<Word> words = document.words(phrase.sentence());
    String key = Folding.fold(noun);
    for (int i = phrase.start(); i + 1 < phrase.end(); i++) {
      int at = i;
      String form = Folding.fold(words.get(i).form());
      boolean same = form.equals(key) || form.equals(key + EZAFE);
      if (same && (i == 0 || !words.get(i - 1).form().equals("این"))) {
        return mentionAt(document, phrase.sentence(), i)
            .filter(mention -> mention.startWord() == at && organised(mention.entity()))
            .map(Mention::entity)
            .or(() -> Optional.of(named(document, phrase, at, phrase.end())));
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
  private Optional<Entity> described(
      Document document, Phrase phrase, Mention person, PhraseLexicon.Match<Post> title) {
    Optional<Entity> chief = chiefsState(document, phrase, person, title);
    if (chief.isPresent()) {
      return chief;
    }
    List<Word> words = document.words(phrase.sentence());
    int start = title.end();
    int end = areaEnd(words, phrase, person, title);
    while (start < end && (words.get(start).upos() == Upos.ADJ || lexicon.term(words.get(start)))) {
      start++;
    }
    if (OfficeWords.is(words, start, Kind.BUREAU) && start + 2 < end) {
      start += 2;
    }
    end = townEnd(document, phrase, title, start, end);
    if (end == start + 1 && lexicon.body(words, start)) {
      return fullName(document, phrase.sentence(), words.get(start).form());
    }
    boolean linked = end > start && LINKS.contains(words.get(start).upos());
    return end > start && !linked
        ? Optional.of(named(document, phrase, start, end))
        : Optional.empty();
  }

  /** «فرماندار نیواورلئان | افرادی را ...»: where the town behind a local title ends. */
  private int townEnd(
      Document document, Phrase phrase, PhraseLexicon.Match<Post> title, int start, int end) {
    if (start >= end || !lexicon.local(document.words(phrase.sentence()), title)) {
      return end;
    }
    return mentionAt(document, phrase.sentence(), start)
        .filter(mention -> mention.startWord() == start && mention.endWord() < end)
        .filter(mention -> mention.entity().type() == EntityType.PLACE)
        .map(Mention::endWord)
        .orElse(end);
  }

  /** «مدیرعامل شرکت»: the one body of that noun that the article has named before. */
  private static Optional<Entity> fullName(Document document, int sentence, String noun) {
    Set<Entity> named = new LinkedHashSet<>();
    for (int i = 0; i <= sentence; i++) {
      document.mentions(i).stream()
          .map(Mention::entity)
          .filter(entity -> organised(entity) && entity.persian().startsWith(noun + " "))
          .forEach(named::add);
    }
    return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
  }

  /** Where the words end that tell what the title is of. */
  private int areaEnd(
      List<Word> words, Phrase phrase, Mention person, PhraseLexicon.Match<Post> title) {
    int end =
        person.startWord() >= title.end()
            ? Math.min(person.startWord(), phrase.end())
            : phrase.end();
    for (int i = title.end() + 1; i < end; i++) {
      if (lexicon.adverbialEnd(words, i) > i || breaks(words, i, end)) {
        end = i;
      }
    }
    while (end > title.end() && words.get(end - 1).upos() == Upos.PUNCT) {
      end--;
    }
    return end;
  }

  /**
   * Whether a mark ends a name: a bracket, a dash, a comma that parts no list («صنعت، معدن و
   * تجارت»).
   */
  private static boolean breaks(List<Word> words, int mark, int end) {
    String form = words.get(mark).form();
    boolean list =
        mark + 1 < end && words.get(mark + 1).upos() == Upos.ADJ
            || words.subList(mark, end).stream().anyMatch(word -> word.form().equals(AND));
    return BREAKS.contains(form) || form.equals(COMMA) && !list;
  }

  private static Entity named(Document document, Phrase phrase, int start, int end) {
    Optional<String> body = OfficeWords.body(document.words(phrase.sentence()).get(start));
    String name = document.analysis().text().slice(document.span(phrase.sentence(), start, end));
    String head = document.words(phrase.sentence()).get(start).form();
    return Described.entity(
        EntityType.ORGANISATION,
        body.map(of -> of + name.substring(Math.min(name.length(), head.length()))).orElse(name));
  }
}
