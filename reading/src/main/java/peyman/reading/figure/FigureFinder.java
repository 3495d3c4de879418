package peyman.reading.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Finder;
import peyman.reading.finding.Amount;
import peyman.reading.finding.Change;
import peyman.reading.finding.Circumstances;
import peyman.reading.finding.Figure;
import peyman.reading.finding.Figure.Measure;
import peyman.reading.finding.Finding;
import peyman.reading.value.Value;
import peyman.text.CharSpan;

/**
 * Finds figures: values that {@link Acceptance} takes, with a measure, subjects, and the growth
 * told beside them.
 */
public final class FigureFinder implements Finder {

  private static final int MEMORY_IN_SENTENCES = 2;
  private static final String WITH = "با";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final FigureLexicon lexicon;
  private final Acceptance acceptance;
  private final Measures measures;

  private FigureFinder(FigureLexicon lexicon) {
    this.lexicon = lexicon;
    this.acceptance = new Acceptance(lexicon);
    this.measures = new Measures(lexicon);
  }

  /** Loads the word lists. */
  public static FigureFinder load() {
    return new FigureFinder(FigureLexicon.load());
  }

  @Override
  public List<Finding> find(Document document) {
    Subjects subjects = new Subjects(document, lexicon);
    List<Found> all = new ArrayList<>();
    for (int sentence = 0; sentence < document.size(); sentence++) {
      List<Found> here = new ArrayList<>();
      for (Value value : document.values(sentence)) {
        if (value.amount().isEmpty()) {
          continue;
        }
        Candidate candidate = new Candidate(sentence, value, document.words(sentence));
        if (acceptance.accepts(candidate) && !increment(document, candidate)) {
          here.add(found(document, candidate, subjects, here, all));
        }
      }
      all.addAll(changed(here, document, sentence));
    }
    return merged(all);
  }

  /** «با ۴۰۰ هزار تومان افزایش به ۵۱ میلیون تومان رسید»: only by how much a level changed. */
  private static boolean increment(Document document, Candidate candidate) {
    return candidate.level()
        && candidate.direction().isPresent()
        && candidate.form(candidate.start() - 1).equals(WITH)
        && document.values(candidate.sentence()).stream()
            .filter(other -> other.startWord() >= candidate.end() && other.amount().isPresent())
            .anyMatch(other -> other.amount().get().unit().equals(candidate.amount().unit()));
  }

  private record Found(Candidate candidate, Figure figure, boolean told) {

    Found with(Figure other) {
      return new Found(candidate, other, told);
    }
  }

  private Found found(
      Document document,
      Candidate candidate,
      Subjects subjects,
      List<Found> here,
      List<Found> all) {
    Optional<Found> last = here.isEmpty() ? last(all) : last(here);
    Optional<Found> near =
        last.filter(
            found -> candidate.sentence() - found.candidate().sentence() <= MEMORY_IN_SENTENCES);
    Optional<Measure> before =
        near.filter(found -> found.figure().amount().unit().equals(candidate.amount().unit()))
            .map(found -> found.figure().measure());
    Measures.Choice measure = measures.of(candidate, before);
    Subjects.Choice owner =
        ofLevel(document, candidate, measure, here)
            .orElseGet(
                () ->
                    subjects.of(
                        candidate,
                        measure,
                        near.map(found -> found.figure().subjects()).orElse(List.of())));
    Figure figure =
        new Figure(
            Circumstances.asserted(
                evidence(document, candidate), confidence(candidate, measure), rule(candidate)),
            measure.measure(),
            owner.subjects(),
            owner.counterpart(),
            united(candidate, measure.measure()),
            Optional.empty(),
            ownChange(candidate, measure.measure()));
    return new Found(candidate, figure, owner.told());
  }

  /**
   * «صادرات ۲ میلیارد دلار بود که ۱۲ درصد کاهش نشان می&zwnj;دهد»: a growth is whose the level is.
   */
  private static Optional<Subjects.Choice> ofLevel(
      Document document, Candidate candidate, Measures.Choice measure, List<Found> here) {
    if (measure.measure() != Measure.GROWTH || !candidate.share()) {
      return Optional.empty();
    }
    return last(here)
        .filter(level -> level.candidate().level())
        .filter(level -> nobodyBetween(document, level.candidate(), candidate))
        .map(
            level ->
                new Subjects.Choice(
                    level.figure().subjects(), level.figure().counterpart(), level.told()));
  }

