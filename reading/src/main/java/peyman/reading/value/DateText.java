package peyman.reading.value;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Optional;
import peyman.reading.value.Piece.Sort;
import peyman.reading.value.Years.Days;

/** A sentence as dates are read from it, with what all patterns of dates ask. */
record DateText(Vocabulary words, Atoms atoms, Numerals numerals, Years years) {

  private static final String AND = "و";
  private static final String TO = "تا";
  private static final String HOUR = "ساعت";

  /** Days that stand from an atom to another. */
  Piece days(int start, int end, Days days) {
    return new Piece(
        start, end, Sort.DAYS, days, LocalTime.MIN, LocalTime.MAX, BigDecimal.ONE, Period.DAY);
  }

  /** A time of the day of reference. */
  Piece clock(int start, int end, LocalTime from, LocalTime to) {
    Days today = new Days(years.reference(), years.reference());
    return new Piece(start, end, Sort.CLOCK, today, from, to, BigDecimal.ONE, Period.DAY);
  }

  /** A length or a frequency. */
  Piece counted(int start, int end, Sort sort, BigDecimal count, Period period) {
    Days today = new Days(years.reference(), years.reference());
    return new Piece(start, end, sort, today, LocalTime.MIN, LocalTime.MAX, count, period);
  }

  /** Whether an atom joins two numbers of a date: «و», «تا». */
  boolean joint(int at) {
    return atoms.is(at, AND)
        || atoms.is(at, TO)
        || atoms.is(at, "-")
        || atoms.is(at, "\u2013")
        || atoms.is(at, "،")
        || atoms.is(at, "الی")
        || atoms.is(at, "لغایت")
        || atoms.is(at, "یا");
  }

  /** Whether the number before an atom counts something. */
  boolean unitFollows(int at) {
    return words.currencies.at(atoms, at).isPresent()
        || words.units.at(atoms, at).isPresent()
        || words.classifiers.at(atoms, at).isPresent()
        || words.percent.at(atoms, at).isPresent()
        || words.periods.inflectedAt(atoms, at).isPresent()
            && !(atoms.is(at, HOUR) && numerals.at(at + 1).isPresent())
        || words.numbers.meaning(atoms.key(at)).isPresent();
  }

  /** «گذشته», «آینده»: a modifier, but not the preposition «پیش از»; «پیش از این» is one again. */
  Optional<Lexicon.Match<Integer>> modifier(int at) {
    Optional<Lexicon.Match<Integer>> moved = words.modifiers.at(atoms, at);
    if (moved.isEmpty() || !atoms.is(moved.get().end(), "از")) {
      return moved;
    }
    int after = moved.get().end() + 1;
    boolean now =
        (atoms.is(after, "این") || atoms.is(after, "آن"))
            && words.periods.at(atoms, after + 1).isEmpty();
    boolean adjective = atoms.is(at, "گذشته") || atoms.is(at, "اینده");
    return now || adjective ? moved : Optional.empty();
  }
}
