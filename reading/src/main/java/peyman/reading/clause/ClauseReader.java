package peyman.reading.clause;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import peyman.language.Deprel;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.clause.Clause.Kind;
import peyman.reading.finding.Modality;

/**
 * Cuts a sentence into clauses by what Persian is strict about: the verb ends its clause, and what
 * «که» opens before that verb is a clause within it. The tree only decides what the words leave
 * open, since long sentences are where parsers fail.
 */
final class ClauseReader {

  private static final String THAT = "که";
  private static final String UNTIL = "تا";
  private static final int LONGEST_TAIL_IN_WORDS = 12;

  private final List<Word> words;
  private final List<Clause> done = new ArrayList<>();
  private final Deque<Draft> suspended = new ArrayDeque<>();
  private Draft current;
  private int lastClosed = -1;

  ClauseReader(List<Word> words) {
    this.words = words;
    this.current = new Draft(Kind.MAIN, -1, -1, -1);
  }

  /** A clause whose verb has not come yet. */
  private static final class Draft {
    final Kind kind;
    Draft governor;
    int governorIndex;
    final int sibling;
    final int antecedent;
    final List<Integer> own = new ArrayList<>();
    final List<Integer> dependants = new ArrayList<>();
    Modality mood = Modality.ASSERTED;

    Draft(Kind kind, int governorIndex, int sibling, int antecedent) {
      this.kind = kind;
      this.governorIndex = governorIndex;
      this.sibling = sibling;
      this.antecedent = antecedent;
    }
  }

  Clauses read() {
    int i = 0;
    while (i < words.size()) {
      if (border(i)) {
        closeAll(i);
        i++;
      } else if (Verbs.finite(words, i)) {
        i = verb(i);
      } else if (opens(i)) {
        open(i);
        i++;
      } else {
        current.own.add(i);
        i++;
      }
    }
    closeAll(words.size());
    return new Clauses(done);
  }

  private boolean border(int i) {
    return switch (words.get(i).form()) {
      case "؛", ":", "؟", "!", ".", "\u2026", "/", "\u2022", "*", "|" -> true;
      default -> false;
    };
  }

  /** «؛» and «:» end whatever is open. */
  private void closeAll(int at) {
    boolean colon = at < words.size() && words.get(at).form().equals(":");
    if (onlyLoose(current)) {
      if (suspended.isEmpty() && at < words.size()) {
        current = new Draft(colon ? Kind.SPEECH : Kind.MAIN, colon ? lastClosed : -1, -1, -1);
        return;
      }
    } else if (!tail()) {
      close(current, Optional.empty());
    }
    while (!suspended.isEmpty()) {
      close(suspended.pop(), Optional.empty());
    }
    int governor = colon ? lastClosed : -1;
    current = new Draft(colon ? Kind.SPEECH : Kind.MAIN, governor, -1, -1);
    if (!colon) {
      lastClosed = -1;
    }
  }

  /** «... وارد شد به تهران»: what follows the last verb belongs to its clause. */
  private boolean tail() {
    if (lastClosed < 0 || !suspended.isEmpty() || current.own.size() > LONGEST_TAIL_IN_WORDS) {
      return false;
    }
    Clause last = done.get(lastClosed);
    int first = current.own.get(0);
    boolean directly = last.end() == first && words.get(first).upos() == Upos.ADP;
    if (!directly) {
      return false;
    }
    List<Integer> own = new ArrayList<>(last.words());
    own.addAll(current.own);
    done.set(
        lastClosed,
        new Clause(
            last.index(),
            last.start(),
            own.get(own.size() - 1) + 1,
            own,
            last.predicate(),
            last.kind(),
            last.governor(),
            last.sibling(),
            last.antecedent()));
    return true;
  }

  private boolean opens(int i) {
    String form = words.get(i).form();
    if (form.equals(THAT)) {
      return true;
    }
    if (form.equals(UNTIL)) {
      return words.get(i).upos() == Upos.SCONJ && lastClosed >= 0 && onlyLoose(current);
    }
    return words.get(i).upos() != Upos.ADP && Openers.instance().kind(form).isPresent();
  }

  private void open(int i) {
    String form = words.get(i).form();
    if (form.equals(THAT)) {
      that(i);
      return;
    }
    Kind kind = Openers.instance().kind(form).orElse(Kind.MAIN);
    if (form.endsWith(THAT)) {
      current.own.add(i);
    }
    boolean within = kind == Kind.CONDITION || form.endsWith(THAT) || !onlyLoose(current);
    if (within) {
      Draft outer = current;
      suspended.push(outer);
      current = new Draft(kind, -1, -1, -1);
      current.governor = outer;
    } else {
      current = new Draft(kind, lastClosed, -1, -1);
    }
  }

