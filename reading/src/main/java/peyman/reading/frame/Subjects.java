package peyman.reading.frame;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import peyman.language.Deprel;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.clause.Clause;
import peyman.reading.clause.Clause.Kind;
import peyman.reading.clause.Clauses;
import peyman.reading.clause.Predicate;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Phrase;
import peyman.world.Entity;
import peyman.world.Mention;

/**
 * Who is the subject of a clause: the one it names, else the one that it goes on with or tells of.
 * Persian leaves a subject out where the clause before, the clause around or the noun before «که»
 * has it.
 */
final class Subjects {

  private static final int FARTHEST_IN_CLAUSES = 4;
  private static final int SPEAKER_IN_SENTENCES = 4;

  private final Document document;
  private final int sentence;
  private final List<Word> words;
  private final Clauses clauses;
  private int limit = Integer.MAX_VALUE;

  Subjects(Document document, int sentence, Clauses clauses) {
    this.document = document;
    this.sentence = sentence;
    this.words = document.words(sentence);
    this.clauses = clauses;
  }

  /** Who the subject of an act's clause refers to; empty where nobody is told. */
  List<Entity> of(Act act) {
    limit = act.nominal() ? Integer.MAX_VALUE : act.start();
    List<Entity> found = of(act.clause(), 0);
    limit = Integer.MAX_VALUE;
    return found;
  }

  private List<Entity> of(Clause clause, int depth) {
    Optional<Phrase> own = own(clause);
    if (own.isPresent()) {
      return referents(list(own.get()));
    }
    int person = clause.predicate().map(Predicate::person).orElse(3);
    if (depth < FARTHEST_IN_CLAUSES && person == 1) {
      return speaker(clause, depth, SPEAKER_IN_SENTENCES);
    }
    if (depth >= FARTHEST_IN_CLAUSES || blocked(clause)) {
      return List.of();
    }
    if (clause.sibling() >= 0) {
      return of(clauses.all().get(clause.sibling()), depth + 1);
    }
    if (clause.kind() == Kind.RELATIVE && clause.antecedent() >= 0) {
      return antecedent(clause);
    }
    boolean told = clause.kind() == Kind.COMPLEMENT || clause.kind() == Kind.CONDITION;
    if (told && clause.governor() >= 0) {
      List<Entity> asked = asked(clause, clauses.all().get(clause.governor()));
      if (!asked.isEmpty()) {
        return asked;
      }
      return of(clauses.all().get(clause.governor()), depth + 1);
    }
    return clause.kind() == Kind.MAIN ? goingOn(clause) : List.of();
  }

  /** «از عربستان خواست به پیمان بپیوندد»: who is asked is who is to do it. */
  private List<Entity> asked(Clause clause, Clause outer) {
    boolean wish =
        clause.predicate().filter(verb -> verb.tense() == Predicate.Tense.SUBJUNCTIVE).isPresent();
    Optional<String> marker = outer.predicate().flatMap(Control::addressee);
    if (!wish || marker.isEmpty()) {
      return List.of();
    }
    return document.phrases(sentence).stream()
        .filter(phrase -> phrase.marker().equals(marker.get()) && outer.owns(phrase.head()))
        .findFirst()
        .map(phrase -> referents(list(phrase)))
        .orElse(List.of());
  }

  /** Who led the sentence so far, or the one before: Persian goes on without a pronoun. */
  private List<Entity> goingOn(Clause clause) {
    for (Clause other : clauses.all()) {
      if (other.kind() == Kind.MAIN && other.end() <= clause.start()) {
        Optional<Phrase> own = own(other);
        if (own.isPresent()) {
          return referents(list(own.get()));
        }
      }
    }
    boolean verb = clause.predicate().isPresent();
    return verb ? Speakers.before(document, sentence, clause.start(), 1) : List.of();
  }

  /** The clause's own subject phrase that refers to somebody. */
  Optional<Phrase> own(Clause clause) {
    Phrase first = null;
    for (Phrase phrase : candidates(clause)) {
      if (referents(phrase).isEmpty()) {
        continue;
      }
      if (treeSubject(phrase, clause)) {
        return Optional.of(phrase);
      }
      if (first == null && !treeObject(phrase, clause)) {
        first = phrase;
      }
    }
    if (first == null) {
      return candidates(clause).stream()
          .filter(phrase -> treeSubject(phrase, clause) || objectFollows(phrase, clause))
          .filter(phrase -> !owners(phrase).isEmpty())
          .findFirst();
    }
    Optional<Phrase> before = subjectBefore(clause, first);
    if (before.isPresent()) {
      return before.filter(phrase -> !owners(phrase).isEmpty());
    }
    return Optional.of(first);
  }

  /**
   * «این اقدام دولت را ...»: a subject that nobody acts in stands before; «هیئت&zwnj;های روسیه و
   * اوکراین»: one that belongs to somebody.
   */
  private Optional<Phrase> subjectBefore(Clause clause, Phrase phrase) {
    return candidates(clause).stream()
        .filter(other -> other.start() < phrase.start() && other.list() != phrase.list())
        .filter(other -> treeSubject(other, clause) && referents(other).isEmpty())
        .findFirst();
  }

