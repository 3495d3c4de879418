package peyman.reading.value;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How a slash between digits is read.
 *
 * <p>Persian writes the decimal mark as a slash or a comma low on the line: «۱/۱» is 1.1. The
 * systems of some newspapers of the 2000s stored such a number from right to left, so that «8/15»
 * means 15.8 and «1/63» means 63.1. In a count over news of 2003 to 2026, slash decimals with a
 * zero after the slash («7/0 درصد», 0.7) are frequent until 2008 and absent later; so the day of
 * publication decides, and the number itself where it can only be read one way: a part that is 0 or
 * starts with 0.
 */
enum DecimalOrder {
  /** The whole part stands first. */
  WRITTEN,
  /** The whole part stands last. */
  REVERSED;

  private static final LocalDate WRITTEN_SINCE = LocalDate.of(2009, 3, 21);

  /** The order that texts of a day are expected to have. */
  static DecimalOrder of(LocalDate published) {
    return published.isBefore(WRITTEN_SINCE) ? REVERSED : WRITTEN;
  }

  /** The number of «first/second». */
  BigDecimal read(String first, String second) {
    return decide(first, second) == WRITTEN
        ? new BigDecimal(first + "." + second)
        : new BigDecimal(second + "." + first);
  }

  private DecimalOrder decide(String first, String second) {
    boolean firstSmall = first.equals("0") || second.length() > 1 && second.charAt(0) == '0';
    boolean secondSmall = second.equals("0") || first.length() > 1 && first.charAt(0) == '0';
    if (firstSmall != secondSmall) {
      return firstSmall ? WRITTEN : this == REVERSED || first.charAt(0) == '0' ? REVERSED : this;
    }
    return this;
  }
}