  private void that(int i) {
    if (moodJustBefore(i) || openerJustBefore()) {
      return;
    }
    if (onlyLoose(current)) {
      int governor = current.sibling >= 0 ? -1 : lastClosed;
      boolean tells = governor >= 0 && relative(i);
      if (current.governor == null) {
        Kind kind = tells ? Kind.RELATIVE : Kind.COMPLEMENT;
        current = new Draft(kind, governor, -1, tells ? antecedent(i) : -1);
      }
      return;
    }
    Draft outer = current;
    suspended.push(outer);
    current = new Draft(Kind.RELATIVE, -1, -1, wordBefore(i));
    current.governor = outer;
  }

  /** «"عزیز" که ...»: the word before, whatever marks stand between. */
  private int wordBefore(int i) {
    int before = i - 1;
    while (before > 0 && words.get(before).upos() == Upos.PUNCT) {
      before--;
    }
    return before;
  }

  /** «ممکن است که»: the mood verb keeps its clause open. */
  private boolean moodJustBefore(int i) {
    return !current.own.isEmpty()
        && current.own.get(current.own.size() - 1) == i - 1
        && Verbs.finite(words, i - 1);
  }

  /** «وقتی که», «چرا که». */
  private boolean openerJustBefore() {
    return current.own.isEmpty()
        && (current.kind == Kind.ADVERBIAL || current.kind == Kind.CONDITION);
  }

  /** Behind a closed clause, «که» tells more of one of its nouns if the tree says so. */
  private boolean relative(int i) {
    for (int k = i + 1; k < words.size(); k++) {
      if (Verbs.finite(words, k)) {
        Word verb = words.get(Verbs.core(words, k, Verbs.end(words, k)));
        return verb.deprel() == Deprel.ACL && tellable(verb.headIndex());
      }
    }
    return false;
  }

  /** Whether a clause can tell of a word: of a noun, but not of a verb's («اعلام کرد که ...»). */
  private boolean tellable(int word) {
    if (word < 0 || words.get(word).deprel() == Deprel.COMPOUND_LVC) {
      return false;
    }
    return switch (words.get(word).upos()) {
      case NOUN, PROPN, PRON, NUM, X -> true;
      default -> false;
    };
  }

  private int antecedent(int i) {
    for (int k = i + 1; k < words.size(); k++) {
      if (Verbs.finite(words, k)) {
        return words.get(k).headIndex();
      }
    }
    return -1;
  }

  private boolean onlyLoose(Draft draft) {
    for (int i : draft.own) {
      Upos upos = words.get(i).upos();
      if (upos != Upos.PUNCT && upos != Upos.CCONJ && upos != Upos.SCONJ) {
        return false;
      }
    }
    return true;
  }

  private int verb(int start) {
    int end = Verbs.end(words, start);
    int core = Verbs.core(words, start, end);
    Optional<MoodVerbs.Mood> mood = MoodVerbs.instance().at(words, core);
    if (mood.isPresent() && anotherVerb(end)) {
      boolean past = Verbs.tense(words, start, end) == Predicate.Tense.PAST;
      Modality told =
          Verbs.negated(words, start, end)
              ? mood.get().negated()
              : past ? mood.get().past() : mood.get().affirmed();
      current.mood = stronger(current.mood, told);
      for (int k = start; k < end; k++) {
        current.own.add(k);
      }
      return end;
    }
    for (int k = start; k < end; k++) {
      current.own.add(k);
    }
    Draft closing = current;
    int closed = close(closing, Optional.of(predicate(start, core, end, closing.mood)));
    next(closing, closed, end);
    return end;
  }

  private static Modality stronger(Modality one, Modality other) {
    return one.ordinal() > other.ordinal() ? one : other;
  }

  /** Whether a finite verb follows before the next border and what it is stands in this clause. */
  private boolean anotherVerb(int from) {
    for (int i = from; i < words.size() && !border(i); i++) {
      if (Verbs.finite(words, i)) {
        return true;
      }
      if (words.get(i).form().equals("و") && i == from) {
        return false;
      }
    }
    return false;
  }

  /** What opens behind a verb: the clause around, one more of the same kind, or a new one. */
  private void next(Draft closing, int closed, int at) {
    boolean and = at < words.size() && coordinates(words.get(at).form());
    boolean comma = at < words.size() && words.get(at).form().equals("،");
    if (!suspended.isEmpty() && !(and && verbsAhead(at) > suspended.size())) {
      Draft outer = suspended.pop();
      current = outer;
      return;
    }
    boolean wish = at < words.size() && subjunctiveNext(at);
    if (and || comma && closing.kind != Kind.CONDITION && closing.kind != Kind.ADVERBIAL) {
      coordinate(closing, closed, wish);
      return;
    }
    current = new Draft(wish ? Kind.COMPLEMENT : Kind.MAIN, wish ? closed : -1, -1, -1);
  }

  /** «خواست ... آغاز کند و گفت»: a verb that is no wish goes on with the clause around. */
  private void coordinate(Draft closing, int closed, boolean wish) {
    boolean wished = subjunctive(closed);
    if (wished && !wish && closing.kind == Kind.COMPLEMENT && closing.governorIndex >= 0) {
      Clause outer = done.get(closing.governorIndex);
      current = new Draft(outer.kind(), outer.governor(), outer.index(), outer.antecedent());
      return;
    }
    current = new Draft(closing.kind, closing.governorIndex, closed, closing.antecedent);
    current.governor = closing.governor;
    if (wished && wish) {
      current.mood = closing.mood;
    }
  }