  private static boolean nobodyBetween(Document document, Candidate one, Candidate other) {
    return document.mentions(one.sentence()).stream()
        .noneMatch(
            mention -> mention.startWord() >= one.end() && mention.endWord() <= other.start());
  }

  private static <T> Optional<T> last(List<T> list) {
    return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
  }

  private static double confidence(Candidate candidate, Measures.Choice measure) {
    double base = candidate.counted().isPresent() ? 0.6 : 0.7;
    return measure.word() >= 0 ? base + 0.1 : base;
  }

  private static String rule(Candidate candidate) {
    return candidate.money()
        ? "figure.money"
        : candidate.share()
            ? "figure.share"
            : candidate.counted().isPresent() ? "figure.count" : "figure.quantity";
  }

  /** Rates that are part of the unit: «۴ میلیون بشکه در روز» is bbl/d, a price is per something. */
  private static Amount united(Candidate candidate, Measure measure) {
    Amount amount = candidate.amount();
    Optional<String> per = candidate.value().manner().per();
    boolean daily = amount.unit().equals("bbl") && per.equals(Optional.of("d"));
    boolean priced =
        measure == Measure.PRICE
            && candidate.money()
            && per.filter(Set.of("t", "bbl", "kg", "m2", "m3", "oz", "l")::contains).isPresent();
    return daily || priced
        ? new Amount(amount.value(), amount.unit() + "/" + per.get(), amount.bound(), amount.max())
        : amount;
  }

  private static Optional<Change> ownChange(Candidate candidate, Measure measure) {
    if (measure == Measure.GROWTH && candidate.share()) {
      return candidate
          .direction()
          .map(way -> new Change(Optional.empty(), Optional.of(percent(candidate)), way));
    }
    return Optional.empty();
  }

  private static BigDecimal percent(Candidate candidate) {
    BigDecimal percent = candidate.amount().value().multiply(HUNDRED).stripTrailingZeros();
    return percent.scale() < 0 ? percent.setScale(0, RoundingMode.UNNECESSARY) : percent;
  }

  /** Gives each level the growth told beside it. */
  private static List<Found> changed(List<Found> here, Document document, int sentence) {
    List<Found> changed = new ArrayList<>(here);
    for (Value value : document.values(sentence)) {
      if (value.amount().isEmpty()) {
        continue;
      }
      Candidate candidate = new Candidate(sentence, value, document.words(sentence));
      Optional<Change> change = change(candidate);
      if (change.isPresent()) {
        int level = level(changed, candidate);
        if (level >= 0) {
          Figure figure = changed.get(level).figure();
          changed.set(
              level,
              changed
                  .get(level)
                  .with(
                      new Figure(
                          figure.circumstances(),
                          figure.measure(),
                          figure.subjects(),
                          figure.counterpart(),
                          figure.amount(),
                          figure.commodity(),
                          change)));
        }
      }
    }
    return changed;
  }

  private static Optional<Change> change(Candidate candidate) {
    if (candidate.share() && !candidate.reached()) {
      return candidate
          .direction()
          .map(way -> new Change(Optional.empty(), Optional.of(percent(candidate)), way));
    }
    return candidate.factor()
        ? Optional.of(
            new Change(
                Optional.of(candidate.amount().value()),
                Optional.empty(),
                candidate.direction().orElse(Change.Direction.UP)))
        : Optional.empty();
  }

  /** The level before a growth, else the one after it. */
  private static int level(List<Found> here, Candidate growth) {
    int level = -1;
    for (int i = 0; i < here.size(); i++) {
      Found found = here.get(i);
      if (!found.candidate().level() || found.figure().change().isPresent()) {
        continue;
      }
      if (found.candidate().start() < growth.start()) {
        level = i;
      } else if (level < 0) {
        return i;
      }
    }
    return level;
  }

  private static CharSpan evidence(Document document, Candidate candidate) {
    int start = candidate.start();
    int end = candidate.end();
    int size = candidate.words().size();
    while (start > 0 && !breaks(candidate.form(start - 1))) {
      start--;
    }
    while (end < size && !breaks(candidate.form(end))) {
      end++;
    }
    return document.span(candidate.sentence(), start, end);
  }

  private static boolean breaks(String form) {
    return form.equals("؛") || form.equals(".") || form.equals(":") || form.equals("،");
  }

  /** A number told twice is one figure; the telling with the plainer measure stays. */
  private static List<Finding> merged(List<Found> all) {
    FigureMerger kept = new FigureMerger();
    all.forEach(found -> kept.add(found.candidate().sentence(), found.figure(), found.told()));
    return kept.figures();
  }
}
