package peyman.reading.value;

import java.math.BigDecimal;
import java.time.LocalTime;
import peyman.reading.value.Years.Days;

/**
 * A piece of a date, a time or a length of time.
 *
 * @param days of days: which
 * @param from of a clock time: the begin
 * @param to of a clock time: the end
 * @param count of a length or frequency: how many
 * @param period of a length or frequency: of what
 */
record Piece(
    int start,
    int end,
    Sort sort,
    Days days,
    LocalTime from,
    LocalTime to,
    BigDecimal count,
    Period period) {

  /** What a piece tells. */
  enum Sort {
    DAYS,
    CLOCK,
    LENGTH,
    FREQUENCY
  }

  Piece until(int newEnd) {
    return new Piece(start, newEnd, sort, days, from, to, count, period);
  }

  Piece with(int newStart, int newEnd, Days other) {
    return new Piece(newStart, newEnd, sort, other, from, to, count, period);
  }
}
