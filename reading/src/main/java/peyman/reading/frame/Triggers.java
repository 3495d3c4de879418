package peyman.reading.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Folding;
import peyman.reading.discourse.PhraseLexicon;
import peyman.reading.trace.Trace;

/** The verbs and nouns of frames, and where sentences have them. */
final class Triggers {

  private static final String BECOME = "شدن";
  private static final String BECOME_FORMALLY = "گردیدن";
  private static final String DO = "کردن";
  private static final String BE = "بودن";
  private static final String IS = "هست";
  private static final String NOT = "ن";
  private static final String NOT_I = "نیا";
  private static final List<String> ENDINGS = List.of("", "ند", "م", "یم", "ه");
  private static final String GAP = "\u2026";
  private static final Set<String> BECOMING = Set.of("شدن", "گردیدن", "بودن");
  private static final Set<String> DOING = Set.of("کردن", "نمودن", "ساختن");

  private final Map<String, VerbTriggers> byVerb = new HashMap<>();

  /** Those of verbs that are denied, which may tell another act: «نپذیرفت». */
  private final Map<String, VerbTriggers> refusing = new HashMap<>();

  private final Map<String, List<Trigger>> byNounPart = new HashMap<>();
  private final PhraseLexicon<List<Frame>> nouns;

  Triggers(List<Frame> frames) {
    Map<String, List<Frame>> byNoun = new HashMap<>();
    Map<String, List<Trigger>> told = new HashMap<>();
    for (Frame frame : frames) {
      frame.verbs().forEach(infinitive -> add(told, frame, infinitive));
      for (String noun : frame.nouns()) {
        byNoun.computeIfAbsent(Folding.fold(noun), key -> new ArrayList<>()).add(frame);
      }
    }
    nouns = PhraseLexicon.of(byNoun);
    told.forEach((verb, triggers) -> byVerb.put(verb, new VerbTriggers(triggers)));
    told.forEach(
        (verb, triggers) -> {
          if (verb.startsWith(NOT)) {
            String affirmed = verb.substring(NOT.length());
            List<Trigger> both = new ArrayList<>(triggers);
            both.addAll(told.getOrDefault(affirmed, List.of()));
            refusing.put(affirmed, new VerbTriggers(both));
          }
        });
  }

  private void add(Map<String, List<Trigger>> told, Frame frame, String infinitive) {
    int blank = infinitive.lastIndexOf(' ');
    String noun = blank < 0 ? "" : Folding.fold(infinitive.substring(0, blank));
    String verb = Folding.fold(infinitive.substring(blank + 1));
    boolean becomes = BECOMING.contains(verb);
    Trigger trigger = Trigger.of(frame, noun, becomes, false);
    put(told, verb, trigger);
    if (verb.equals(DO) && !noun.isEmpty() && !trigger.open()) {
      byNounPart.computeIfAbsent(noun, key -> new ArrayList<>()).add(trigger);
    }
    if (verb.equals(DO) && !noun.isEmpty()) {
      for (String other : DOING) {
        if (!other.equals(DO)) {
          put(told, other, trigger);
        }
      }
      if (!trigger.open() || !trigger.last().isEmpty()) {
        put(told, BECOME, Trigger.of(frame, noun, false, true));
        put(told, BECOME_FORMALLY, Trigger.of(frame, noun, false, true));
      }
    } else if (verb.equals(BECOME)) {
      put(told, BECOME_FORMALLY, trigger);
    }
  }

  private static void put(Map<String, List<Trigger>> told, String verb, Trigger trigger) {
    List<Trigger> known = told.computeIfAbsent(verb, key -> new ArrayList<>());
    if (!known.contains(trigger)) {
      known.add(trigger);
    }
  }

  /** The acts of a sentence in text order. */
  List<Act> find(Document document, int sentence, Trace trace) {
    boolean empty = document.words(sentence).isEmpty() || document.tail(sentence);
    return empty ? List.of() : new ActSearch(this, document, sentence, trace).acts();
  }

