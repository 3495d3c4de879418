package peyman.reading.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/**
 * Finds the verbs and nouns of frames in sentences.
 *
 * <p>A compound verb is found wherever its noun part stands in the clause: before the verb («امضا
 * کرد»), with an "and" between («دیدار و گفت&zwnj;وگو کرد»), with what it governs behind it
 * («خواستار لغو تحریم شد», «مورد حمله ایران قرار گرفت»). Of several that fit one verb the longest
 * noun part wins.
 */
final class Triggers {

  /** How far before its verb a noun part may stand, in words. */
  private static final int FARTHEST_NOUN_IN_WORDS = 24;

  /** How far where only a preposition before the noun part ties it to the verb. */
  private static final int FARTHEST_MARKED_NOUN_IN_WORDS = 9;

  /** Noun parts that take what they govern between themselves and the verb. */
  private static final Set<String> OPEN_ENDED =
      Set.of(
          "خواستار", "خواهان", "مانع", "مورد", "تحت", "هدف", "آماج", "عضو", "وارد", "عازم", "راهی");

  private static final String BECOME = "شدن";
  private static final String BECOME_FORMALLY = "گردیدن";
  private static final String DO = "کردن";
  private static final Set<String> DOING = Set.of("کردن", "نمودن", "ساختن");

  private final Map<String, List<Trigger>> byVerb = new HashMap<>();
  private final PhraseLexicon<List<Frame>> nouns;

  Triggers(List<Frame> frames) {
    Map<String, List<Frame>> byNoun = new HashMap<>();
    for (Frame frame : frames) {
      frame.verbs().forEach(infinitive -> add(frame, infinitive));
      for (String noun : frame.nouns()) {
        byNoun.computeIfAbsent(Folding.fold(noun), key -> new ArrayList<>()).add(frame);
      }
    }
    nouns = PhraseLexicon.of(byNoun);
  }

  private void add(Frame frame, String infinitive) {
    int blank = infinitive.lastIndexOf(' ');
    String noun = blank < 0 ? "" : Folding.fold(infinitive.substring(0, blank));
    String verb = Folding.fold(infinitive.substring(blank + 1));
    put(verb, new Trigger(frame, noun, false));
    if (verb.equals(DO) && !noun.isEmpty()) {
      DOING.forEach(other -> putNew(other, new Trigger(frame, noun, false)));
      put(BECOME, new Trigger(frame, noun, true));
      put(BECOME_FORMALLY, new Trigger(frame, noun, true));
    } else if (verb.equals(BECOME)) {
      put(BECOME_FORMALLY, new Trigger(frame, noun, false));
    }
  }

  private void putNew(String verb, Trigger trigger) {
    if (!verb.equals(DO)) {
      put(verb, trigger);
    }
  }

  private void put(String verb, Trigger trigger) {
    byVerb.computeIfAbsent(verb, key -> new ArrayList<>()).add(trigger);
  }

  /** The acts of a sentence in text order. */
  List<Act> find(Document document, int sentence) {
    List<Word> words = document.words(sentence);
    if (words.isEmpty()) {
      return List.of();
    }
    Clauses clauses = Clauses.of(words);
    List<Act> acts = new ArrayList<>();
    boolean[] taken = new boolean[words.size()];
    for (Clause clause : clauses.all()) {
      if (clause.predicate().isPresent()) {
        verbal(words, sentence, clause, clauses, acts, taken);
      }
    }
    for (int i = 0; i < words.size(); i++) {
      if (!taken[i]) {
        nominal(words, i, sentence, clauses, acts);
      }
    }
    acts.sort(Comparator.comparingInt(Act::start));
    return acts;
  }

  private void verbal(
      List<Word> words,
      int sentence,
      Clause clause,
      Clauses clauses,
      List<Act> acts,
      boolean[] taken) {
    Predicate verb = clause.predicate().orElseThrow();
    int longest = -1;
    List<Act> found = new ArrayList<>();
    for (Trigger trigger : triggers(words.get(verb.verb()))) {
      int length = trigger.noun.length();
      if (length < longest) {
        continue;
      }
      Optional<int[]> noun = nounPart(words, clause, verb, trigger.noun);
      if (noun.isEmpty()) {
        continue;
      }
      if (length > longest) {
        found.clear();
        longest = length;
      }
      boolean passive = trigger.passive || verb.passive();
      found.add(
          new Act(
              trigger.frame,
              sentence,
              noun.get()[0],
              noun.get()[1],
              Optional.of(verb),
              passive,
              clause,
              clauses));
    }
    for (Act act : found) {
      acts.add(act);
      for (int k = act.start(); k < act.end(); k++) {
        taken[k] = true;
      }
    }
  }

