package peyman.reading.value;

import java.util.Optional;
import peyman.reading.value.Vocabulary.Era;
import peyman.reading.value.YearNumbers.Year;
import peyman.reading.value.Years.Days;

/** Reads seasons, quarters and halves of years: «سه ماهه دوم سال ۲۰۰۵»; for one sentence. */
final class PartsOfYear {

  private static final String AND = "و";
  private static final String YEAR = "سال";
  private static final String MONTH = "ماه";

  private final Vocabulary words;
  private final Atoms atoms;
  private final Numerals numerals;
  private final Years years;
  private final DateText text;
  private final Ordinals ordinals;
  private final YearNumbers yearNumbers;

  PartsOfYear(DateText text, Ordinals ordinals, YearNumbers yearNumbers) {
    this.words = text.words();
    this.atoms = text.atoms();
    this.numerals = text.numerals();
    this.years = text.years();
    this.text = text;
    this.ordinals = ordinals;
    this.yearNumbers = yearNumbers;
  }

  /** «تابستان ۱۳۹۵», «فصل بهار», «بهار امسال». */
  Optional<Piece> season(int start) {
    boolean named = atoms.is(start, "فصل");
    Optional<Lexicon.Match<Integer>> match =
        words.seasons.inflectedAt(atoms, named ? start + 1 : start);
    if (match.isEmpty()) {
      return Optional.empty();
    }
    Optional<Year> year = yearNumbers.ofMonth(match.get().end(), Era.JALALI);
    Optional<Lexicon.Match<Integer>> moved = words.modifiers.at(atoms, match.get().end());
    int end =
        year.isPresent()
            ? year.get().end()
            : moved.isPresent() ? moved.get().end() : match.get().end();
    Optional<Integer> number = year.map(Year::number);
    if (moved.isPresent() && moved.get().meaning() != 0) {
      int now = Calendars.jalali(years.reference()).year();
      number = Optional.of(now + moved.get().meaning());
    }
    boolean spring = match.get().meaning() == 1;
    if (spring && !named && year.isEmpty() && moved.isEmpty()) {
      return Optional.empty();
    }
    if (year.isEmpty() && moved.isEmpty() && atoms.is(end, AND)) {
      Optional<Lexicon.Match<Integer>> other = words.seasons.at(atoms, end + 1);
      if (other.isPresent()) {
        Days both =
            years
                .season(number, match.get().meaning())
                .get()
                .cover(years.season(number, other.get().meaning()).get());
        return Optional.of(text.days(start, other.get().end(), both));
      }
    }
    return years.season(number, match.get().meaning()).map(days -> text.days(start, end, days));
  }

  /** «سه ماهه دوم سال ۲۰۰۵», «نیمه اول امسال», «۸ ماهه نخست سال جاری». */
  Optional<Piece> partOfYear(int start) {
    Optional<Numeral> number = numerals.at(start);
    boolean half = atoms.is(start, "نیمه") || atoms.is(start, "نیم");
    int months = 6;
    int at = start + 1;
    if (!half) {
      if (number.isEmpty() || !number.get().between(1, 12) || number.get().scaled()) {
        boolean quarter = atoms.is(start, "ربع");
        if (!quarter) {
          return Optional.empty();
        }
        months = 3;
      } else {
        months = number.get().asInt();
        at = number.get().end();
        boolean month = atoms.is(at, "ماهه") || atoms.is(at, MONTH);
        if (!month) {
          return Optional.empty();
        }
        at++;
      }
    }
    Optional<Numeral> part = ordinals.at(at);
    if (part.isEmpty() || !part.get().between(1, 12 / Math.max(1, months))) {
      if (part.isEmpty() || half || part.get().asInt() != 1) {
        return Optional.empty();
      }
    }
    at = part.get().end();
    Optional<Year> year = yearNumbers.ofMonth(at, Era.JALALI);
    int end = year.isPresent() ? year.get().end() : atoms.is(at, YEAR) ? at + 1 : at;
    int number2 = year.map(Year::number).orElse(Calendars.jalali(years.reference()).year());
    Era era = year.isPresent() && number2 >= 1500 ? Era.GREGORIAN : Era.JALALI;
    int first = (part.get().asInt() - 1) * months + 1;
    Optional<Days> from = years.month(Optional.of(number2), Math.min(12, first), era);
    Optional<Days> to = years.month(Optional.of(number2), Math.min(12, first + months - 1), era);
    return from.isPresent() && to.isPresent()
        ? Optional.of(text.days(start, end, from.get().cover(to.get())))
        : Optional.empty();
  }
}
