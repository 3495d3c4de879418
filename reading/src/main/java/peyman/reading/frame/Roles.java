package peyman.reading.frame;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import peyman.language.Deprel;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.clause.Predicate;
import peyman.reading.discourse.Aides;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Folding;
import peyman.reading.discourse.Phrase;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.Mention;
import peyman.world.MentionKind;

/**
 * Fills the roles of an act with who stands by its markers: of a verb, in its own clause; of a
 * noun, in its phrase, behind it, and with the subject of its clause where the noun has none of its
 * own («ضمن محکوم کردن ...»).
 */
final class Roles {

  private static final String OBJECT = "را";

  private static final Set<String> BETWEEN = Set.of("میان", "بین");
  private static final String QUOTING = "به نقل از";
  private static final String CLOSING = "\u00BB";
  private static final String WE = "ما";
  private static final String COUNTRY = "country:";

  /** How far behind a noun what belongs to it may begin, in words. */
  private static final int FARTHEST_COMPLEMENT_IN_WORDS = 14;

  private final Document document;
  private final Act act;
  private final List<Word> words;
  private final List<Phrase> phrases;
  private final Subjects subjects;

  Roles(Document document, Act act) {
    this.document = document;
    this.act = act;
    this.words = document.words(act.sentence());
    this.phrases = document.phrases(act.sentence());
    this.subjects = new Subjects(document, act.sentence(), act.clauses());
  }