  /** By the lemma, else by the form: taggers err on verbs with a prefix («درآمد»). */
  private List<Trigger> triggers(Word word) {
    List<Trigger> found = byVerb.get(infinitive(word));
    if (found != null) {
      return found;
    }
    String form = Folding.fold(word.form());
    for (String ending : List.of("", "ند", "م", "یم", "ه")) {
      if (form.endsWith(ending)) {
        String past = form.substring(0, form.length() - ending.length());
        found = byVerb.getOrDefault(past + "ن", found);
      }
    }
    return found == null ? List.of() : found;
  }

  private static String infinitive(Word word) {
    int hash = word.lemma().indexOf('#');
    return Folding.fold(hash < 0 ? word.lemma() : word.lemma().substring(0, hash)) + "ن";
  }

  /** Where the noun part of a verb stands; the verb itself where it needs none. */
  private static Optional<int[]> nounPart(
      List<Word> words, Clause clause, Predicate verb, String noun) {
    if (noun.isEmpty()) {
      boolean compound = verb.noun() < verb.start();
      return compound ? Optional.empty() : Optional.of(new int[] {verb.start(), verb.end()});
    }
    for (int end = verb.start(); end > clause.start(); end--) {
      if (!clause.owns(end - 1)) {
        continue;
      }
      if (verb.start() - end > FARTHEST_NOUN_IN_WORDS) {
        break;
      }
      int start = matchBackwards(words, clause, end, noun);
      if (start >= 0 && (end == verb.start() || reaches(words, start, end, verb))) {
        return Optional.of(new int[] {start, end});
      }
    }
    return Optional.empty();
  }

  private static int matchBackwards(List<Word> words, Clause clause, int end, String noun) {
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

  private static boolean reaches(List<Word> words, int start, int end, Predicate verb) {
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
    if (next.equals("و") && (gap <= 3 || gap <= 8 && lightAhead(words, end, verb))) {
      return true;
    }
    if (OPEN_ENDED.contains(first.form())) {
      return true;
    }
    boolean marked = first.upos() == Upos.ADP && end - start > 1;
    return marked && gap <= FARTHEST_MARKED_NOUN_IN_WORDS && noMarkerBetween(words, end, verb);
  }

  /** «دیدار و درباره ... گفت&zwnj;وگو کرد»: the verb has another noun part for itself. */
  private static boolean lightAhead(List<Word> words, int from, Predicate verb) {
    for (int i = from; i < verb.start(); i++) {
      if (words.get(i).headIndex() == verb.verb() && words.get(i).deprel() == Deprel.COMPOUND_LVC) {
        return true;
      }
    }
    return false;
  }

  private static boolean noMarkerBetween(List<Word> words, int from, Predicate verb) {
    for (int i = from; i < verb.start(); i++) {
      if (words.get(i).form().equals("را") || words.get(i).upos() == Upos.SCONJ) {
        return false;
      }
    }
    return true;
  }

  /** Adds the acts of a noun, but for those of a frame that a longer form has told already. */
  private void nominal(List<Word> words, int i, int sentence, Clauses clauses, List<Act> acts) {
    Upos upos = words.get(i).upos();
    if (upos == Upos.ADP || upos == Upos.PUNCT || upos == Upos.SCONJ || upos == Upos.AUX) {
      return;
    }
    Optional<PhraseLexicon.Match<List<Frame>>> match = nouns.at(words, i);
    if (match.isEmpty() && upos == Upos.NOUN) {
      match =
          nouns
              .get(words.get(i).lemma())
              .map(frames -> new PhraseLexicon.Match<>(frames, i, i + 1));
    }
    if (match.isEmpty()) {
      return;
    }
    int end = match.get().end();
    for (Frame frame : match.get().value()) {
      boolean told =
          acts.stream().anyMatch(act -> act.nominal() && act.frame() == frame && act.end() > i);
      if (!told) {
        acts.add(Act.noun(frame, sentence, i, end, clauses));
      }
    }
  }

  /** A verb of a frame by its noun part. */
  private record Trigger(Frame frame, String noun, boolean passive) {}
}
