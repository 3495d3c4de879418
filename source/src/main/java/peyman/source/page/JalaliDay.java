package peyman.source.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A day of the Iranian calendar as a Gregorian one: 16 Aban 1404 is 7 November 2025.
 *
 * <p>Leap years follow the cycle of 33 years, which agrees with the calendar as it is kept from
 * 1244 to 1472.
 */
final class JalaliDay {

  private static final int FIRST = 1244;
  private static final int LAST = 1472;

  /** Day of the epoch before the first day of 1244. */
  private static final long BEFORE_FIRST = LocalDate.of(1865, 3, 21).toEpochDay() - 1;

  private JalaliDay() {}

  static Optional<LocalDate> of(int year, int month, int day) {
    if (year < FIRST || year > LAST || month < 1 || month > 12 || day < 1) {
      return Optional.empty();
    }
    int days = month <= 6 ? 31 : month < 12 || leap(year) ? 30 : 29;
    if (day > days) {
      return Optional.empty();
    }
    long passed = BEFORE_FIRST;
    for (int earlier = FIRST; earlier < year; earlier++) {
      passed += leap(earlier) ? 366 : 365;
    }
    passed += month <= 7 ? (month - 1) * 31L : 186 + (month - 7) * 30L;
    try {
      return Optional.of(LocalDate.ofEpochDay(passed + day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean leap(int year) {
    return (25 * year + 11) % 33 < 8;
  }
}