  private boolean subjunctive(int clause) {
    return done.get(clause)
        .predicate()
        .filter(verb -> verb.tense() == Predicate.Tense.SUBJUNCTIVE)
        .isPresent();
  }

  private static boolean coordinates(String form) {
    return form.equals("و") || form.equals("یا") || form.equals("ولی") || form.equals("اما");
  }

  private boolean subjunctiveNext(int at) {
    for (int i = at; i < words.size() && !border(i); i++) {
      if (Verbs.finite(words, i)) {
        int end = Verbs.end(words, i);
        boolean mood = MoodVerbs.instance().at(words, Verbs.core(words, i, end)).isPresent();
        if (!mood || !anotherVerb(end)) {
          return Verbs.tense(words, i, end) == Predicate.Tense.SUBJUNCTIVE;
        }
        i = end - 1;
      }
    }
    return false;
  }

  /** Verbs ahead that end clauses, less the clauses that «که» opens ahead. */
  private int verbsAhead(int from) {
    int count = 0;
    int i = from;
    while (i < words.size() && !border(i)) {
      if (words.get(i).form().equals(THAT)) {
        count--;
        i++;
      } else if (Verbs.finite(words, i)) {
        int end = Verbs.end(words, i);
        boolean mood =
            MoodVerbs.instance().at(words, Verbs.core(words, i, end)).isPresent()
                && anotherVerb(end);
        count += mood ? 0 : 1;
        i = end;
      } else {
        i++;
      }
    }
    return count;
  }

  private Predicate predicate(int start, int core, int end, Modality mood) {
    int noun = nounPart(start, core);
    StringBuilder infinitive = new StringBuilder();
    for (int i = noun; i < start && noun < start; i++) {
      if (words.get(i).upos() == Upos.PUNCT || words.get(i).form().equals("را")) {
        break;
      }
      infinitive.append(words.get(i).form()).append(' ');
    }
    infinitive.append(Verbs.written(words.get(core)));
    return new Predicate(
        start,
        end,
        core,
        noun,
        infinitive.toString(),
        Verbs.passive(words, start, end),
        Verbs.negated(words, start, end),
        Verbs.tense(words, start, end),
        Verbs.person(words, start, end),
        mood);
  }

  /**
   * The first word of the noun part right before the verb, else the verb. Of nouns side by side
   * only the last is part of it: «قرارداد امضا کرد» signs a contract. What is counted behind a
   * preposition is none: «به یک شرکت داد».
   */
  private int nounPart(int start, int core) {
    int noun = start;
    for (int i = start - 1; i >= Math.max(0, start - 3); i--) {
      Word word = words.get(i);
      boolean whole = noun < start && words.get(noun).upos() == Upos.NOUN;
      boolean own = word.headIndex() == core && !(whole && word.upos() == Upos.NOUN);
      boolean part = word.deprel() == Deprel.COMPOUND_LVC || word.deprel() == Deprel.XCOMP;
      if (own && part && !countedBehindMarker(i)) {
        noun = i;
      } else if (noun == i + 1 && word.deprel() == Deprel.CASE && word.headIndex() == noun) {
        noun = i;
      }
    }
    return noun;
  }

  private boolean countedBehindMarker(int noun) {
    return noun > 1
        && words.get(noun - 1).upos() == Upos.NUM
        && words.get(noun - 2).upos() == Upos.ADP;
  }

  private int close(Draft draft, Optional<Predicate> predicate) {
    int index = done.size();
    List<Integer> own = new ArrayList<>(draft.own);
    while (!own.isEmpty() && loose(own.get(0)) && own.size() > 1) {
      own.remove(0);
    }
    while (own.size() > 1 && words.get(own.get(own.size() - 1)).upos() == Upos.PUNCT) {
      own.remove(own.size() - 1);
    }
    if (own.isEmpty()) {
      return lastClosed;
    }
    done.add(
        new Clause(
            index,
            own.get(0),
            own.get(own.size() - 1) + 1,
            own,
            predicate,
            draft.kind,
            draft.governorIndex,
            draft.sibling,
            draft.antecedent));
    for (int dependant : draft.dependants) {
      Clause clause = done.get(dependant);
      done.set(dependant, governed(clause, index));
    }
    if (draft.governor != null) {
      draft.governor.dependants.add(index);
    }
    lastClosed = index;
    return index;
  }

  private static Clause governed(Clause clause, int governor) {
    return new Clause(
        clause.index(),
        clause.start(),
        clause.end(),
        clause.words(),
        clause.predicate(),
        clause.kind(),
        governor,
        clause.sibling(),
        clause.antecedent());
  }

  private boolean loose(int i) {
    Upos upos = words.get(i).upos();
    return upos == Upos.PUNCT || upos == Upos.CCONJ || upos == Upos.SCONJ;
  }
}
