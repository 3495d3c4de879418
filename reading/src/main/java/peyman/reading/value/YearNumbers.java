package peyman.reading.value;

import java.math.BigDecimal;
import java.util.Optional;
import peyman.reading.value.Vocabulary.Era;
import peyman.reading.value.Vocabulary.Relative;
import peyman.reading.value.Years.Days;

/** Reads numbers of years: «۱۴۰۴», «[سال] ۸۴», «سال گذشته», «امسال»; for one sentence. */
final class YearNumbers {

  private static final String YEAR = "سال";
  private static final String MONTH = "ماه";

  private final Vocabulary words;
  private final Atoms atoms;
  private final Numerals numerals;
  private final Years years;
  private final DateText text;

  YearNumbers(DateText text) {
    this.words = text.words();
    this.atoms = text.atoms();
    this.numerals = text.numerals();
    this.years = text.years();
    this.text = text;
  }

  /**
   * A year.
   *
   * @param end where it ends
   * @param era where it is told
   */
  record Year(int end, int number, Optional<Era> era) {}

  /** A year after a word that asks for one. */
  Optional<Year> at(int start) {
    Optional<Numeral> number = numerals.at(start);
    if (number.isEmpty()
        || !number.get().whole()
        || number.get().look() == Numeral.Look.VAGUE
        || number.get().value().compareTo(BigDecimal.valueOf(99999)) > 0) {
      return Optional.empty();
    }
    int end = number.get().end();
    if (atoms.is(end, "(") && words.eras.at(atoms, end + 1).isPresent()) {
      return Optional.of(new Year(end, number.get().asInt(), Optional.empty()));
    }
    Optional<Lexicon.Match<Era>> era = words.eras.at(atoms, end);
    boolean letter = era.isPresent() && era.get().end() == end + 1 && atoms.key(end).length() == 1;
    if (era.isPresent() && !(letter && atoms.letters(end + 1) && atoms.glued(end + 1))) {
      return Optional.of(
          new Year(era.get().end(), number.get().asInt(), era.map(Lexicon.Match::meaning)));
    }
    boolean digits = number.get().look() == Numeral.Look.DIGITS;
    boolean two = digits && atoms.key(start).length() == 2 && end == start + 1;
    boolean words2 = !digits && number.get().between(50, 99);
    boolean four = number.get().between(1000, 2200);
    return two || four || words2
        ? Optional.of(new Year(end, number.get().asInt(), Optional.empty()))
        : Optional.empty();
  }

  /** After a month: «[ماه] [سال] ۱۴۰۴», «سال گذشته», «امسال». */
  Optional<Year> ofMonth(int start, Era month) {
    int at = start;
    if (atoms.is(at, MONTH) || atoms.is(at, "ی")) {
      at++;
    }
    boolean told = atoms.is(at, YEAR);
    if (told) {
      at++;
      if (words.modifiers.at(atoms, at).isPresent()) {
        Lexicon.Match<Integer> moved = words.modifiers.at(atoms, at).get();
        return Optional.of(thisYear(moved.end(), moved.meaning(), month));
      }
    }
    Optional<Lexicon.Match<Relative>> relative = words.relatives.at(atoms, at);
    if (relative.isPresent() && relative.get().meaning().period() == Period.YEAR) {
      return Optional.of(thisYear(relative.get().end(), relative.get().meaning().offset(), month));
    }
    boolean same = atoms.is(at, "همان") || atoms.is(at, "همین");
    if (same && atoms.is(at + 1, YEAR)) {
      return Optional.of(thisYear(at + 2, 0, month));
    }
    Optional<Year> year = at(at);
    if (year.isPresent()) {
      int number = year.get().number();
      boolean fits = told || number >= 1000 || number > 31 || month == Era.JALALI;
      boolean counts = !told && number < 1000 && text.unitFollows(year.get().end());
      return fits && !counts ? year : Optional.empty();
    }
    return Optional.empty();
  }

  private Year thisYear(int end, int offset, Era month) {
    Days year = years.around(Period.YEAR, offset, month == Era.GREGORIAN);
    int number =
        month == Era.GREGORIAN ? year.from().getYear() : Calendars.jalali(year.from()).year();
    return new Year(end, number, Optional.of(month));
  }
}
