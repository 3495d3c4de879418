package peyman.reading.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import peyman.language.Deprel;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.clause.Clause;
import peyman.reading.clause.Clauses;
import peyman.reading.clause.Predicate;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Folding;
import peyman.reading.discourse.PhraseLexicon;
import peyman.reading.frame.Triggers.Trigger;
import peyman.reading.trace.Attempt;
import peyman.reading.trace.Trace;

/**
 * Finds the verbs and nouns of frames in one sentence.
 *
 * <p>A compound verb is found wherever its noun part stands in the clause: before the verb («امضا
 * کرد»), with an "and" between («دیدار و گفت&zwnj;وگو کرد»), with what it governs behind it
 * («خواستار لغو تحریم شد», «مورد حمله ایران قرار گرفت»). Of several that fit one verb the longest
 * noun part wins.
 */
final class ActSearch {

  /** How far before its verb a noun part may stand, in words. */
  private static final int FARTHEST_NOUN_IN_WORDS = 24;

  /** How far where only a preposition before the noun part ties it to the verb. */
  private static final int FARTHEST_MARKED_NOUN_IN_WORDS = 9;

  /** Noun parts that take what they govern between themselves and the verb. */
  private static final Set<String> OPEN_ENDED =
      Set.of("خواستار", "خواهان", "مانع", "مورد", "تحت", "هدف", "آماج", "وارد", "عازم", "راهی");

  /** «به امضای رؤسای جمهور رسید»: who signs stands between. */
  private static final String SIGNATURE = "امضای";

  /** «عضو ناتو شد»: the body stands between, and nothing else. */
  private static final String MEMBER = "عضو";

  private static final int FARTHEST_BLOC_IN_WORDS = 6;

  /** «هدف حمله موشکی ایران قرار گرفت»: the last noun of a noun part stays at the verb. */
  private static final String SET = "قرار";

  private final Triggers triggers;
  private final Document document;
  private final int sentence;
  private final Trace trace;
  private final List<Word> words;
  private final Clauses clauses;
  private final List<Act> acts = new ArrayList<>();
  private final boolean[] taken;

  ActSearch(Triggers triggers, Document document, int sentence, Trace trace) {
    this.triggers = triggers;
    this.document = document;
    this.sentence = sentence;
    this.trace = trace;
    this.words = document.words(sentence);
    this.clauses = Clauses.of(words);
    this.taken = new boolean[words.size()];
  }

  List<Act> acts() {
    for (Clause clause : clauses.all()) {
      if (clause.predicate().isPresent()) {
        verbal(clause, clause.predicate().get());
      }
    }
    for (int i = 0; i < words.size(); i++) {
      if (!taken[i]) {
        nominal(i);
      }
    }
    acts.sort(Comparator.comparingInt(Act::start));
    return acts;
  }

  private void verbal(Clause clause, Predicate verb) {
    int longest = -1;
    List<Act> found = new ArrayList<>();
    for (Trigger trigger : triggers.verbs(words.get(verb.verb()))) {
      int length = trigger.noun().length();
      Optional<int[]> noun =
          length < longest ? Optional.empty() : nounPart(clause, verb, trigger.noun());
      if (noun.isEmpty()) {
        continue;
      }
      if (length > longest) {
        found.clear();
        longest = length;
      }
      found.add(act(trigger, noun.get()[0], noun.get()[1], clause, verb));
    }
    for (Act act : found) {
      acts.add(act);
      for (int k = act.start(); k < act.end(); k++) {
        taken[k] = true;
      }
    }
  }

  private Act act(Trigger trigger, int start, int end, Clause clause, Predicate verb) {
    boolean passive = trigger.passive() || verb.passive();
    Optional<Predicate> predicate = Optional.of(verb);
    Attempt attempt = attempt(trigger.frame(), start, Math.max(end, verb.end()));
    return new Act(
        trigger.frame(), sentence, start, end, predicate, passive, clause, clauses, attempt);
  }

  private Attempt attempt(Frame frame, int start, int end) {
    return trace.attempt(frame.name(), sentence, document.span(sentence, start, end));
  }

