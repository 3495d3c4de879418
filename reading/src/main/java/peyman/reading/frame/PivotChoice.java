package peyman.reading.frame;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import peyman.language.Deprel;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.clause.Clause;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Phrase;
import peyman.reading.finding.Agreement;
import peyman.reading.frame.Pivots.Pivot;

/** Decides which undertaking of a sentence an act is about: behind a noun, in a verb's clause. */
final class PivotChoice {

  private static final int FARTHEST_PIVOT_IN_WORDS = 9;
  private static final int FAR_PIVOT_IN_WORDS = 7;

  /** Words behind which the matter of talks stands. */
  private static final Set<String> ABOUT =
      Set.of("برای", "درباره", "سر", "مورد", "خصوص", "جهت", "منظور", "پیرامون", "زمینه", "هدف");

  /** «مشارکت خود در پیمان»: who takes part in an undertaking and suspends that, suspends it. */
  private static final Set<String> PARTAKING =
      Set.of("مشارکت", "عضویت", "حضور", "همکاری", "پایبندی", "تعهدات");

  private final Document document;
  private final List<Pivot> pivots;

  PivotChoice(Document document, List<Pivot> pivots) {
    this.document = document;
    this.pivots = pivots;
  }

  Optional<Pivot> of(Act act) {
    if (act.nominal()) {
      return pivots.stream()
          .filter(p -> p.start() >= act.end())
          .filter(p -> p.start() - act.end() <= FARTHEST_PIVOT_IN_WORDS)
          .filter(p -> noBreak(words(act), act.end(), p.start()))
          .filter(p -> behind(act, p))
          .findFirst();
    }
    Optional<Pivot> own =
        pivots.stream()
            .filter(p -> act.clause().owns(p.start()) && p.start() < act.last())
            .filter(p -> act.frame().pivot().isEmpty() || stands(act, p))
            .max(Comparator.comparingInt(p -> weight(act, p)));
    return own.or(() -> antecedent(act));
  }

  private List<Word> words(Act act) {
    return document.words(act.sentence());
  }

  /** «توافقی که ... امضا شد»: the noun that a relative clause tells of. */
  private Optional<Pivot> antecedent(Act act) {
    Clause clause = act.clause();
    boolean undergone = act.passive() || act.frame().pivot().contains("subject");
    boolean taken =
        document.phrases(act.sentence()).stream()
            .anyMatch(p -> clause.owns(p.head()) && act.frame().pivot().contains(p.marker()));
    boolean object = !act.passive() && !new Roles(document, act).object().isEmpty();
    if (clause.kind() != Clause.Kind.RELATIVE || !undergone || taken || object) {
      return Optional.empty();
    }
    for (Pivot pivot : pivots) {
      boolean head =
          document.phrases(act.sentence()).stream()
              .anyMatch(p -> p.covers(clause.antecedent()) && p.covers(pivot.start()));
      if (head || pivot.start() == clause.antecedent()) {
        return Optional.of(pivot);
      }
    }
    return Optional.empty();
  }

  /** Whether the undertaking stands behind a noun as the frame wants it: «خروج از برجام». */
  private boolean behind(Act act, Pivot pivot) {
    String marker = marker(act, pivot);
    List<String> wanted = act.frame().pivot();
    boolean ezafe = wanted.contains("object") || wanted.contains("ezafe");
    boolean matter = wanted.contains("about") && about(words(act), act.end(), pivot.start());
    boolean near = pivot.start() - act.end() <= FAR_PIVOT_IN_WORDS;
    boolean marked = wanted.isEmpty() || wanted.contains(marker) || ezafe && marker.isEmpty();
    return matter || near && marked || ezafe && pivot.start() - act.end() <= 1;
  }

  private boolean stands(Act act, Pivot pivot) {
    List<String> wanted = act.frame().pivot();
    String marker = marker(act, pivot);
    if (marker.isEmpty() || marker.equals("را")) {
      boolean open = wanted.contains("object") || wanted.contains("subject");
      return open && !(marker.isEmpty() && actsOnAnother(act, pivot));
    }
    if (pivot.start() >= act.start() && pivot.start() < act.end()) {
      return true;
    }
    boolean matter =
        wanted.contains("about") && about(words(act), act.clause().start(), pivot.start());
    boolean share = marker.equals("در") && wanted.contains("object") && partaking(act, pivot);
    return matter || share || wanted.contains(marker);
  }

  /** «توافق مفاد این ماده را تأیید می&zwnj;کند»: an undertaking that does something to another thing. */
  private boolean actsOnAnother(Act act, Pivot pivot) {
    if (act.passive()) {
      return false;
    }
    return document.phrases(act.sentence()).stream()
        .anyMatch(
            p ->
                p.marker().equals("را")
                    && act.clause().owns(p.head())
                    && p.start() > pivot.start()
                    && !p.covers(pivot.start())
                    && pivots.stream().noneMatch(other -> p.covers(other.start())));
  }

  private boolean partaking(Act act, Pivot pivot) {
    List<Word> words = words(act);
    for (int i = pivot.start() - 1; i >= Math.max(act.clause().start(), pivot.start() - 5); i--) {
      if (PARTAKING.contains(words.get(i).form())) {
        return true;
      }
    }
    return false;
  }

  /** «مذاکره برای رسیدن به توافق»: whether what is talked about stands between. */
  private static boolean about(List<Word> words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (ABOUT.contains(words.get(i).form())) {
        return true;
      }
    }
    return false;
  }

  /** The preposition of the phrase that an undertaking heads or stands in. */
  private String marker(Act act, Pivot pivot) {
    for (Phrase phrase : document.phrases(act.sentence())) {
      if (phrase.covers(pivot.start())) {
        return phrase.marker();
      }
    }
    return "";
  }

  /** Prefers what the tree ties to the verb to what stands before it. */
  private int weight(Act act, Pivot pivot) {
    Word word = words(act).get(pivot.start());
    boolean tied = word.headIndex() >= act.start() && word.headIndex() < act.last();
    int near = pivot.start() + (pivot.kind() == Agreement.Kind.AGREEMENT ? 0 : 100);
    if (tied && word.deprel() == Deprel.OBJ) {
      return 2000 + near;
    }
    return tied ? 1000 + near : near;
  }

  private static boolean noBreak(List<Word> words, int from, int to) {
    for (int i = from; i < to; i++) {
      Upos upos = words.get(i).upos();
      if (upos == Upos.VERB || upos == Upos.PUNCT && !words.get(i).form().equals("\u00AB")) {
        return false;
      }
    }
    return true;
  }
}
