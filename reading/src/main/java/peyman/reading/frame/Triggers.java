package peyman.reading.frame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import peyman.language.Deprel;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Folding;
import peyman.reading.discourse.PhraseLexicon;

/** Finds the verbs and nouns of frames in sentences. */
final class Triggers {

  /** How far before its verb a noun part may stand, in words. */
  private static final int FARTHEST_NOUN_IN_WORDS = 24;

  /** Noun parts that take what they govern between themselves and the verb. */
  private static final Set<String> OPEN_ENDED = Set.of("خواستار", "خواهان", "مانع");

  private static final String BECOME = "شد";
  private static final String DO = "کرد";

  private final Map<String, List<Verb>> byStem = new HashMap<>();
  private final PhraseLexicon<List<Frame>> nouns;

  Triggers(List<Frame> frames) {
    Map<String, List<Frame>> byNoun = new HashMap<>();
    for (Frame frame : frames) {
      for (String infinitive : frame.verbs()) {
        add(frame, infinitive);
      }
      for (String noun : frame.nouns()) {
        byNoun.computeIfAbsent(Folding.fold(noun), key -> new ArrayList<>()).add(frame);
      }
    }
    nouns = PhraseLexicon.of(byNoun);
  }

  private void add(Frame frame, String infinitive) {
    int blank = infinitive.lastIndexOf(' ');
    String noun = blank < 0 ? "" : Folding.fold(infinitive.substring(0, blank));
    String stem = Folding.fold(infinitive.substring(blank + 1));
    stem = stem.substring(0, stem.length() - 1);
    byStem.computeIfAbsent(stem, key -> new ArrayList<>()).add(new Verb(frame, noun, false));
    if (stem.equals(DO)) {
      byStem.computeIfAbsent(BECOME, key -> new ArrayList<>()).add(new Verb(frame, noun, true));
      byStem.computeIfAbsent("گردید", key -> new ArrayList<>()).add(new Verb(frame, noun, true));
    }
  }

  /** The acts of a sentence, verbs before nouns, in text order. */
  List<Act> find(Document document, int sentence) {
    List<Word> words = document.words(sentence);
    List<Act.Clause> clauses = Clauses.of(document, sentence);
    if (clauses.isEmpty()) {
      return List.of();
    }
    List<Act> acts = new ArrayList<>();
    boolean[] taken = new boolean[words.size()];
    for (int i = 0; i < words.size(); i++) {
      verb(words, i, sentence, clauses, acts, taken);
    }
    for (int i = 0; i < words.size(); i++) {
      if (!taken[i]) {
        noun(words, i, sentence, clauses, acts);
      }
    }
    acts.sort((one, other) -> Integer.compare(one.start(), other.start()));
    return acts;
  }

  private void verb(
      List<Word> words,
      int i,
      int sentence,
      List<Act.Clause> clauses,
      List<Act> acts,
      boolean[] taken) {
    Word word = words.get(i);
    if (word.upos() != Upos.VERB && word.upos() != Upos.AUX && !headlineVerb(words, i)) {
      return;
    }
    int longest = -1;
    List<Act> found = new ArrayList<>();
    for (Verb verb : verbs(word)) {
      int start = nounStart(words, i, verb.noun);
      if (start < 0 || verb.noun.length() < longest) {
        continue;
      }
      if (verb.noun.length() > longest) {
        found.clear();
        longest = verb.noun.length();
      }
      boolean passive = verb.passive || passive(words, i);
      Act.Clause clause = Clauses.around(clauses, i);
      found.add(new Act(verb.frame, sentence, start, i + 1, false, passive, negated(word), clause));
    }
    for (Act act : found) {
      acts.add(act);
      for (int k = act.start(); k < act.end(); k++) {
        taken[k] = taken[k] || !act.frame().verbs().isEmpty() && k >= act.start();
      }
    }
  }

