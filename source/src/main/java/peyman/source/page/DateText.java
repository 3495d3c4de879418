package peyman.source.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import peyman.text.TsvTable;

/**
 * Finds a day, and a time of day beside it, in what pages write: ISO forms of meta tags, {@code
 * 1404/08/16}, «۱۶ آبان ۱۴۰۴ - ۱۲:۳۰» (16 Aban 1404), «6 نوامبر 2025», {@code October 17, 2019},
 * {@code 17.10.2019}.
 *
 * <p>A time without a zone is Tehran's after a Jalali date, Kabul's after an Afghan month, else
 * UTC.
 */
final class DateText {

  private static final Pattern ISO =
      Pattern.compile(
          "\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:(?:T|\\s+)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?"
              + "\\s*(Z|[+-]\\d{2}:?\\d{2})?)?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)(1[34]\\d{2}|20\\d{2}|19\\d{2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})(?!\\d)");
  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(1[34]\\d{2}|20\\d{2}|19\\d{2})(?!\\d)");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.|er)?\\s+(?:de\\s+|of\\s+)?(\\p{L}+)\\.?"
              + "\\s*[,/\u060C]?\\s*(?:de\\s+|\u0645\u0627\u0647\\s+|\u0633\u0627\u0644\\s+)?(\\d{4})(?!\\d)");
  private static final Pattern MONTH_DAY =
      Pattern.compile("(\\p{L}+)\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)");
  private static final Pattern TIME_OF_DAY =
      Pattern.compile("(?<![\\d:])([01]?\\d|2[0-3]):([0-5]\\d)(?::[0-5]\\d)?(?!\\d)");

  private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
  private static final ZoneId KABUL = ZoneId.of("Asia/Kabul");

  /** How far from a day its time of day may stand. */
  private static final int NEAR_CHARS = 25;

  private static final int MAX_CHARS = 400;

  private record Month(String calendar, int number) {}

  private final Map<String, Month> months = new HashMap<>();

  private DateText() {}

  static DateText load() {
    DateText dates = new DateText();
    TsvTable table = TsvTable.load(DateText.class, "months.tsv", "name", "calendar", "month");
    table.requireSorted();
    table.requireUnique(0);
    for (TsvTable.Row row : table.rows()) {
      if (row.cell(2).matches("[1-9]|1[0-2]")) {
        dates.months.put(row.cell(0), new Month(row.cell(1), Integer.parseInt(row.cell(2))));
      } else {
        row.fault(2, "not a month: " + row.cell(2));
      }
    }
    table.check();
    return dates;
  }

  /** The first day that a text names, with its time of day where that stands beside it. */
  Optional<Instant> find(String given) {
    String text = digits(given.length() > MAX_CHARS ? given.substring(0, MAX_CHARS) : given);
    Optional<Instant> found = iso(text);
    found = found.isPresent() ? found : dayMonth(text);
    found = found.isPresent() ? found : monthDay(text);
    found = found.isPresent() ? found : numbers(text, YEAR_FIRST, 1, 2, 3);
    return found.isPresent() ? found : numbers(text, YEAR_LAST, 3, 2, 1);
  }

  private static Optional<Instant> iso(String text) {
    Matcher matcher = ISO.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    Optional<LocalDate> day =
        day(number(matcher, 1), number(matcher, 2), number(matcher, 3), "gregorian");
    if (day.isEmpty() && number(matcher, 1) < 1500) {
      return numbers(text, YEAR_FIRST, 1, 2, 3);
    }
    if (day.isEmpty() || matcher.group(4) == null) {
      return day.map(d -> d.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
    try {
      LocalTime time =
          LocalTime.of(
              number(matcher, 4),
              number(matcher, 5),
              matcher.group(6) == null ? 0 : number(matcher, 6));
      String zone = matcher.group(7);
      ZoneOffset offset = zone == null || zone.equals("Z") ? ZoneOffset.UTC : ZoneOffset.of(zone);
      return Optional.of(day.get().atTime(time).toInstant(offset));
    } catch (DateTimeException e) {
      return day.map(d -> d.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
  }

  private Optional<Instant> dayMonth(String text) {
    Matcher matcher = DAY_MONTH.matcher(text);
    while (matcher.find()) {
      Month month = months.get(PageWords.plain(matcher.group(2)));
      if (month != null) {
        Optional<LocalDate> day =
            day(number(matcher, 3), month.number(), number(matcher, 1), month.calendar());
        if (day.isPresent()) {
          return day.map(d -> at(d, month.calendar(), text, matcher));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Instant> monthDay(String text) {
    Matcher matcher = MONTH_DAY.matcher(text);
    while (matcher.find()) {
      Month month = months.get(PageWords.plain(matcher.group(1)));
      if (month != null && month.calendar().equals("gregorian")) {
        Optional<LocalDate> day =
            day(number(matcher, 3), month.number(), number(matcher, 2), "gregorian");
        if (day.isPresent()) {
          return day.map(d -> at(d, "gregorian", text, matcher));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Instant> numbers(
      String text, Pattern pattern, int year, int month, int dayOfMonth) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      int y = number(matcher, year);
      String calendar = y < 1500 ? "jalali" : "gregorian";
      Optional<LocalDate> day =
          day(y, number(matcher, month), number(matcher, dayOfMonth), calendar);
      if (day.isPresent()) {
        return day.map(d -> at(d, calendar, text, matcher));
      }
    }
    return Optional.empty();
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static Optional<LocalDate> day(int year, int month, int day, String calendar) {
    if (!calendar.equals("gregorian")) {
      return JalaliDay.of(year, month, day);
    }
    try {
      return year < 1900 || year > 2100
          ? Optional.empty()
          : Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Instant at(LocalDate day, String calendar, String text, Matcher matcher) {
    int from = Math.max(0, matcher.start() - NEAR_CHARS);
    int to = Math.min(text.length(), matcher.end() + NEAR_CHARS);
    Matcher time = TIME_OF_DAY.matcher(text).region(from, to);
    if (!time.find()) {
      return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    ZoneId zone =
        switch (calendar) {
          case "jalali" -> TEHRAN;
          case "afghan" -> KABUL;
          default -> ZoneOffset.UTC;
        };
    return day.atTime(number(time, 1), number(time, 2)).atZone(zone).toInstant();
  }

  /** Whether a text names a time of day. */
  static boolean timeOfDay(String text) {
    return TIME_OF_DAY.matcher(digits(text)).find();
  }

  /** Persian and Arabic digits as Latin ones. */
  private static String digits(String text) {
    StringBuilder latin = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int value = c >= '\u0660' ? Character.digit(c, 10) : -1;
      latin.append(value >= 0 ? (char) ('0' + value) : c);
    }
    return latin.toString();
  }
}
