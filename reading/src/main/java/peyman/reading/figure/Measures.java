package peyman.reading.figure;

import java.util.Optional;
import java.util.Set;
import peyman.reading.discourse.PhraseLexicon;
import peyman.reading.finding.Figure.Measure;

/** Decides what a candidate measures: by its unit, and by the measure word nearest to it. */
final class Measures {

  private static final Set<String> LENGTHS = Set.of("km", "m", "mi", "ft");
  private static final int AFTER_PENALTY = 2;

  private final FigureLexicon lexicon;

  Measures(FigureLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * A decision.
   *
   * @param measure what is measured
   * @param word the word that told it, or -1
   */
  record Choice(Measure measure, int word) {

    /** Whether states own such figures where their bodies act. */
    boolean national() {
      return switch (measure) {
        case EXPORT, IMPORT, TRADE, SUPPLY_SHARE -> true;
        default -> false;
      };
    }
  }

  /** The measure of a candidate; {@code before} is what the figure before it measured. */
  Choice of(Candidate candidate, Optional<Measure> before) {
    if (candidate.share() && growth(candidate)) {
      return new Choice(
          Measure.GROWTH, nearest(candidate).map(PhraseLexicon.Match::start).orElse(-1));
    }
    Optional<Candidate.TradeRole> role = candidate.tradeRole(lexicon);
    if (role.isPresent()) {
      return new Choice(role.get().measure(), role.get().word());
    }
    Optional<PhraseLexicon.Match<Measure>> word = nearest(candidate);
    int at = word.map(PhraseLexicon.Match::start).orElse(-1);
    if (candidate.counted().isPresent()) {
      return new Choice(counted(candidate, word), at);
    }
    if (LENGTHS.contains(candidate.amount().unit())) {
      return new Choice(Measure.LENGTH, at);
    }
    if (candidate.share() && group(candidate)) {
      return new Choice(Measure.PEOPLE, at);
    }
    if (word.isPresent()) {
      return new Choice(fitting(candidate, word.get().value()), at);
    }
    boolean carried = before.isPresent() && carries(candidate);
    return new Choice(carried ? before.get() : Measure.OTHER, -1);
  }

  /** What a measure word tells of a unit: only money is a price, and never a capacity. */
  private static Measure fitting(Candidate candidate, Measure measure) {
    if (candidate.money() ? measure == Measure.CAPACITY : measure == Measure.PRICE) {
      return Measure.OTHER;
    }
    if (candidate.share()) {
      return measure;
    }
    return measure == Measure.STAKE || measure == Measure.SUPPLY_SHARE ? Measure.OTHER : measure;
  }

  private Measure counted(Candidate candidate, Optional<PhraseLexicon.Match<Measure>> word) {
    boolean capacity =
        word.isPresent()
            && word.get().value() == Measure.CAPACITY
            && word.get().start() < candidate.start()
            && candidate.distance(word.get().start()) <= 6;
    if (capacity) {
      return Measure.CAPACITY;
    }
    Optional<Counted> kind = lexicon.counted(candidate.counted().orElseThrow());
    if (kind.isPresent()) {
      switch (kind.get()) {
        case PEOPLE:
          return Measure.PEOPLE;
        case COMPANIES:
          return Measure.COMPANIES;
        default:
          return Measure.OTHER;
      }
    }
    return Measure.OTHER;
  }

  /** «۱۲ درصد افزایش», «کاهش ۳۸ درصدی», «۳۹ درصد نسبت به سال قبل رشد داشت». */
  private boolean growth(Candidate candidate) {
    return candidate.direction().isPresent() && !candidate.reached();
  }

  private boolean group(Candidate candidate) {
    for (int i = candidate.end();
        i < Math.min(candidate.words().size(), candidate.end() + 3);
        i++) {
      if (lexicon.group(candidate.words(), i)) {
        return true;
      }
    }
    return false;
  }

  private boolean carries(Candidate candidate) {
    for (int i = 0; i < candidate.words().size(); i++) {
      if (lexicon.carries(candidate.words(), i)) {
        return true;
      }
    }
    return false;
  }

  private Optional<PhraseLexicon.Match<Measure>> nearest(Candidate candidate) {
    Optional<PhraseLexicon.Match<Measure>> best = Optional.empty();
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < candidate.words().size(); ) {
      Optional<PhraseLexicon.Match<Measure>> match = lexicon.measure(candidate.words(), i);
      if (match.isEmpty()) {
        i++;
        continue;
      }
      int cost = cost(candidate, match.get());
      boolean paper =
          match.get().value() == Measure.EXPORT
              && lexicon.issued(candidate.words(), match.get().start());
      if (cost <= least && !paper) {
        least = cost;
        best = match;
      }
      i = match.get().end();
    }
    return best;
  }

  private static int cost(Candidate candidate, PhraseLexicon.Match<Measure> match) {
    int distance =
        match.end() <= candidate.start()
            ? candidate.start() - match.end() + 1
            : candidate.distance(match.start());
    boolean after = match.start() >= candidate.end();
    int cost = after && distance > 2 ? distance * AFTER_PENALTY : distance;
    return match.value() == Measure.OTHER ? cost + 1 : cost;
  }
}