  /** A bare past before «و» or at the end of a headline, taken for a noun: «... پیوست و ...». */
  private boolean headlineVerb(List<Word> words, int i) {
    List<Verb> verbs = byStem.get(Folding.fold(words.get(i).form()));
    if (verbs == null || i == 0 || verbs.stream().noneMatch(verb -> verb.noun.isEmpty())) {
      return false;
    }
    String next = i + 1 < words.size() ? words.get(i + 1).form() : ".";
    return next.equals("و") || next.equals(".") || next.equals("؛");
  }

  private List<Verb> verbs(Word word) {
    int hash = word.lemma().indexOf('#');
    String past = Folding.fold(hash > 0 ? word.lemma().substring(0, hash) : word.lemma());
    return byStem.getOrDefault(past, Collections.emptyList());
  }

  private static int nounStart(List<Word> words, int verb, String noun) {
    if (noun.isEmpty()) {
      return lightNoun(words, verb) ? -1 : verb;
    }
    for (int end = verb; end > 0 && verb - end <= FARTHEST_NOUN_IN_WORDS; end--) {
      if (!noun.endsWith(Folding.fold(words.get(end - 1).form()))) {
        if (stops(words.get(end - 1))) {
          return -1;
        }
        continue;
      }
      StringBuilder key = new StringBuilder();
      for (int start = end - 1; start >= 0 && key.length() < noun.length(); start--) {
        key.insert(0, Folding.fold(words.get(start).form()));
        if (key.length() == noun.length() && key.toString().equals(noun)) {
          return end == verb || reaches(words, start, end, verb) ? start : -1;
        }
      }
      if (stops(words.get(end - 1))) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean stops(Word word) {
    return word.upos() == Upos.VERB || word.upos() == Upos.AUX || word.upos() == Upos.SCONJ;
  }

  /** «دیدار و گفت&zwnj;وگو کرد»: the noun part stands apart, but the tree or an "and" ties it. */
  private static boolean reaches(List<Word> words, int start, int end, int verb) {
    for (int i = start; i < end; i++) {
      Word word = words.get(i);
      if (word.headIndex() == verb && word.deprel() == Deprel.COMPOUND_LVC) {
        return true;
      }
    }
    return words.get(end).form().equals("و") && verb - end <= 4
        || OPEN_ENDED.contains(Folding.fold(words.get(start).form()));
  }

  private static boolean lightNoun(List<Word> words, int verb) {
    for (int i = Math.max(0, verb - 2); i < verb; i++) {
      Word word = words.get(i);
      if (word.headIndex() == verb && word.deprel() == Deprel.COMPOUND_LVC) {
        return true;
      }
    }
    return false;
  }

  private static boolean passive(List<Word> words, int verb) {
    if (verb + 1 >= words.size() || !words.get(verb).form().endsWith("ه")) {
      return false;
    }
    return words.get(verb + 1).lemma().startsWith("شد#");
  }

  private static boolean negated(Word word) {
    String form = word.form();
    return "Neg".equals(word.features().get("Polarity"))
        || form.startsWith("ن") && !word.lemma().startsWith("ن");
  }

  private void noun(
      List<Word> words, int i, int sentence, List<Act.Clause> clauses, List<Act> acts) {
    Upos upos = words.get(i).upos();
    if (upos == Upos.ADP || upos == Upos.PUNCT || upos == Upos.SCONJ) {
      return;
    }
    Optional<PhraseLexicon.Match<List<Frame>>> match = nouns.at(words, i);
    if (match.isEmpty() && upos == Upos.NOUN) {
      int end = i + 1;
      match = nouns.get(words.get(i).lemma()).map(v -> new PhraseLexicon.Match<>(v, end - 1, end));
    }
    if (match.isPresent()) {
      Act.Clause clause = Clauses.around(clauses, i);
      for (Frame frame : match.get().value()) {
        acts.add(new Act(frame, sentence, i, match.get().end(), true, false, false, clause));
      }
    }
  }

  /** A verb of a frame by its noun part. */
  private record Verb(Frame frame, String noun, boolean passive) {}
}