  /** Who fills a role, by the first of its markers that somebody stands with. */
  List<Entity> first(String role) {
    for (String marker : markers(role)) {
      boolean does = !act.nominal() && act.frame().markers(role).contains("subject");
      boolean governed = marker.equals("ezafe") && does && subjects.told(act);
      List<Entity> found = governed ? List.of() : by(marker);
      act.attempt().role(role, marker, found);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** Who fills a role, by any of its markers. */
  List<Entity> all(String role) {
    Set<Entity> found = new LinkedHashSet<>();
    boolean own = false;
    for (String marker : markers(role)) {
      if (marker.equals("subject") && act.nominal() && own) {
        continue;
      }
      List<Entity> by = by(marker);
      own |= marker.equals("ezafe") && by.stream().anyMatch(Roles::acts);
      own |= BETWEEN.contains(marker) && by.size() >= 2;
      act.attempt().role(role, marker, by);
      found.addAll(by);
    }
    return new ArrayList<>(found);
  }

  private static boolean acts(Entity entity) {
    return entity.type() != EntityType.ACCORD && entity.type() != EntityType.ROUTE;
  }

  /** The markers of a role; a noun's own come before the subject of its clause. */
  private List<String> markers(String role) {
    List<String> markers = new ArrayList<>(act.frame().markers(role));
    if (act.nominal() && markers.remove("subject")) {
      markers.add("subject");
    }
    return markers;
  }

  List<Entity> by(String marker) {
    return switch (marker) {
      case "subject" ->
          governments(act.nominal() ? controlling() : act.passive() ? List.of() : subject());
      case "teller" -> act.passive() && !act.nominal() ? telling() : List.of();
      case "doer" -> governments(Control.bySubject(document, act) ? controller() : List.of());
      case "object" -> object();
      case "ezafe" -> {
        List<Entity> found = ezafe(act.end());
        yield found.isEmpty() && !act.nominal() ? mentioned(act.end(), act.last()) : found;
      }
      default -> governments(marked(marker));
    };
  }

  /**
   * The subject of the clause around a noun; of an event only where it does what the noun tells.
   */
  private List<Entity> controlling() {
    boolean deed = act.frame().type() == Frame.Type.EVENT && !act.frame().spoken();
    return deed && !Control.bySubject(document, act) ? List.of() : controller();
  }

  /** «میان بغداد و آنکارا»: a town in the place of one who acts is its government. */
  private List<Entity> governments(List<Entity> found) {
    return found.stream()
        .map(e -> e.type() == EntityType.PLACE ? government(e).orElse(e) : e)
        .distinct()
        .toList();
  }

  private Optional<Entity> government(Entity town) {
    return document
        .world()
        .state(town)
        .or(
            () ->
                town.of().stream()
                    .flatMap(code -> document.world().entity(COUNTRY + code).stream())
                    .findFirst());
  }

  /** «توافق ما با لبنان»: who says «we». */
  List<Entity> ours() {
    int next = act.end();
    boolean we = next < words.size() && words.get(next).form().equals(WE);
    return we ? subjects.weIn(act.clause()) : List.of();
  }

  /** «خزانه&zwnj;داری آمریکا: سه بانک تحریم شدند»: the bodies that tell of what was done. */
  private List<Entity> telling() {
    return subjects.teller(act.clause()).stream()
        .filter(teller -> teller.type() != EntityType.PERSON)
        .filter(teller -> teller.type() != EntityType.GROUP)
        .toList();
  }

  /** What the verb of the act's clause acts on, where a noun tells the act. */
  List<Entity> objectOfClause() {
    return phrases.stream()
        .filter(phrase -> phrase.marker().equals(OBJECT) && own(phrase))
        .flatMap(phrase -> document.referents(phrase).stream())
        .toList();
  }

  /** The subject of the act's clause. */
  List<Entity> subject() {
    return subjects.of(act);
  }

  /**
   * The subject of the clause that a noun stands in, where the noun is not that subject itself:
   * «بوش در دیدار با ... گفت»; of an effort who makes it: «تلاش ایران برای امضای ...».
   */
  List<Entity> controller() {
    Optional<Phrase> around = phrases.stream().filter(p -> p.covers(act.start())).findFirst();
    if (around.isPresent() && around.get().bare() && subjectOfClause(around.get())) {
      return List.of();
    }
    if (act.clause().predicate().filter(verb -> verb.noun() < act.start()).isPresent()) {
      return List.of();
    }
    if (act.frame().type() == Frame.Type.MEETING && Control.topic(document, act)) {
      return List.of();
    }
    List<Entity> trying =
        Control.effort(document, act)
            .map(effort -> mentioned(effort.start() + 1, effort.end()))
            .orElse(List.of());
    List<Entity> quoted = trying.isEmpty() ? quoted() : trying;
    return quoted.isEmpty() ? subjects.of(act) : quoted;
  }

  /** «رویتر به نقل از بارنیه پس از دیدار با ... افزود»: whom an outlet quotes is who speaks. */
  private List<Entity> quoted() {
    return phrases.stream()
        .filter(phrase -> phrase.marker().equals(QUOTING) && own(phrase))
        .filter(phrase -> phrase.end() <= act.start())
        .flatMap(phrase -> document.referents(phrase).stream())
        .filter(entity -> entity.type() == EntityType.PERSON)
        .toList();
  }

  private boolean subjectOfClause(Phrase phrase) {
    if (subjects.treeSubject(phrase, act.clause())) {
      return true;
    }
    if (objectBefore(phrase)) {
      return false;
    }
    Optional<Phrase> own = subjects.own(act.clause());
    boolean before = own.isPresent() && own.get().end() <= phrase.start();
    return !before && words.get(phrase.head()).deprel() != Deprel.OBJ;
  }

  /** «این حملات را نقض توافق دانست»: what follows an object is no subject. */
  private boolean objectBefore(Phrase phrase) {
    return act.clause().words().stream()
        .anyMatch(i -> i < phrase.start() && words.get(i).form().equals(OBJECT));
  }

  /** What the verb acts on: the phrase before «را», or the subject of a passive. */
  List<Entity> object() {
    if (act.nominal()) {
      return List.of();
    }
    Optional<Phrase> phrase = objectPhrase();
    if (act.passive() && phrase.isEmpty()) {
      return subjects.of(act);
    }
    boolean marked = phrase.filter(p -> p.marker().equals(OBJECT)).isPresent();
    Optional<Entity> name = marked || act.passive() ? Optional.empty() : nameBeforeObjectMark();
    return name.map(List::of)
        .orElseGet(() -> phrase.map(p -> referentsOrMentions(list(p))).orElse(List.of()));
  }

  /**
   * «در ۱۸ شهریور | بریتانیا را»: a name before «را», where the tree hangs it on another phrase.
   */
  private Optional<Entity> nameBeforeObjectMark() {
    return document.mentions(act.sentence()).stream()
        .filter(m -> m.endWord() < act.start() && act.clause().owns(m.endWord()))
        .filter(m -> words.get(m.endWord()).form().equals(OBJECT))
        .filter(m -> phrases.stream().noneMatch(p -> p.start() == m.startWord() && !p.bare()))
        .filter(m -> phrases.stream().noneMatch(p -> p.covers(m.startWord()) && governed(p, m)))
        .map(Mention::entity)
        .findFirst();
  }

  /** Whether a name stands right behind a noun of its phrase: «در مسئله ایران». */
  private boolean governed(Phrase phrase, Mention name) {
    boolean first = phrase.start() == name.startWord();
    return !first && words.get(name.startWord() - 1).upos() == Upos.NOUN && !phrase.bare();
  }

  private Optional<Phrase> objectPhrase() {
    List<Phrase> own = phrases.stream().filter(this::own).toList();
    if (act.passive()) {
      return subjects.candidates(act.clause()).stream().findFirst();
    }
    int verb = act.verb().map(Predicate::verb).orElse(-1);
    Phrase found = null;
    Phrase tree = null;
    for (Phrase phrase : own) {
      Word head = words.get(phrase.head());
      boolean open = phrase.bare() || phrase.marker().equals(OBJECT);
      if (phrase.marker().equals(OBJECT)) {
        found = phrase;
      } else if (open && head.deprel() == Deprel.OBJ && head.headIndex() == verb) {
        tree = phrase;
      }
    }
    if (found != null) {
      return Optional.of(found);
    }
    return tree != null ? Optional.of(tree) : beforeObjectMark(own);
  }

  /** «فروش سلاح به ارمنستان را ...»: «را» stands behind what the object takes. */
  private Optional<Phrase> beforeObjectMark(List<Phrase> own) {
    for (int i = act.start() - 1; i > act.clause().start(); i--) {
      if (act.clause().owns(i) && words.get(i).form().equals(OBJECT)) {
        Phrase open = null;
        for (Phrase phrase : own) {
          open = phrase.end() <= i && phrase.bare() ? phrase : open;
        }
        return Optional.ofNullable(open);
      }
    }
    return Optional.empty();
  }

  private boolean own(Phrase phrase) {
    boolean behind = act.unfinished() && phrase.start() >= act.end();
    return act.clause().owns(phrase.head()) && !behind;
  }

  private List<Phrase> list(Phrase member) {
    return phrases.stream().filter(phrase -> phrase.list() == member.list()).toList();
  }

  private List<Entity> referentsOrMentions(List<Phrase> chosen) {
    Set<Entity> found = new LinkedHashSet<>();
    for (Phrase phrase : chosen) {
      List<Entity> referents = document.referents(phrase);
      found.addAll(referents.isEmpty() ? mentioned(phrase.start(), phrase.end()) : referents);
    }
    return new ArrayList<>(found);
  }

  /** «سفر توکایف», «توافق ایران و آمریکا»: who stands in the noun's own phrase. */
  List<Entity> ezafe(int from) {
    Set<Entity> found = new LinkedHashSet<>();
    Phrase own = null;
    for (Phrase phrase : phrases) {
      boolean next = phrase.start() == from && phrase.bare();
      boolean on = own == null || describes(from) || from > act.end() || stray(own);
      if (phrase.covers(from - 1) || next && on) {
        own = phrase;
        List<Entity> inside = mentioned(from, phrase.end());
        found.addAll(inside);
        if (inside.isEmpty() && phrase.start() >= from) {
          found.addAll(document.referents(phrase));
        }
      } else if (own != null && phrase.list() == own.list() && !found.isEmpty()) {
        found.addAll(document.referents(phrase));
      }
    }
    if (own != null) {
      coordinated(own.end()).ifPresent(found::add);
    }
    int quoted = found.isEmpty() ? quotedEnd(from) : from;
    if (quoted > from) {
      return ezafe(quoted);
    }
    int behind = adjectivesEnd(from);
    if (found.isEmpty() && behind > from && behind < words.size()) {
      return ezafe(behind);
    }
    int dated = found.isEmpty() ? Times.end(words, from) : from;
    if (dated > from && phrases.stream().anyMatch(p -> p.start() == dated && p.bare())) {
      return ezafe(dated);
    }
    return new ArrayList<>(found);
  }

  /** «نشست | سازمان همکاری شانگهای پایان یافت»: a noun without a preposition is no oblique. */
  private boolean stray(Phrase phrase) {
    return phrase.bare() && words.get(phrase.head()).deprel() == Deprel.OBL;
  }

  /**
   * Where quotation marks end that hold a noun and its adjectives: «عقب&zwnj;نشینی کامل» | آمریکا.
   */
  private int quotedEnd(int from) {
    int end = from;
    while (end < words.size() && words.get(end).upos() == Upos.ADJ) {
      end++;
    }
    boolean closed = end + 1 < words.size() && words.get(end).form().equals(CLOSING);
    return act.nominal() && closed ? end + 1 : from;
  }

  /** Where adjectives with an "and" between them end: «حملات موشکی و پهپادی | ایران». */
  private int adjectivesEnd(int from) {
    int end = from;
    boolean joined = false;
    while (end + 1 < words.size()) {
      boolean and = words.get(end).upos() == Upos.CCONJ && adjective(end - 1) && adjective(end + 1);
      if (!and && !adjective(end)) {
        break;
      }
      joined |= and;
      end++;
    }
    return joined ? end : from;
  }

  private boolean adjective(int word) {
    return words.get(word).upos() == Upos.ADJ || describes(word);
  }

  /** «توافق&zwnj;نامه | راهبردی ایران»: an adjective, whatever the tree makes of it. */
  private boolean describes(int word) {
    boolean named = document.mentions(act.sentence()).stream().anyMatch(m -> m.startWord() == word);
    return words.get(word).form().endsWith("ی") && !named;
  }

  /** «هیئت&zwnj;های روسی و اوکراینی»: a second adjective of nation behind the first. */
  private Optional<Entity> coordinated(int and) {
    boolean joins = and + 1 < words.size() && words.get(and).upos() == Upos.CCONJ;
    List<Mention> mentions = document.mentions(act.sentence());
    boolean first =
        mentions.stream().anyMatch(m -> m.endWord() == and && m.kind() == MentionKind.DEMONYM);
    return mentions.stream()
        .filter(m -> joins && first)
        .filter(m -> m.startWord() == and + 1 && m.kind() == MentionKind.DEMONYM)
        .map(Mention::entity)
        .findFirst();
  }

  /** Who is named between two words; of a person with a title not the state of the title. */
  List<Entity> mentioned(int start, int end) {
    Set<Entity> found = new LinkedHashSet<>();
    boolean person = false;
    for (Mention mention : document.mentions(act.sentence())) {
      if (mention.startWord() >= start && mention.endWord() <= end) {
        Optional<Entity> aide = Aides.of(document.world(), words, start, mention);
        found.add(aide.orElse(mention.entity()));
        person |= aide.isEmpty() && mention.entity().type() == EntityType.PERSON;
      }
    }
    if (person) {
      found.removeIf(entity -> entity.political());
    }
    if (found.isEmpty()) {
      for (int i = start; i < end; i++) {
        PoliticalGroups.instance().at(words, i).ifPresent(found::add);
      }
    }
    return new ArrayList<>(found);
  }

  /** Phrases behind a preposition: of a verb in its clause, of a noun behind it. */
  List<Entity> marked(String marker) {
    return referentsOrMentions(markedPhrases(marker));
  }

  List<Phrase> markedPhrases(String marker) {
    String wanted = Folding.fold(marker);
    List<Phrase> found = new ArrayList<>();
    List<Phrase> nested = new ArrayList<>();
    int list = -1;
    for (Phrase phrase : phrases) {
      boolean fits = fits(phrase, wanted, marker);
      if (fits && phrase.list() == list) {
        found.add(phrase);
      } else if (fits && reachable(phrase)) {
        if (!act.nominal() && ofAnotherNoun(phrase)) {
          nested.add(phrase);
        } else if (found.isEmpty() || !act.nominal()) {
          list = phrase.list();
          found.add(phrase);
        }
      }
    }
    if (found.isEmpty()) {
      return nested;
    }
    int lists = found.get(0).list();
    List<Phrase> whole = new ArrayList<>(nested);
    whole.removeIf(phrase -> phrase.list() != lists);
    whole.addAll(found);
    return whole;
  }

  private boolean fits(Phrase phrase, String wanted, String marker) {
    if (Folding.fold(phrase.marker()).equals(wanted)) {
      return true;
    }
    boolean next = phrase.start() >= act.end() && phrase.start() - act.end() <= 2;
    return act.nominal() && next && phrase.marker().endsWith(" " + marker);
  }

  private boolean reachable(Phrase phrase) {
    if (act.nominal()) {
      return phrase.start() >= act.end()
          && phrase.start() - act.end() <= FARTHEST_COMPLEMENT_IN_WORDS
          && (own(phrase) || phrase.start() - act.end() <= 2)
          && !verbBetween(act.end(), phrase.start());
    }
    return own(phrase) || phrase.start() >= act.last() && phrase.start() - act.last() <= 2;
  }

  /** Whether the tree hangs a phrase on a noun right before it that is no part of the verb. */
  private boolean ofAnotherNoun(Phrase phrase) {
    int head = words.get(phrase.head()).headIndex();
    if (head < 0 || head >= phrase.start() || head >= act.start() && head < act.last()) {
      return false;
    }
    Upos upos = words.get(head).upos();
    return (upos == Upos.NOUN || upos == Upos.PROPN)
        && words.get(phrase.head()).deprel() != Deprel.CONJ;
  }

  private boolean verbBetween(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.get(i).upos() == Upos.VERB && act.clause().owns(i)) {
        return true;
      }
    }
    return false;
  }
}
