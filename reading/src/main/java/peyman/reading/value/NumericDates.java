package peyman.reading.value;

import java.util.Optional;
import peyman.reading.value.Vocabulary.Era;
import peyman.reading.value.Years.Days;

/** Reads «۱۳۹۵/۸/۲۳», «23 . 8 . 1395», «11/3/82»; for one sentence. */
final class NumericDates {

  private final Vocabulary words;
  private final Atoms atoms;
  private final Years years;
  private final DateText text;
  private final Clocks clocks;

  NumericDates(DateText text, Clocks clocks) {
    this.words = text.words();
    this.atoms = text.atoms();
    this.years = text.years();
    this.text = text;
    this.clocks = clocks;
  }

  /** «۱۳۹۵/۸/۲۳», «23 . 8 . 1395», «11/3/82». */
  Optional<Piece> at(int start) {
    String mark = atoms.key(start + 1);
    boolean marks = mark.equals("/") || mark.equals(".") || mark.equals("-") || mark.equals("\\");
    if (!marks
        || !atoms.digits(start)
        || !atoms.digits(start + 2)
        || !atoms.is(start + 3, mark)
        || !atoms.digits(start + 4)
        || atoms.is(start - 1, mark)
        || atoms.is(start + 5, mark) && atoms.digits(start + 6)) {
      return Optional.empty();
    }
    String first = atoms.key(start);
    String last = atoms.key(start + 4);
    if (first.length() > 4 || last.length() > 4 || atoms.key(start + 2).length() > 2) {
      return Optional.empty();
    }
    int a = Integer.parseInt(first);
    int b = Integer.parseInt(atoms.key(start + 2));
    int c = Integer.parseInt(last);
    int end = start + 5;
    int from = end;
    Optional<Piece> time = clocks.hourMinute(end);
    if (time.isPresent()) {
      from = time.get().end();
    }
    Optional<Lexicon.Match<Era>> told = words.eras.at(atoms, from);
    Optional<Era> era = told.map(Lexicon.Match::meaning);
    int closing = told.isPresent() ? told.get().end() : end;
    boolean yearFirst = first.length() == 4 || last.length() != 4 && (a > 31 || c <= 31 && a > 12);
    int year = yearFirst ? a : c;
    int day = yearFirst ? c : a;
    Era counted = era.orElse(year >= 1500 ? Era.GREGORIAN : Era.JALALI);
    Optional<Days> days = date(year, b, day, counted);
    return days.map(found -> text.days(start, closing, found));
  }

  private Optional<Days> date(int year, int month, int day, Era era) {
    Optional<Days> found = years.day(Optional.of(year), month, day, era);
    if (found.isEmpty()) {
      found = years.day(Optional.of(year), day, month, era);
    }
    boolean either = found.isEmpty() && year < 100;
    return either ? years.day(Optional.of(year), month, day, Era.GREGORIAN) : found;
  }
}
