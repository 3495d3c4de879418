package peyman.reading.frame;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
  private static final int FARTHEST_MATTER_IN_WORDS = 16;
  private static final int FAR_PIVOT_IN_WORDS = 7;
  private static final Pattern YEAR = Pattern.compile("\\p{Nd}{4}");
  private static final String IT = "آن";
  private static final Pattern INDEFINITE = Pattern.compile("(?:\u200C(?:ای|هایی)|[دقش]ی|هایی)$");

  /** Words behind which the matter of talks stands. */
  private static final Set<String> ABOUT =
      Set.of("برای", "درباره", "سر", "مورد", "خصوص", "جهت", "منظور", "پیرامون", "زمینه", "هدف");

  /** «مشارکت خود در پیمان»: who takes part in an undertaking and suspends that, suspends it. */
  private static final Set<String> PARTAKING =
      Set.of("مشارکت", "عضویت", "حضور", "همکاری", "پایبندی", "تعهدات");

  private final Document document;
  private final List<Pivot> pivots;
  private final Optional<Pivot> earlier;

  /**
   * @param pivots the undertakings of the sentence
   * @param earlier the last one that sentences before spoke of
   */
  PivotChoice(Document document, List<Pivot> pivots, Optional<Pivot> earlier) {
    this.document = document;
    this.pivots = pivots;
    this.earlier = earlier;
  }

  Optional<Pivot> of(Act act) {
    return told(act).or(() -> pronoun(act));
  }

  /** «آن را تصویب کرد», «امضای آن»: a pronoun for the undertaking that was spoken of before. */
  private Optional<Pivot> pronoun(Act act) {
    List<Word> words = words(act);
    for (int i = act.nominal() ? act.end() : act.clause().start(); i < words.size(); i++) {
      boolean it = words.get(i).form().equals(IT);
      if (act.nominal() ? i > act.end() : i >= act.start()) {
        return Optional.empty();
      }
      boolean object = i + 1 < words.size() && words.get(i + 1).form().equals("را");
      if (it && (act.nominal() && standsAlone(words, i) || object && act.clause().owns(i))) {
        int at = i;
        return before(act, at).map(pivot -> pivot.pointedAt(at));
      }
    }
    return Optional.empty();
  }

  private static boolean standsAlone(List<Word> words, int i) {
    return i + 1 >= words.size()
        || words.get(i + 1).upos() != Upos.NOUN
        || words.get(i + 1).deprel() != words.get(i).deprel() && words.get(i).upos() == Upos.PRON;
  }

  private Optional<Pivot> before(Act act, int word) {
    Pivot found = null;
    for (Pivot pivot : pivots) {
      found = pivot.end() <= word && pivot.end() <= act.clause().start() ? pivot : found;
    }
    return Optional.ofNullable(found).or(() -> earlier);
  }

  private Optional<Pivot> told(Act act) {
    if (act.nominal()) {
      return pivots.stream()
          .filter(p -> p.start() >= act.end())
          .filter(p -> p.start() - act.end() <= reach(act))
          .filter(p -> noBreak(act, act.end(), p.start()))
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

  private static int reach(Act act) {
    boolean about = act.frame().pivot().contains("about");
    return about ? FARTHEST_MATTER_IN_WORDS : FARTHEST_PIVOT_IN_WORDS;
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
    boolean open = wanted.contains("object") || wanted.contains("subject");
    if (marker.isEmpty() || marker.equals("را")) {
      return open && !(marker.isEmpty() && actsOnAnother(act, pivot));
    }
    if (open && objectByForm(act, pivot)) {
      return true;
    }
    if (pivot.start() >= act.start() && pivot.start() < act.end()) {
      return true;
    }
    boolean matter =
        wanted.contains("about") && about(words(act), act.clause().start(), pivot.start());
    boolean share = marker.equals("در") && wanted.contains("object") && partaking(act, pivot);
    return matter || share || wanted.contains(marker);
  }

  /**
   * «پس از مذاکره توافق&zwnj;نامه را امضا کردند»: an object that the tree hangs on a phrase before
   * it: no preposition stands before it, and it is indefinite or «را» follows.
   */
  private boolean objectByForm(Act act, Pivot pivot) {
    List<Word> words = words(act);
    Word before = words.get(Math.max(0, pivot.start() - 1));
    if (before.upos() == Upos.ADP || before.upos() == Upos.DET || pivot.start() == 0) {
      return false;
    }
    if (INDEFINITE.matcher(words.get(pivot.end() - 1).form()).find()) {
      return true;
    }
    for (int i = pivot.end(); i < act.start() && act.clause().owns(i); i++) {
      if (words.get(i).form().equals("را")) {
        return !actsOnAnother(act, pivot);
      }
    }
    return false;
  }

  /**
   * «توافق مفاد این ماده را تأیید می&zwnj;کند»: an undertaking that does something to another
   * thing.
   */
  private boolean actsOnAnother(Act act, Pivot pivot) {
    Subjects subjects = new Subjects(document, act.sentence(), act.clauses());
    Optional<Phrase> subject = subjects.own(act.clause());
    boolean actor = subject.isPresent() && subject.get().start() < pivot.start();
    if (act.passive() || actor) {
      return false;
    }
    return document.phrases(act.sentence()).stream()
        .anyMatch(
            p ->
                p.marker().equals("را")
                    && act.clause().owns(p.head())
                    && p.start() > pivot.end()
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

  /**
   * The preposition of the phrase that an undertaking heads or stands in. A name takes no noun
   * behind it, whatever the tree says: «در دوحه | توافق امضا کردند».
   */
  private String marker(Act act, Pivot pivot) {
    for (Phrase phrase : document.phrases(act.sentence())) {
      if (phrase.covers(pivot.start())) {
        boolean behindName =
            document.mentions(act.sentence()).stream()
                .anyMatch(m -> phrase.covers(m.startWord()) && m.endWord() == pivot.start());
        boolean counted = pivot.start() > phrase.start() && counts(act, pivot);
        return behindName || counted || behindYear(act, pivot) ? "" : phrase.marker();
      }
    }
    return "";
  }

  /** «در مانیل | یک پیمان امضا کردند»: a number begins a phrase of its own. */
  private boolean counts(Act act, Pivot pivot) {
    Word before = words(act).get(Math.max(0, pivot.start() - 1));
    return before.upos() == Upos.NUM && !YEAR.matcher(before.form()).matches();
  }

  /** «در سال ۲۰۱۹ | یادداشت تفاهم امضا کردند»: a year takes no noun behind it. */
  private boolean behindYear(Act act, Pivot pivot) {
    Word before = words(act).get(Math.max(0, pivot.start() - 1));
    return YEAR.matcher(before.form()).matches();
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

  private boolean noBreak(Act act, int from, int to) {
    List<Word> words = words(act);
    for (int i = from; i < to; i++) {
      Upos upos = words.get(i).upos();
      boolean quote = words.get(i).form().equals("\u00AB");
      if (upos == Upos.VERB || upos == Upos.PUNCT && !quote && !listed(act, i)) {
        return false;
      }
    }
    return true;
  }

  /** «عربستان، قطر و پاکستان»: a comma between names. */
  private boolean listed(Act act, int comma) {
    return words(act).get(comma).form().equals("،")
        && document.mentions(act.sentence()).stream().anyMatch(m -> m.endWord() == comma)
        && document.mentions(act.sentence()).stream().anyMatch(m -> m.startWord() == comma + 1);
  }
}
