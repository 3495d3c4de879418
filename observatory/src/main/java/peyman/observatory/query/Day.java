package peyman.observatory.query;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import peyman.reading.value.Calendars;

/**
 * Days as people write them: Gregorian ({@code 2025-11-06}) or, where the year is below 1700,
 * Jalali ({@code 1404-08-15}); a year or a month alone is its first or last day. Digits of any
 * script, parts by hyphens or slashes.
 */
final class Day {

  private static final int FIRST_GREGORIAN_YEAR = 1700;

  private static final Pattern FORM =
      Pattern.compile("(\\d{4})(?:[-/](\\d{1,2})(?:[-/](\\d{1,2}))?)?");

  private Day() {}

  static LocalDate first(String name, String value) {
    return parse(name, value, true);
  }

  static LocalDate last(String name, String value) {
    return parse(name, value, false);
  }

  private static LocalDate parse(String name, String value, boolean first) {
    Matcher matcher = FORM.matcher(latin(value));
    if (matcher.matches()) {
      int year = Integer.parseInt(matcher.group(1));
      int month = part(matcher.group(2), first ? 1 : 12);
      Optional<LocalDate> day =
          matcher.group(3) == null && !first
              ? lastOf(year, month)
              : of(year, month, part(matcher.group(3), 1));
      if (day.isPresent()) {
        return day.get();
      }
    }
    throw new FilterException(
        name, value, "give a day as 2025-11-06, a month or a year, or a Jalali one as 1404-08-15");
  }

  private static int part(String digits, int absent) {
    return digits == null ? absent : Integer.parseInt(digits);
  }

  private static Optional<LocalDate> of(int year, int month, int day) {
    return year < FIRST_GREGORIAN_YEAR
        ? Calendars.jalali(year, month, day)
        : Calendars.gregorian(year, month, day);
  }

  private static Optional<LocalDate> lastOf(int year, int month) {
    for (int day = 31; day >= 28; day--) {
      Optional<LocalDate> last = of(year, month, day);
      if (last.isPresent()) {
        return last;
      }
    }
    // a Jalali Esfand has 29 days at least
    return Optional.empty();
  }

  private static String latin(String value) {
    StringBuilder latin = new StringBuilder();
    value
        .codePoints()
        .forEach(
            c -> {
              if (Character.isDigit(c)) {
                latin.append(Character.digit(c, 10));
              } else {
                latin.appendCodePoint(c);
              }
            });
    return latin.toString();
  }
}
