package peyman.web.words;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import peyman.reading.finding.Amount;
import peyman.reading.finding.Bound;
import peyman.reading.wording.Wording;
import peyman.world.Entity;

/**
 * The words of the pages in one language: messages, numbers in its digits, days in its calendar.
 * Thread-safe.
 */
public final class Words {

  private static final long MILLIS_A_DAY = 86_400_000L;

  private static final Pattern CLAIMED =
      Pattern.compile("(?:(about|over|under) )?(-?[\\d.]+)(?:-(-?[\\d.]+))? (\\S+)");

  private final String language;
  private final Wording wording;
  private final PropertyResourceBundle messages;

  /** Never set itself: each use has a copy. */
  private final Calendar jalali =
      Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("fa@calendar=persian"));

  private Words(String language, PropertyResourceBundle messages) {
    this.language = language;
    this.wording = Wording.of(language);
    this.messages = messages;
  }

  /**
   * Loads a language.
   *
   * @param language {@code en} or {@code fa}
   */
  public static Words of(String language) {
    String file = language + ".properties";
    try (InputStream in = Words.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("no pages in the language " + language);
      }
      return new Words(
          language, new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + file, e);
    }
  }

  /** {@code en} or {@code fa}. */
  public String language() {
    return language;
  }

  public boolean persian() {
    return language.equals("fa");
  }

  /** {@code rtl} or {@code ltr}. */
  public String direction() {
    return persian() ? "rtl" : "ltr";
  }

  /** The wording of records in this language. */
  public Wording wording() {
    return wording;
  }

  /** The message of a key, with its {@code {0}}, {@code {1}} filled; numbers in digits. */
  public String say(String key, Object... values) {
    String pattern = messages.getString(key);
    if (values.length == 0) {
      return pattern;
    }
    Object[] shown =
        Arrays.stream(values)
            .map(value -> value instanceof Number number ? number(number.longValue()) : value)
            .toArray();
    return new MessageFormat(pattern, Locale.ROOT).format(shown);
  }

  /** The message of a key, else the fallback as it is. */
  public String sayOr(String key, String fallback) {
    return messages.containsKey(key) ? messages.getString(key) : fallback;
  }

  /** All keys, for tests of completeness. */
  public Collection<String> keys() {
    return messages.keySet();
  }

  /** A whole number with separators, in this language's digits. */
  public String number(long value) {
    return wording.number(value);
  }

  /** Digits in this language's script; nothing else changes. */
  public String digits(String text) {
    if (!persian()) {
      return text;
    }
    StringBuilder digits = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      digits.append(c >= '0' && c <= '9' ? (char) (c - '0' + '\u06F0') : c);
    }
    return digits.toString();
  }

  /**
   * {@code 16 Aban 1404} in the Persian calendar, in Persian; {@code 7 November 2025} in English.
   */
  public String day(LocalDate day) {
    Ymd ymd = ymd(day);
    return say("date.day", digits("" + ymd.day), month(ymd.month), digits("" + ymd.year));
  }

  /** A month of a day with its year. */
  public String monthOf(LocalDate day) {
    Ymd ymd = ymd(day);
    return month(ymd.year, ymd.month);
  }

  /** A month of this language's calendar with its year. */
  public String month(int year, int month) {
    return say("date.month", month(month), digits("" + year));
  }

  /** The day of the month, in digits. */
  public String dayOfMonth(LocalDate day) {
    return digits("" + ymd(day).day);
  }

  /** A span of days, shortened where both ends are in one month. */
  public String days(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return day(from);
    }
    Ymd start = ymd(from);
    Ymd end = ymd(to);
    if (start.year != end.year) {
      return say("date.range", day(from), day(to));
    }
    if (start.month != end.month) {
      String first = say("date.dayOfYear", digits("" + start.day), month(start.month));
      return say("date.range", first, day(to));
    }
    return say("date.range", digits("" + start.day), day(to));
  }

  /** A moment: its day and its time of day in UTC. */
  public String time(Instant time) {
    LocalDate day = time.atZone(ZoneOffset.UTC).toLocalDate();
    String clock = time.atZone(ZoneOffset.UTC).toLocalTime().toString().substring(0, 5);
    return say("date.time", day(day), digits(clock));
  }

  /** The first day of the month that a day is in, by this language's calendar. */
  public LocalDate monthStart(LocalDate day) {
    return day.minusDays(ymd(day).day - 1L);
  }

  /** The first day of the month after that of a day, by this language's calendar. */
  public LocalDate nextMonth(LocalDate day) {
    // no month is shorter than 28 days or longer than 31
    return monthStart(monthStart(day).plusDays(31 + 4));
  }

  /**
   * The column of a day in a week of this language: 0 is Saturday in Persian, Monday in English.
   */
  public int weekColumn(LocalDate day) {
    int monday = day.getDayOfWeek().getValue() - 1;
    return persian() ? (monday + 2) % 7 : monday;
  }

  /** Names of the days of a week, in this language's order. */
  public List<String> weekdays() {
    return List.of(say("date.weekdays").split("\\|"));
  }

  /** A name in this language, else the Persian one. */
  public String name(Entity entity) {
    return wording.name(entity);
  }

  /** A word of the record contract: {@code action.sign}; as it is where no language has it. */
  public String term(String family, String label) {
    String key = family + "." + label;
    return messages.containsKey(key) ? messages.getString(key) : wording.ifSaid(key).orElse(label);
  }

  /** The day of a moment. */
  public String dayOf(Instant time) {
    return day(time.atZone(ZoneOffset.UTC).toLocalDate());
  }

  /** A sum of money. */
  public String money(BigDecimal amount, String currency) {
    return wording.amount(new Amount(amount, currency, Bound.EXACT, Optional.empty()));
  }

  /** An amount as claims write it: {@code about 1100000000 USD}; else as it is. */
  public String claimedAmount(String claim) {
    Matcher parts = CLAIMED.matcher(claim);
    if (!parts.matches()) {
      return digits(claim);
    }
    Optional<BigDecimal> max = Optional.ofNullable(parts.group(3)).map(BigDecimal::new);
    Bound bound =
        max.isPresent()
            ? Bound.RANGE
            : Optional.ofNullable(parts.group(1))
                .map(label -> Bound.valueOf(label.toUpperCase(Locale.ROOT)))
                .orElse(Bound.EXACT);
    return wording.amount(new Amount(new BigDecimal(parts.group(2)), parts.group(4), bound, max));
  }

  /** Why records were merged: reasons parted by commas, in this language. */
  public String why(String reasons) {
    return list(
        Arrays.stream(reasons.split(",\\s*"))
            .map(reason -> sayOr("why." + reason, reason))
            .toList());
  }

  /** A share of one as percent. */
  public String percent(double share) {
    return say("number.percent", Math.round(share * 100));
  }

  /** What parts the items of a list. */
  public String comma() {
    return wording.say("list.comma");
  }

  /** Names, joined as this language joins them. */
  public String list(List<String> items) {
    return wording.list(items);
  }

  /** A currency or unit in words. */
  public String unitName(String unit) {
    return unit.equals("share")
        ? say("number.percent.sign")
        : wording.ifSaid("unit." + unit).orElse(unit);
  }

  private String month(int month) {
    return say("date.month." + month);
  }

  private record Ymd(int year, int month, int day) {}

  private Ymd ymd(LocalDate day) {
    if (!persian()) {
      return new Ymd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
    Calendar calendar = jalali.clone();
    calendar.setTimeInMillis(day.toEpochDay() * MILLIS_A_DAY);
    return new Ymd(
        calendar.get(Calendar.YEAR),
        calendar.get(Calendar.MONTH) + 1,
        calendar.get(Calendar.DAY_OF_MONTH));
  }
}
