package peyman.reading.value;

import java.time.LocalDate;
import java.util.Optional;
import peyman.reading.value.Vocabulary.Era;
import peyman.reading.value.Vocabulary.Month;
import peyman.reading.value.YearNumbers.Year;
import peyman.reading.value.Years.Days;

/** Reads days of months, months and feasts: «۱۶ آبان ۱۴۰۴», «مهرماه»; for one sentence. */
final class MonthDates {

  private static final String TO = "تا";
  private static final String YEAR = "سال";
  private static final String MONTH = "ماه";

  private final Vocabulary words;
  private final Atoms atoms;
  private final Years years;
  private final DateText text;
  private final Ordinals ordinals;
  private final YearNumbers yearNumbers;

  MonthDates(DateText text, Ordinals ordinals, YearNumbers yearNumbers) {
    this.words = text.words();
    this.atoms = text.atoms();
    this.years = text.years();
    this.text = text;
    this.ordinals = ordinals;
    this.yearNumbers = yearNumbers;
  }

  /** «۱۶ آبان ۱۴۰۴», «۱۸ تا ۲۰ آذر», «سوم همین ماه». */
  Optional<Piece> dayOfMonth(int start) {
    Optional<Numeral> first = ordinals.day(start);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Numeral last = first.get();
    int at = last.end();
    for (int more = 0; more < 3 && text.joint(at); more++) {
      Optional<Numeral> next = ordinals.day(at + 1);
      if (next.isEmpty()) {
        break;
      }
      last = next.get();
      at = last.end();
    }
    int low = first.get().asInt();
    int high = last.asInt();
    if (atoms.is(at, "روز")) {
      at++;
    }
    at += atoms.is(at, MONTH) && words.months.at(atoms, at + 1).isPresent() ? 1 : 0;
    Optional<Lexicon.Match<Month>> month = monthAt(at);
    if (month.isPresent()) {
      Month named = month.get().meaning();
      Optional<Year> year = yearNumbers.ofMonth(month.get().end(), named.era());
      int bare = month.get().end() + (atoms.is(month.get().end(), MONTH) ? 1 : 0);
      int end = year.isPresent() ? year.get().end() : bare;
      Optional<Integer> number = year.map(Year::number);
      Era era = named.era();
      Optional<Days> from = years.day(number, named.month(), low, era);
      Optional<Days> to = years.day(number, named.month(), high, era);
      boolean doubtful =
          named.weak()
              && first.get().look() == Numeral.Look.WEAK
              && year.isEmpty()
              && bare == month.get().end();
      if (from.isPresent() && to.isPresent() && !doubtful) {
        return Optional.of(text.days(start, end, from.get().cover(to.get())));
      }
      return Optional.empty();
    }
    return dayOfThisMonth(start, at, low, high);
  }

  private Optional<Piece> dayOfThisMonth(int start, int at, int low, int high) {
    boolean pointed = atoms.is(at, "همین") || atoms.is(at, "این") || atoms.is(at, "همان");
    int offset = 0;
    int end;
    if (pointed && atoms.is(at + 1, MONTH)) {
      end = at + 2;
    } else {
      Optional<Lexicon.Match<Integer>> moved = words.modifiers.at(atoms, at + 1);
      if (!atoms.is(at, MONTH) || moved.isEmpty()) {
        return Optional.empty();
      }
      offset = moved.get().meaning();
      end = moved.get().end();
    }
    Days month = years.around(Period.MONTH, offset, false);
    LocalDate first = month.from();
    return Optional.of(
        text.days(
            start,
            end,
            new Days(first.plusDays(low - 1L), first.plusDays(Math.max(low, high) - 1L))));
  }

  /** «آبان ۱۴۰۴», «مهرماه», «ماه رمضان». */
  Optional<Piece> month(int start) {
    boolean before = atoms.is(start, MONTH);
    Optional<Lexicon.Match<Month>> match = monthAt(before ? start + 1 : start);
    if (match.isEmpty()) {
      return Optional.empty();
    }
    Month month = match.get().meaning();
    Optional<Year> year = yearNumbers.ofMonth(match.get().end(), month.era());
    boolean after = atoms.is(match.get().end(), MONTH) || match.get().suffix().equals(MONTH);
    boolean sure =
        !month.weak()
            || before
            || after
            || year.filter(told -> told.number() >= 1000 || atoms.is(match.get().end(), YEAR))
                .isPresent()
            || year.isPresent() && !atoms.digits(match.get().end());
    if (!sure) {
      return Optional.empty();
    }
    int bare = match.get().end() + (atoms.is(match.get().end(), MONTH) ? 1 : 0);
    int end = year.isPresent() ? year.get().end() : bare;
    Optional<Piece> noted =
        years
            .month(year.map(Year::number), month.month(), month.era())
            .map(found -> text.days(start, end, found));
    if (noted.isPresent() && year.isEmpty()) {
      return to(noted.get(), month.era());
    }
    return noted;
  }

  /** «فروردین تا خرداد ۱۴۰۴». */
  private Optional<Piece> to(Piece first, Era era) {
    boolean joint = atoms.is(first.end(), TO) || atoms.is(first.end(), "-");
    Optional<Lexicon.Match<Month>> second = joint ? monthAt(first.end() + 1) : Optional.empty();
    if (second.isEmpty() || second.get().meaning().era() != era) {
      return Optional.of(first);
    }
    Month month = second.get().meaning();
    Optional<Year> year = yearNumbers.ofMonth(second.get().end(), era);
    int end = year.isPresent() ? year.get().end() : second.get().end();
    Optional<Days> last = years.month(year.map(Year::number), month.month(), era);
    return last.map(days -> text.days(first.start(), end, first.days().cover(days)))
        .or(() -> Optional.of(first));
  }

  private Optional<Lexicon.Match<Month>> monthAt(int at) {
    Optional<Lexicon.Match<Month>> month =
        words.months.at(atoms, at).filter(match -> !verb(match.end()));
    if (month.isEmpty() && atoms.key(at).endsWith(MONTH)) {
      String stem = atoms.key(at).substring(0, atoms.key(at).length() - MONTH.length());
      return words.months.meaning(stem).map(found -> new Lexicon.Match<>(at + 1, found, MONTH));
    }
    return month;
  }

  /** Whether the atom before is the prefix «می» of a verb. */
  private boolean verb(int end) {
    boolean prefix = atoms.is(end - 1, "می");
    return prefix
        && atoms.letters(end)
        && !atoms.is(end, MONTH)
        && !atoms.is(end, YEAR)
        && (atoms.glued(end)
            || words.numbers.meaning(atoms.key(end)).isEmpty() && !atoms.is(end, "گذشته"));
  }

  Optional<Piece> feast(int start) {
    Optional<Lexicon.Match<Month>> match = words.feasts.at(atoms, start);
    if (match.isEmpty()) {
      return Optional.empty();
    }
    Month feast = match.get().meaning();
    Optional<Year> year = yearNumbers.ofMonth(match.get().end(), feast.era());
    int end = year.isPresent() ? year.get().end() : match.get().end();
    return years
        .day(year.map(Year::number), feast.month(), feast.day(), feast.era())
        .map(days -> text.days(start, end, days));
  }
}
