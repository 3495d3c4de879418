package peyman.reading.frame;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import peyman.language.Deprel;
import peyman.language.Word;
import peyman.reading.clause.Clause;
import peyman.reading.clause.Clause.Kind;
import peyman.reading.clause.Predicate;
import peyman.reading.clause.Predicate.Tense;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Folding;
import peyman.reading.discourse.PhraseLexicon;
import peyman.reading.finding.Modality;
import peyman.text.TsvTable;

/**
 * Tells whether an act happened: by the form and mood of its verb, by the clauses around it, and
 * for a noun by the words before it («احتمال حمله») and the verb that it depends on («خواستار توقف
 * حملات شد»).
 */
final class Modalities {

  private static final int CUE_WINDOW_IN_WORDS = 4;
  private static final String IN = "در";
  private static final Set<String> PURPOSE = Set.of("برای", "جهت", "منظور", "بمنظور");
  private static final Set<String> WILL = Set.of("آینده", "آتی", "فردا");

  private final PhraseLexicon<Modality> cues;
  private final PhraseLexicon<Modality> governors;

  private Modalities(PhraseLexicon<Modality> cues, PhraseLexicon<Modality> governors) {
    this.cues = cues;
    this.governors = governors;
  }

  static Modalities load() {
    return new Modalities(table("modality.tsv", "form"), table("governors.tsv", "verb"));
  }

  private static PhraseLexicon<Modality> table(String file, String column) {
    TsvTable table =
        TsvTable.load(Modalities.class, file, column, "modality").requireSorted().requireUnique(0);
    Map<String, Modality> forms = new HashMap<>();
    for (TsvTable.Row row : table.rows()) {
      try {
        forms.put(row.cell(0), Modality.valueOf(row.cell(1).toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        row.fault(1, "unknown: " + row.cell(1));
      }
    }
    table.check();
    return PhraseLexicon.of(forms);
  }

  /** Whether an act happened. */
  Modality of(Document document, Act act) {
    List<Word> words = document.words(act.sentence());
    Modality found = act.nominal() ? ofNoun(words, act) : ofVerb(words, act, act.verb().get());
    Optional<Clause> outer = act.clauses().governor(act.clause());
    if (outer.isPresent() && act.clause().kind() == Kind.COMPLEMENT) {
      found = stronger(found, governed(words, outer.get()));
    }
    if (act.clause().kind() == Kind.CONDITION) {
      found = stronger(found, Modality.POSSIBLE);
    }
    return found;
  }

  private static Modality stronger(Modality one, Modality other) {
    return one.ordinal() > other.ordinal() ? one : other;
  }

  private Modality governed(List<Word> words, Clause outer) {
    Optional<Predicate> verb = outer.predicate();
    if (verb.isEmpty()) {
      return Modality.ASSERTED;
    }
    Modality told = governors.get(verb.get().infinitive()).orElse(Modality.ASSERTED);
    return verb.get().modality() == Modality.DENIED ? told : stronger(told, Modality.ASSERTED);
  }

  private Modality ofVerb(List<Word> words, Act act, Predicate verb) {
    if (verb.negated() && !act.frame().refuses(verb)) {
      return Modality.DENIED;
    }
    Modality found = verb.modality();
    if (found == Modality.ASSERTED) {
      found =
          switch (verb.tense()) {
            case FUTURE -> Modality.PLANNED;
            case SUBJUNCTIVE -> Modality.POSSIBLE;
            case PRESENT -> present(words, act);
            case PAST -> Modality.ASSERTED;
          };
    }
    for (int i : act.clause().words()) {
      if (i >= act.start()) {
        break;
      }
      Optional<PhraseLexicon.Match<Modality>> cue = cues.at(words, i);
      boolean adverb = cue.isPresent() && loose(words, i);
      if (adverb) {
        found = stronger(found, cue.get().value());
      }
    }
    return found;
  }

  /** «می&zwnj;پیوندد»: what is done at one stroke and told in the present is still to come. */
  private static Modality present(List<Word> words, Act act) {
    boolean punctual = act.frame().type() != Frame.Type.EVENT;
    boolean soon = act.clause().words().stream().anyMatch(i -> WILL.contains(words.get(i).form()));
    boolean meets = act.frame().type() == Frame.Type.MEETING;
    return meets || punctual && soon ? Modality.PLANNED : Modality.ASSERTED;
  }

  /** Whether a cue belongs to the verb, not to a noun of the clause. */
  private static boolean loose(List<Word> words, int i) {
    Word word = words.get(i);
    return switch (word.upos()) {
      case ADV, AUX, VERB, SCONJ, PART -> true;
      default -> word.deprel() == Deprel.ADVMOD;
    };
  }

  private Modality ofNoun(List<Word> words, Act act) {
    Modality found = Modality.ASSERTED;
    for (int i = act.start() - 1; i >= Math.max(0, act.start() - CUE_WINDOW_IN_WORDS); i--) {
      if (!act.clause().owns(i)) {
        break;
      }
      Optional<PhraseLexicon.Match<Modality>> cue = cues.at(words, i);
      if (cue.isPresent() && cue.get().end() <= act.start()) {
        found = stronger(found, cue.get().value());
      }
    }
    if (act.frame().type() == Frame.Type.AGREEMENT) {
      Optional<PhraseLexicon.Match<Modality>> own = cues.at(words, act.start());
      found = own.map(PhraseLexicon.Match::value).orElse(found);
    }
    if (act.frame().type() != Frame.Type.EVENT && purpose(words, act)) {
      found = stronger(found, Modality.PLANNED);
    }
    int behind = act.end();
    if (behind < words.size()) {
      Optional<PhraseLexicon.Match<Modality>> cue = cues.at(words, behind);
      if (cue.isPresent() && words.get(behind).upos() == peyman.language.Upos.ADJ) {
        found = stronger(found, cue.get().value());
      }
    }
    Optional<Predicate> verb = act.clause().predicate();
    return verb.isEmpty() ? found : stronger(found, byVerb(words, act, verb.get()));
  }

  /** «برای دیدار با ...», «به منظور امضای ...»: what is meant to come. */
  private static boolean purpose(List<Word> words, Act act) {
    int before = act.start() - 1;
    return before >= 0 && PURPOSE.contains(words.get(before).form());
  }

  /**
   * What the verb makes of a noun that is its subject, object or complement; what was refused «در
   * نشستی» is not the meeting.
   */
  private Modality byVerb(List<Word> words, Act act, Predicate verb) {
    int head = words.get(act.start()).headIndex();
    boolean direct = head >= verb.noun() && head < verb.end();
    if (!direct) {
      return Modality.ASSERTED;
    }
    boolean within = act.start() > 0 && words.get(act.start() - 1).form().equals(IN);
    Modality told =
        within ? Modality.ASSERTED : governors.get(verb.infinitive()).orElse(Modality.ASSERTED);
    String stem = Folding.fold(verb.infinitive());
    boolean happens =
        stem.endsWith("شدن")
            || stem.endsWith("گرفتن")
            || stem.endsWith("دادن")
            || stem.endsWith("داشتن")
            || stem.endsWith("کردن");
    if (verb.negated()) {
      return happens && told == Modality.ASSERTED ? Modality.DENIED : told;
    }
    Modality mood = verb.modality();
    if (verb.tense() == Tense.FUTURE) {
      mood = stronger(mood, Modality.PLANNED);
    } else if (verb.tense() == Tense.SUBJUNCTIVE && mood == Modality.ASSERTED) {
      mood = Modality.POSSIBLE;
    }
    return stronger(told, happens ? mood : Modality.ASSERTED);
  }
}