  /** Where the noun part of a verb stands; the verb itself where it needs none. */
  private Optional<int[]> nounPart(Clause clause, Predicate verb, String noun) {
    if (noun.isEmpty()) {
      boolean compound = verb.noun() < verb.start();
      return compound ? Optional.empty() : Optional.of(new int[] {verb.start(), verb.end()});
    }
    boolean split =
        noun.length() > SET.length()
            && noun.endsWith(SET)
            && verb.start() > clause.start()
            && words.get(verb.start() - 1).form().equals(SET);
    if (split) {
      String rest = noun.substring(0, noun.length() - SET.length());
      for (int end = verb.start() - 1; end > clause.start(); end--) {
        int start = clause.owns(end - 1) ? matchBackwards(clause, end, rest) : -1;
        if (start >= 0) {
          return Optional.of(new int[] {start, end});
        }
      }
    }
    for (int end = verb.start(); end > clause.start(); end--) {
      if (!clause.owns(end - 1)) {
        continue;
      }
      if (verb.start() - end > FARTHEST_NOUN_IN_WORDS) {
        break;
      }
      int start = matchBackwards(clause, end, noun);
      if (start >= 0 && (end == verb.start() || reaches(start, end, verb))) {
        return Optional.of(new int[] {start, end});
      }
    }
    return Optional.empty();
  }

  private int matchBackwards(Clause clause, int end, String noun) {
    if (!noun.endsWith(Folding.fold(words.get(end - 1).form()))) {
      return -1;
    }
    StringBuilder key = new StringBuilder();
    for (int start = end - 1; start >= clause.start() && key.length() < noun.length(); start--) {
      key.insert(0, Folding.fold(words.get(start).form()));
      if (key.length() == noun.length() && key.toString().equals(noun)) {
        return start;
      }
    }
    return -1;
  }

  private boolean reaches(int start, int end, Predicate verb) {
    for (int i = start; i < end; i++) {
      Word word = words.get(i);
      boolean part = word.deprel() == Deprel.COMPOUND_LVC || word.deprel() == Deprel.XCOMP;
      if (word.headIndex() == verb.verb() && part) {
        return true;
      }
    }
    int gap = verb.start() - end;
    Word first = words.get(start);
    String next = words.get(end).form();
    if (next.equals("و") && (gap <= 3 || gap <= 8 && lightAhead(end, verb))) {
      return true;
    }
    if (MEMBER.equals(first.form())) {
      boolean of = start > 0 && words.get(start - 1).form().endsWith("های");
      return gap <= FARTHEST_BLOC_IN_WORDS && !of;
    }
    boolean signing = start + 2 == end && words.get(start + 1).form().equals(SIGNATURE);
    if (OPEN_ENDED.contains(first.form()) || signing) {
      return true;
    }
    boolean marked = first.upos() == Upos.ADP && end - start > 1;
    return marked && gap <= FARTHEST_MARKED_NOUN_IN_WORDS && noMarkerBetween(end, verb);
  }

  /** «دیدار و درباره ... گفت&zwnj;وگو کرد»: the verb has another noun part for itself. */
  private boolean lightAhead(int from, Predicate verb) {
    for (int i = from; i < verb.start(); i++) {
      if (words.get(i).headIndex() == verb.verb() && words.get(i).deprel() == Deprel.COMPOUND_LVC) {
        return true;
      }
    }
    return false;
  }

  private boolean noMarkerBetween(int from, Predicate verb) {
    for (int i = from; i < verb.start(); i++) {
      if (words.get(i).form().equals("را") || words.get(i).upos() == Upos.SCONJ) {
        return false;
      }
    }
    return true;
  }

  /** Adds the acts of a noun, but for those of a frame that a longer form has told already. */
  private void nominal(int i) {
    Upos upos = words.get(i).upos();
    if (upos == Upos.ADP || upos == Upos.PUNCT || upos == Upos.SCONJ || upos == Upos.AUX) {
      return;
    }
    Optional<PhraseLexicon.Match<List<Frame>>> match = triggers.nouns(words, i);
    if (match.isEmpty()) {
      return;
    }
    int end = match.get().end();
    for (Frame frame : match.get().value()) {
      boolean told =
          acts.stream().anyMatch(act -> act.nominal() && act.frame() == frame && act.end() > i);
      if (!told) {
        acts.add(Act.noun(frame, sentence, i, end, clauses, attempt(frame, i, end)));
      }
    }
  }
}
