package peyman.reading.value;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import peyman.reading.value.Piece.Sort;
import peyman.reading.value.Vocabulary.Edge;
import peyman.reading.value.Years.Days;

/**
 * Reads one date, time or length of time at a place: asks the patterns of dates and takes the
 * longest; {@link Timeline} joins those that belong together. For one sentence.
 */
final class Dates {

  private static final String YEAR = "سال";
  private static final String MONTH = "ماه";

  private final Vocabulary words;
  private final Atoms atoms;
  private final Years years;
  private final DateText text;
  private final Clocks clocks;
  private final List<Pattern> patterns;

  /** What an edge may be of. */
  private final List<Pattern> wholes;

  /** One way to write a date. */
  @FunctionalInterface
  private interface Pattern {
    Optional<Piece> at(int start);
  }

  Dates(DateText text, Ordinals ordinals) {
    this.words = text.words();
    this.atoms = text.atoms();
    this.years = text.years();
    this.text = text;
    this.clocks = new Clocks(text);
    YearNumbers yearNumbers = new YearNumbers(text);
    NumericDates numeric = new NumericDates(text, clocks);
    MonthDates months = new MonthDates(text, ordinals, yearNumbers);
    YearDates wholeYears = new YearDates(text, ordinals, yearNumbers);
    PartsOfYear parts = new PartsOfYear(text, ordinals, yearNumbers);
    RelativeDates relative = new RelativeDates(text);
    Lengths lengths = new Lengths(text);
    this.patterns =
        List.of(
            numeric::at,
            months::dayOfMonth,
            months::month,
            wholeYears::year,
            wholeYears::decade,
            relative::day,
            relative::weekday,
            parts::season,
            months::feast,
            parts::partOfYear,
            lengths::length,
            relative::period,
            lengths::frequency,
            clocks::at,
            this::edge);
    this.wholes =
        List.of(
            months::dayOfMonth,
            months::month,
            wholeYears::year,
            wholeYears::decade,
            relative::day,
            parts::season,
            start -> lengths.length(start).filter(piece -> piece.sort() == Sort.DAYS),
            relative::period);
  }

  /** The longest piece that starts at an atom. */
  Optional<Piece> at(int start) {
    return words.namesakes.before(atoms, start).isPresent()
        ? Optional.empty()
        : longest(patterns, start);
  }

  /** Of pieces that are equally long the first pattern's. */
  private static Optional<Piece> longest(List<Pattern> patterns, int start) {
    Optional<Piece> best = Optional.empty();
    for (Pattern pattern : patterns) {
      Optional<Piece> found = pattern.at(start);
      if (best.isEmpty() || found.isPresent() && found.get().end() > best.get().end()) {
        best = found;
      }
    }
    return best;
  }

  /** From the first of some days to the day of reference. */
  Days untilNow(Days days) {
    LocalDate now = years.reference();
    return days.from().isAfter(now) ? days : new Days(days.from(), now);
  }

  /** A clock time some minutes or hours before or after another: «۵ دقیقه بعد از ساعت ۱۱». */
  Optional<Piece> moved(Piece length, Piece clock, boolean later) {
    return clocks.moved(length, clock, later);
  }

  /** «اوایل سال ۹۲», «پایان ماه جاری»: the part of the period that is meant. */
  private Optional<Piece> edge(int start) {
    Optional<Lexicon.Match<Edge>> match = words.edges.at(atoms, start);
    if (match.isEmpty()) {
      return Optional.empty();
    }
    int at = match.get().end();
    Optional<Piece> inner = longest(wholes, at);
    if (inner.isEmpty() && atoms.is(at, YEAR)) {
      inner = Optional.of(text.days(at, at + 1, years.around(Period.YEAR, 0, false)));
    }
    if (inner.isEmpty() && atoms.is(at, MONTH)) {
      inner = Optional.of(text.days(at, at + 1, years.around(Period.MONTH, 0, false)));
    }
    if (inner.isEmpty() || inner.get().sort() != Sort.DAYS) {
      return Optional.empty();
    }
    Days whole = inner.get().days();
    long third = (whole.to().toEpochDay() - whole.from().toEpochDay()) / 3;
    Days part =
        switch (match.get().meaning()) {
          case START -> new Days(whole.from(), whole.from().plusDays(third));
          case MIDDLE -> new Days(whole.from().plusDays(third), whole.to().minusDays(third));
          case END -> new Days(whole.to().minusDays(third), whole.to());
        };
    return Optional.of(text.days(start, inner.get().end(), part));
  }
}
