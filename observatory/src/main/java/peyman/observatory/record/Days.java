package peyman.observatory.record;

import java.time.LocalDate;

/** From a day to a day, both inclusive, in the Gregorian calendar. */
public record Days(LocalDate from, LocalDate to) {

  public Days {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(from + " is after " + to);
    }
  }
}
