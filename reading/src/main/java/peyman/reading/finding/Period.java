package peyman.reading.finding;

import java.time.LocalDate;
import peyman.text.CharSpan;

/**
 * When something happened or holds.
 *
 * @param from first day
 * @param to last day
 * @param text the words that say so, in the repaired text
 */
public record Period(LocalDate from, LocalDate to, CharSpan text) {

  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(from + " is after " + to);
    }
  }
}