  /** The bare phrases of a clause before its verb, whoever they refer to. */
  List<Phrase> candidates(Clause clause) {
    int until = Math.min(limit, clause.predicate().map(Predicate::noun).orElse(clause.end()));
    List<Phrase> found = new ArrayList<>();
    for (Phrase phrase : document.phrases(sentence)) {
      boolean own = phrase.bare() && clause.owns(phrase.head()) && phrase.start() < until;
      boolean dated = Times.end(words, phrase.start()) >= phrase.end();
      if (own && !dated && !ofMood(phrase, clause)) {
        found.add(phrase);
      }
    }
    return found;
  }

  /** «قرار است ...»: the noun of a verb of mood is nobody. */
  private boolean ofMood(Phrase phrase, Clause clause) {
    int next = phrase.end();
    int verb = clause.predicate().map(Predicate::start).orElse(0);
    if (next >= verb) {
      return false;
    }
    Upos upos = words.get(next).upos();
    boolean leads = treeSubject(phrase, clause) || phrase.start() == clause.start();
    boolean must = upos == Upos.AUX && leads && !referents(phrase).isEmpty();
    return !must && (upos == Upos.AUX || upos == Upos.VERB);
  }

  boolean treeSubject(Phrase phrase, Clause clause) {
    Word head = words.get(phrase.head());
    boolean subject = head.deprel() == Deprel.NSUBJ || head.deprel() == Deprel.NSUBJ_PASS;
    return subject && ofVerb(head, clause);
  }

  private boolean treeObject(Phrase phrase, Clause clause) {
    Word head = words.get(phrase.head());
    return head.deprel() == Deprel.OBJ && ofVerb(head, clause) && !objectFollows(phrase, clause);
  }

  /** Whether another phrase of the clause is the one that «را» marks: the tree has erred. */
  private boolean objectFollows(Phrase phrase, Clause clause) {
    return document.phrases(sentence).stream()
        .anyMatch(
            p -> p.marker().equals("را") && p.start() >= phrase.end() && clause.owns(p.head()));
  }

  private static boolean ofVerb(Word head, Clause clause) {
    return clause
        .predicate()
        .filter(verb -> head.headIndex() >= verb.noun() && head.headIndex() < verb.end())
        .isPresent();
  }

  /** Whether a verb has a subject, though who it is may be unknown: «ما خواستار ... هستیم». */
  boolean told(Act act) {
    boolean first = act.verb().filter(verb -> verb.person() == 1).isPresent();
    return !act.passive() && (first || blocked(act.clause()));
  }

  private boolean blocked(Clause clause) {
    return candidates(clause).stream().anyMatch(phrase -> treeSubject(phrase, clause));
  }

  private List<Entity> antecedent(Clause clause) {
    for (Phrase phrase : document.phrases(sentence)) {
      if (phrase.covers(clause.antecedent())) {
        return referents(list(phrase));
      }
    }
    return List.of();
  }

  /** Who says «we» in a clause. */
  List<Entity> weIn(Clause clause) {
    return speaker(clause, 0, SPEAKER_IN_SENTENCES);
  }

  /** Who tells what a clause says, in the same sentence. */
  List<Entity> teller(Clause clause) {
    return speaker(clause, 0, 0);
  }

  /** Who says «we»: before the colon, or in the clause around. */
  private List<Entity> speaker(Clause clause, int depth, int farthest) {
    for (Clause outer : clauses.outwards(clause)) {
      boolean first = outer.predicate().map(Predicate::person).orElse(3) == 1;
      if (outer != clause && !first) {
        List<Entity> said = of(outer, depth + 1);
        if (!said.isEmpty()) {
          return said;
        }
      }
    }
    return Speakers.before(document, sentence, clause.start(), farthest);
  }

  /** Whom a phrase refers to, political groups that no list of entities has included. */
  private List<Entity> referents(Phrase phrase) {
    List<Entity> referents = document.referents(phrase);
    if (!referents.isEmpty()) {
      return referents;
    }
    Optional<Entity> group = PoliticalGroups.instance().at(words, phrase.start());
    return group.map(List::of).orElse(List.of());
  }

  /**
   * «تیم&zwnj;های ایران», «جنگنده&zwnj;های اسرائیل»: the state whose people or means are told of.
   */
  private List<Entity> owners(Phrase phrase) {
    List<Entity> found = new ArrayList<>();
    for (Mention mention : document.mentions(sentence)) {
      boolean acts =
          mention.entity().political() || PoliticalGroups.instance().contains(mention.entity());
      if (phrase.covers(mention.startWord()) && acts) {
        found.add(mention.entity());
      }
    }
    return found;
  }

  private List<Phrase> list(Phrase member) {
    return document.phrases(sentence).stream()
        .filter(phrase -> phrase.list() == member.list())
        .toList();
  }

  private List<Entity> referents(List<Phrase> phrases) {
    Set<Entity> found = new LinkedHashSet<>();
    for (Phrase phrase : phrases) {
      List<Entity> referents = referents(phrase);
      found.addAll(referents.isEmpty() ? owners(phrase) : referents);
    }
    return new ArrayList<>(found);
  }
}
