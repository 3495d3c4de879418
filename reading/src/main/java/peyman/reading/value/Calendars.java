package peyman.reading.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.util.Optional;

/**
 * Days of the Jalali and Hijri calendars as days of the Gregorian.
 *
 * <p>Jalali leap years follow the breaks of the 2820-year approximation by Birashk as K. M.
 * Borkowski corrected them (The Persian Calendar for 3000 years, 1996), right for the years 1200 to
 * 1500 as the tests show. Hijri days follow Umm al-Qura, and outside its table the arithmetic
 * calendar.
 */
public final class Calendars {

  private static final int[] BREAKS = {
    -61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394,
    2456, 3178
  };

  private static final long HIJRI_EPOCH_DAY = -492148;

  private Calendars() {}

  /** A year, month and day of some calendar. */
  public record Ymd(int year, int month, int day) {}

  /** The day of a Jalali date, or empty where there is none. */
  public static Optional<LocalDate> jalali(int year, int month, int day) {
    if (year < 1 || year >= 3177 || month < 1 || month > 12 || day < 1) {
      return Optional.empty();
    }
    if (day > jalaliMonthLength(year, month)) {
      return Optional.empty();
    }
    return Optional.of(
        newYear(year).plusDays((month - 1) * 31L - month / 7 * (month - 7L) + day - 1));
  }

  /** Length of a Jalali month in days. */
  public static int jalaliMonthLength(int year, int month) {
    if (month <= 6) {
      return 31;
    }
    return month < 12 || leap(year) ? 30 : 29;
  }

  private static boolean leap(int year) {
    return newYear(year + 1).toEpochDay() - newYear(year).toEpochDay() == 366;
  }

  /** The first day of a Jalali year. */
  private static LocalDate newYear(int year) {
    int gregorian = year + 621;
    int leaps = -14;
    int before = BREAKS[0];
    int jump = 0;
    for (int i = 1; i < BREAKS.length; i++) {
      jump = BREAKS[i] - before;
      if (year < BREAKS[i]) {
        break;
      }
      leaps += jump / 33 * 8 + jump % 33 / 4;
      before = BREAKS[i];
    }
    int n = year - before;
    leaps += n / 33 * 8 + (n % 33 + 3) / 4;
    if (jump % 33 == 4 && jump - n == 4) {
      leaps++;
    }
    int gregorianLeaps = gregorian / 4 - (gregorian / 100 + 1) * 3 / 4 - 150;
    return LocalDate.of(gregorian, 3, 20 + leaps - gregorianLeaps);
  }

  /** The Jalali date of a day. */
  public static Ymd jalali(LocalDate day) {
    int year = day.getYear() - 621;
    LocalDate start = newYear(year);
    if (day.isBefore(start)) {
      start = newYear(--year);
    }
    int index = (int) (day.toEpochDay() - start.toEpochDay());
    int month = index < 186 ? index / 31 + 1 : (index - 186) / 30 + 7;
    int dayOfMonth = index < 186 ? index % 31 + 1 : (index - 186) % 30 + 1;
    return new Ymd(year, month, dayOfMonth);
  }

  /** The day of a Hijri date, or empty where there is none. */
  static Optional<LocalDate> hijri(int year, int month, int day) {
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > 30) {
      return Optional.empty();
    }
    if (year >= 1300 && year <= 1600) {
      try {
        return Optional.of(LocalDate.from(HijrahDate.of(year, month, Math.min(day, 29))))
            .map(date -> date.plusDays(day > 29 ? 1 : 0));
      } catch (DateTimeException outside) {
        return Optional.empty();
      }
    }
    long days = 354L * (year - 1) + (3 + 11L * year) / 30 + (59L * (month - 1) + 1) / 2 + day - 1;
    return Optional.of(LocalDate.ofEpochDay(HIJRI_EPOCH_DAY + days));
  }

  /** The Hijri year of a day. */
  static int hijriYear(LocalDate day) {
    return (int) Math.floor((day.toEpochDay() - HIJRI_EPOCH_DAY) / 354.367) + 1;
  }

  /** The day of a Gregorian date, or empty where there is none. */
  public static Optional<LocalDate> gregorian(int year, int month, int day) {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) {
      return Optional.empty();
    }
    return day > LocalDate.of(year, month, 1).lengthOfMonth()
        ? Optional.empty()
        : Optional.of(LocalDate.of(year, month, day));
  }
}