  /** By the lemma, else by the form: taggers err on verbs with a prefix («درآمد»). */
  VerbTriggers verbs(Word word, boolean negated) {
    String infinitive = infinitive(word);
    VerbTriggers denied = negated ? refusing.get(infinitive) : null;
    if (denied != null) {
      return denied;
    }
    String form = Folding.fold(word.form());
    VerbTriggers found = negated && form.startsWith(NOT_I) ? denied(form) : null;
    found = found == null ? byVerb.get(infinitive) : found;
    if (found != null) {
      return found;
    }
    for (String ending : ENDINGS) {
      if (form.endsWith(ending)) {
        String past = form.substring(0, form.length() - ending.length());
        found = byVerb.getOrDefault(past + "ن", found);
      }
    }
    return found == null ? VerbTriggers.NONE : found;
  }

  /** «نیافتند»: taggers take it for «افتادن». */
  private VerbTriggers denied(String form) {
    VerbTriggers found = null;
    for (String ending : ENDINGS) {
      if (form.endsWith(ending)) {
        String past = form.substring(1, form.length() - ending.length());
        found = byVerb.getOrDefault(past + "ن", found);
      }
    }
    return found;
  }

  /** The verbs with «کردن» that have a word as their noun part: «محکوم» of «محکوم کردن». */
  List<Trigger> unfinished(Word noun) {
    return byNounPart.getOrDefault(Folding.fold(noun.form()), List.of());
  }

  /** Whether a verb, told with its noun part («تهدید کردن»), is one of a frame. */
  boolean tells(String infinitive) {
    int blank = infinitive.lastIndexOf(' ');
    String noun = blank < 0 ? "" : Folding.fold(infinitive.substring(0, blank));
    return byVerb
        .getOrDefault(Folding.fold(infinitive.substring(blank + 1)), VerbTriggers.NONE)
        .tells(noun);
  }

  /** Whether a verb, told with its noun part, is one of the frames with a label. */
  boolean tells(String infinitive, String label) {
    int blank = infinitive.lastIndexOf(' ');
    String noun = blank < 0 ? "" : Folding.fold(infinitive.substring(0, blank));
    return byVerb
        .getOrDefault(Folding.fold(infinitive.substring(blank + 1)), VerbTriggers.NONE)
        .all()
        .stream()
        .anyMatch(trigger -> trigger.noun().equals(noun) && trigger.frame().label().equals(label));
  }

  private static String infinitive(Word word) {
    int hash = word.lemma().indexOf('#');
    String past = Folding.fold(hash < 0 ? word.lemma() : word.lemma().substring(0, hash));
    return past.isEmpty() || past.equals(IS) ? BE : past + "ن";
  }

  /** The frames whose nouns begin at a word, by the longest form. */
  Optional<PhraseLexicon.Match<List<Frame>>> nouns(List<Word> words, int i) {
    Optional<PhraseLexicon.Match<List<Frame>>> match = nouns.at(words, i);
    if (match.isPresent() || words.get(i).upos() != Upos.NOUN) {
      return match;
    }
    return nouns
        .get(words.get(i).lemma())
        .map(frames -> new PhraseLexicon.Match<>(frames, i, i + 1));
  }

  /**
   * A verb of a frame by its noun part.
   *
   * @param noun the noun part, folded; empty where there is none
   * @param open whether what it governs may stand behind the noun part: «خواستار … شدن»
   * @param last what then still stands at the verb, folded: «قرار» of «مورد حمله … قرار گرفتن»
   * @param becomes whether its verb tells what somebody becomes, which takes no noun part else
   * @param passive whether its subject undergoes the act
   */
  record Trigger(
      Frame frame, String noun, boolean open, String last, boolean becomes, boolean passive) {

    /** Letters of all that stands before the verb. */
    int length() {
      return noun.length() + last.length();
    }

    static Trigger of(Frame frame, String noun, boolean becomes, boolean passive) {
      int gap = noun.indexOf(GAP);
      return gap < 0
          ? new Trigger(frame, noun, false, "", becomes, passive)
          : new Trigger(
              frame, noun.substring(0, gap), true, noun.substring(gap + 1), becomes, passive);
    }
  }
}
