package peyman.reading.frame;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import peyman.language.Deprel;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Folding;
import peyman.reading.discourse.Phrase;
import peyman.world.Entity;
import peyman.world.Mention;

/** Fills the roles of an act: by the tree where it is sure, by markers and nearness elsewhere. */
final class Roles {

  /** How far behind a noun what belongs to it may begin, in words. */
  private static final int FARTHEST_COMPLEMENT_IN_WORDS = 14;

  private final Document document;
  private final Act act;
  private final List<Word> words;

  Roles(Document document, Act act) {
    this.document = document;
    this.act = act;
    this.words = document.words(act.sentence());
  }

  /** Who fills a role, by the first of its markers that somebody stands with. */
  List<Entity> first(String role) {
    for (String marker : act.frame().markers(role)) {
      List<Entity> found = by(marker);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** Who fills a role, by any of its markers. */
  List<Entity> all(String role) {
    Set<Entity> found = new LinkedHashSet<>();
    for (String marker : act.frame().markers(role)) {
      found.addAll(by(marker));
    }
    return new ArrayList<>(found);
  }

  List<Entity> by(String marker) {
    return switch (marker) {
      case "subject" -> act.nominal() ? List.of() : act.passive() ? List.of() : subject();
      case "object" -> act.nominal() ? List.of() : object();
      case "ezafe" -> act.nominal() ? ezafe(act.end()) : List.of();
      default -> marked(marker);
    };
  }

  private List<Entity> referents(List<Phrase> phrases) {
    Set<Entity> found = new LinkedHashSet<>();
    for (Phrase phrase : phrases) {
      found.addAll(document.referents(phrase));
    }
    return new ArrayList<>(found);
  }

  /** The subject of the act's verb, with the other members of its list. */
  List<Entity> subject() {
    Phrase tree = null;
    Phrase near = null;
    Phrase early = null;
    for (Phrase phrase : document.phrases(act.sentence())) {
      if (!phrase.bare() || phrase.end() > act.end() || document.referents(phrase).isEmpty()) {
        continue;
      }
      Word head = words.get(phrase.head());
      boolean subject = head.deprel() == Deprel.NSUBJ || head.deprel() == Deprel.NSUBJ_PASS;
      if (subject && head.headIndex() >= act.start() && head.headIndex() < act.end()) {
        tree = phrase;
      }
      if (phrase.start() >= act.clause().start() && near == null) {
        near = phrase;
      }
      if (early == null && phrase.end() <= act.start() && continued()) {
        early = phrase;
      }
    }
    Phrase best = tree != null ? tree : near != null ? near : early;
    return best == null ? List.of() : referents(list(best));
  }

  /**
   * Whether the clause goes on with the subject of the clause before: «... کرد و ... گفت», «اعلام
   * کرد که می پیوندد».
   */
  private boolean continued() {
    int before = act.clause().start() - 1;
    if (before < 1) {
      return false;
    }
    String form = words.get(before).form();
    Upos upos = words.get(before - 1).upos();
    boolean said = form.equals("که") && (upos == Upos.VERB || upos == Upos.AUX);
    return form.equals("و") || said;
  }

  /** Who leads the clause that a noun stands in: «بوش در دیدار با ... گفت». */
  List<Entity> leader() {
    for (Phrase phrase : document.phrases(act.sentence())) {
      boolean before = phrase.end() <= act.start();
      if (before && phrase.bare() && !document.referents(phrase).isEmpty()) {
        Word head = words.get(phrase.head());
        boolean subject = head.deprel() == Deprel.NSUBJ || phrase.start() <= 2;
        if (subject) {
          return referents(list(phrase));
        }
      }
    }
    return List.of();
  }

  private List<Phrase> list(Phrase member) {
    return document.phrases(act.sentence()).stream()
        .filter(phrase -> phrase.list() == member.list())
        .toList();
  }

  private List<Entity> object() {
    if (act.passive()) {
      return subject();
    }
    List<Phrase> objects = new ArrayList<>();
    for (Phrase phrase : document.phrases(act.sentence())) {
      if (phrase.marker().equals("را") && inClause(phrase)) {
        objects.add(phrase);
      }
    }
    return referentsOrMentions(objects);
  }

  private List<Entity> referentsOrMentions(List<Phrase> phrases) {
    Set<Entity> found = new LinkedHashSet<>();
    for (Phrase phrase : phrases) {
      List<Entity> referents = document.referents(phrase);
      found.addAll(referents.isEmpty() ? mentioned(phrase.start(), phrase.end()) : referents);
    }
    return new ArrayList<>(found);
  }

  private boolean inClause(Phrase phrase) {
    return phrase.start() >= act.clause().start() && phrase.end() <= act.end();
  }

  /** «سفر توکایف», «توافق ایران و آمریکا»: who stands in the noun's own phrase. */
  List<Entity> ezafe(int from) {
    Set<Entity> found = new LinkedHashSet<>();
    Phrase own = null;
    for (Phrase phrase : document.phrases(act.sentence())) {
      if (phrase.covers(from - 1) || own == null && phrase.start() == from) {
        own = phrase;
        List<Entity> inside = mentioned(from, phrase.end());
        found.addAll(inside);
        if (inside.isEmpty()) {
          found.addAll(pointed(phrase, from));
        }
      } else if (own != null && phrase.list() == own.list() && !found.isEmpty()) {
        found.addAll(document.referents(phrase));
      }
    }
    return new ArrayList<>(found);
  }

  private List<Entity> pointed(Phrase phrase, int from) {
    return phrase.start() >= from ? document.referents(phrase) : List.of();
  }

  private List<Entity> mentioned(int start, int end) {
    Set<Entity> found = new LinkedHashSet<>();
    for (Mention mention : document.mentions(act.sentence())) {
      if (mention.startWord() >= start && mention.endWord() <= end) {
        found.add(mention.entity());
      }
    }
    return new ArrayList<>(found);
  }

  /** Phrases behind a preposition: of a verb in its clause, of a noun behind it. */
  List<Entity> marked(String marker) {
    String wanted = Folding.fold(marker);
    Set<Entity> found = new LinkedHashSet<>();
    int list = -1;
    for (Phrase phrase : document.phrases(act.sentence())) {
      boolean member = phrase.list() == list;
      if (Folding.fold(phrase.marker()).equals(wanted) && (member || reachable(phrase))) {
        list = phrase.list();
        List<Entity> referents = document.referents(phrase);
        found.addAll(referents.isEmpty() ? mentioned(phrase.start(), phrase.end()) : referents);
      }
    }
    return new ArrayList<>(found);
  }

  private boolean reachable(Phrase phrase) {
    if (act.nominal()) {
      return phrase.start() >= act.end()
          && phrase.start() - act.end() <= FARTHEST_COMPLEMENT_IN_WORDS
          && !verbBetween(act.end(), phrase.start());
    }
    return phrase.start() >= act.clause().start() && phrase.end() <= act.clause().end()
        || phrase.start() >= act.end() && phrase.start() - act.end() <= 2;
  }

  private boolean verbBetween(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.get(i).upos() == Upos.VERB) {
        return true;
      }
    }
    return false;
  }
}
