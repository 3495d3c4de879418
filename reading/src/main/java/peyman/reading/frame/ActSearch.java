package peyman.reading.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
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
import peyman.text.Trie;

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

  private static final String AND = "و";
  private static final String OBJECT = "را";
  private static final String OWN = "خود";
  private static final String BECOME = "شدن";

  /** «اظهارات تهدید آمیز»: an adjective, written apart, tells no act. */
  private static final String LIKE = "آمیز";

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
    for (int i = 1; i + 1 < words.size(); i++) {
      if (!taken[i] && words.get(i + 1).form().equals(AND)) {
        unfinished(i);
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
    List<Found> found = found(clause, verb);
    if (found.isEmpty()) {
      return;
    }
    List<Found> wanting =
        found.stream().filter(one -> one.trigger().open() && one.trigger().becomes()).toList();
    found.removeIf(one -> wanting.stream().anyMatch(open -> governs(open, one, verb)));
    int longest = found.stream().mapToInt(one -> one.trigger().length()).max().orElse(0);
    Set<Frame> told = new HashSet<>();
    for (boolean passive : List.of(false, true)) {
      for (Found one : found) {
        boolean fits = one.trigger().passive() == passive && one.trigger().length() == longest;
        if (fits && told.add(one.trigger().frame())) {
          acts.add(act(one.trigger(), one.start(), one.end(), clause, verb));
          Arrays.fill(taken, one.start(), one.end(), true);
        }
      }
    }
    // «امضا و مبادله کردند»: the shorter noun part tells the same act
    for (Found one : found) {
      boolean before = one.end() < verb.start() && words.get(one.end()).form().equals(AND);
      if (before && told.contains(one.trigger().frame())) {
        Arrays.fill(taken, one.start(), one.end(), true);
      }
    }
  }

  /** A trigger of a verb with the words of its noun part, or of the verb that needs none. */
  private record Found(Trigger trigger, int start, int end) {}

  /** «خواستار عذرخواهی این کشور شد»: a noun between noun part and verb is what they govern. */
  private static boolean governs(Found open, Found other, Predicate verb) {
    return other.trigger() != open.trigger()
        && other.start() >= open.end()
        && other.end() < verb.start();
  }

  /**
   * «حمله را محکوم | و خواستار آتش&zwnj;بس شد», «با وزیر خارجه عمان دیدار | و سخنرانی کرد»: a noun
   * part whose verb only its follower has.
   */
  private void unfinished(int noun) {
    Clause clause = clauses.around(noun);
    List<Trigger> found = triggers.unfinished(words.get(noun));
    Optional<Predicate> follower = clause.predicate().filter(verb -> verb.start() > noun + 1);
    if (found.isEmpty() || follower.isEmpty() || !clause.owns(noun) || !complete(noun)) {
      return;
    }
    boolean becomes = follower.get().infinitive().endsWith(BECOME);
    if (becomes && !words.get(noun - 1).form().equals(OBJECT)) {
      return;
    }
    Predicate verb = follower.get().unfinished(noun, words.get(noun).form());
    found.forEach(trigger -> acts.add(act(trigger, noun, noun + 1, clause, verb)));
    taken[noun] = true;
  }

  /** Whether what a noun part governs stands before it: an object, or a name with a preposition. */
  private boolean complete(int noun) {
    if (noun == 0) {
      return false;
    }
    if (words.get(noun - 1).form().equals(OBJECT)) {
      return true;
    }
    boolean name =
        words.get(noun - 1).form().equals(OWN)
            || document.mentions(sentence).stream().anyMatch(m -> m.endWord() == noun);
    return name
        && document.phrases(sentence).stream().anyMatch(p -> p.covers(noun - 1) && !p.bare());
  }

  /** The triggers of a verb that its clause has the noun parts of, in the order of the frames. */
  private List<Found> found(Clause clause, Predicate verb) {
    VerbTriggers triggered = triggers.verbs(words.get(verb.verb()), verb.negated());
    List<Found> found = new ArrayList<>();
    if (!triggered.bare().isEmpty() && !compound(verb)) {
      for (Trigger trigger : triggered.bare()) {
        found.add(new Found(trigger, verb.start(), verb.end()));
      }
    }
    for (VerbTriggers.NounParts parts : triggered.parts()) {
      int from =
          parts.last().isEmpty()
              ? verb.start()
              : matchBackwards(clause, verb.start(), parts.last());
      for (int end = from; end > clause.start(); end--) {
        if (verb.start() - end > FARTHEST_NOUN_IN_WORDS) {
          break;
        }
        nounParts(parts, clause, verb, end, end == from, found);
      }
    }
    if (found.size() > 1) {
      found.sort(Comparator.comparingInt(one -> triggered.all().indexOf(one.trigger())));
    }
    return found;
  }

  /** Adds the triggers whose noun parts end before a word and were not found nearer to the verb. */
  private void nounParts(
      VerbTriggers.NounParts parts,
      Clause clause,
      Predicate verb,
      int end,
      boolean beside,
      List<Found> found) {
    int node = backwards(parts, Trie.ROOT, end - 1);
    if (node == Trie.NOWHERE || !clause.owns(end - 1)) {
      return;
    }
    for (int start = end - 1; node != Trie.NOWHERE; node = backwards(parts, node, --start)) {
      List<Trigger> ended = parts.backwards().value(node);
      if (ended != null) {
        for (Trigger trigger : ended) {
          boolean known = found.stream().anyMatch(one -> one.trigger() == trigger);
          if (!known && (beside || reaches(trigger, start, end, verb))) {
            found.add(new Found(trigger, start, end));
          }
        }
      }
      if (start == clause.start()) {
        return;
      }
    }
  }

  /** Walks on over the letters of a word, from its last to its first. */
  private int backwards(VerbTriggers.NounParts parts, int from, int word) {
    String form = words.get(word).form();
    int node = from;
    for (int i = form.length() - 1; i >= 0 && node != Trie.NOWHERE; i--) {
      char letter = Folding.folded(form.charAt(i));
      if (letter != 0) {
        node = parts.backwards().step(node, letter);
      }
    }
    return node;
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

  /** Whether a verb has a noun part; a name is none («به وین رفت»). */
  private boolean compound(Predicate verb) {
    boolean name =
        document.mentions(sentence).stream()
            .anyMatch(m -> m.startWord() < verb.start() && m.endWord() == verb.start());
    return verb.noun() < verb.start() && !name;
  }

  private int matchBackwards(Clause clause, int end, String noun) {
    if (end < 1 || !noun.endsWith(Folding.fold(words.get(end - 1).form()))) {
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

  private boolean reaches(Trigger trigger, int start, int end, Predicate verb) {
    for (int i = start; i < end; i++) {
      Word word = words.get(i);
      boolean part = word.deprel() == Deprel.COMPOUND_LVC || word.deprel() == Deprel.XCOMP;
      if (word.headIndex() == verb.verb() && part && !lightNoun(end, verb)) {
        return true;
      }
    }
    int gap = verb.start() - end;
    Word first = words.get(start);
    String next = words.get(end).form();
    if (next.equals(AND) && (gap <= 3 || gap <= 8 && lightAhead(end, verb) && !complete(start))) {
      return true;
    }
    if (trigger.open()) {
      boolean another = compound(verb) && verb.noun() >= end && light(verb);
      if (another && trigger.last().isEmpty() && !trigger.becomes()) {
        return false;
      }
      return start == 0 || !words.get(start - 1).form().endsWith("های");
    }
    boolean marked = first.upos() == Upos.ADP && end - start > 1;
    return marked && gap <= FARTHEST_MARKED_NOUN_IN_WORDS && noMarkerBetween(end, verb);
  }

  /**
   * Whether a verb may have its noun part away from itself: «ابراز نگرانی کرد», but not «قرارداد
   * ساخت ناوچه بستند».
   */
  private static boolean light(Predicate verb) {
    return verb.noun() + 1 >= verb.start() || Control.light(verb);
  }

  /** «دیدار و درباره ... گفت&zwnj;وگو کرد»: the verb has another noun part for itself. */
  private boolean lightAhead(int from, Predicate verb) {
    for (int i = from; i < verb.start(); i++) {
      if (lightNoun(i, verb)) {
        return true;
      }
    }
    return false;
  }

  /** Of nouns side by side only the last is part of the verb: «بر همکاری تأکید کرد». */
  private boolean lightNoun(int i, Predicate verb) {
    Word word = words.get(i);
    return word.headIndex() == verb.verb()
        && word.deprel() == Deprel.COMPOUND_LVC
        && word.upos() == Upos.NOUN;
  }

  private boolean noMarkerBetween(int from, Predicate verb) {
    for (int i = from; i < verb.start(); i++) {
      if (words.get(i).form().equals("را") || words.get(i).upos() == Upos.SCONJ) {
        return false;
      }
    }
    return true;
  }

  /**
   * Adds the acts of a noun, but for those of a frame that a longer form has told already and of
   * nouns inside another act's («لغو تحریم&zwnj;ها»).
   */
  private void nominal(int i) {
    Upos upos = words.get(i).upos();
    if (upos == Upos.PUNCT || upos == Upos.SCONJ || upos == Upos.AUX) {
      return;
    }
    Optional<PhraseLexicon.Match<List<Frame>>> match = triggers.nouns(words, i);
    if (match.isEmpty()) {
      return;
    }
    int end = match.get().end();
    if (end < words.size() && words.get(end).form().startsWith(LIKE)) {
      return;
    }
    boolean inside =
        acts.stream().anyMatch(act -> act.nominal() && act.start() < i && act.end() > i);
    if (inside || upos == Upos.ADP && words.get(end - 1).upos() == Upos.ADP) {
      return;
    }
    for (Frame frame : match.get().value()) {
      boolean told =
          acts.stream().anyMatch(act -> act.nominal() && act.frame() == frame && act.end() > i);
      if (!told) {
        acts.add(Act.noun(frame, sentence, i, end, clauses, attempt(frame, i, end)));
      }
    }
  }
}
