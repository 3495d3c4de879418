package peyman.reading.value;

import java.time.LocalDate;
import java.util.Optional;
import peyman.reading.value.Vocabulary.Era;

/** Days of years, months and days as an article of some day means them. Immutable. */
final class Years {

  private final LocalDate reference;
  private final Calendars.Ymd jalali;

  Years(LocalDate reference) {
    this.reference = reference;
    this.jalali = Calendars.jalali(reference);
  }

  /** First and last day, both inclusive. */
  record Days(LocalDate from, LocalDate to) {

    boolean contains(Days other) {
      return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    Days cover(Days other) {
      return new Days(
          from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }
  }

  LocalDate reference() {
    return reference;
  }

  /** The era that a bare year counts in. */
  static Era eraOf(int year) {
    return year >= 1500 ? Era.GREGORIAN : Era.JALALI;
  }

  /** The full year of two digits: the nearest to the day of reference, seldom after it. */
  int full(int year, Era era) {
    if (year >= 100) {
      return year;
    }
    int now = now(era);
    int full = now - Math.floorMod(now, 100) + year;
    return full > now + 15 ? full - 100 : full;
  }

  private int now(Era era) {
    return switch (era) {
      case JALALI -> jalali.year();
      case HIJRI -> Calendars.hijriYear(reference);
      case GREGORIAN, BC -> reference.getYear();
    };
  }

  /** The days of a year. */
  Optional<Days> year(int year, Era era) {
    int full = era == Era.BC ? year : full(year, era);
    return switch (era) {
      case BC ->
          year > 0 && year < 100000
              ? Optional.of(new Days(LocalDate.of(1 - year, 1, 1), LocalDate.of(1 - year, 12, 31)))
              : Optional.empty();
      case JALALI, HIJRI, GREGORIAN ->
          days(day(full, 1, 1, era), day(full + 1, 1, 1, era).map(next -> next.minusDays(1)));
    };
  }

  /** The days of a month; of the year nearest to the day of reference where none is told. */
  Optional<Days> month(Optional<Integer> year, int month, Era era) {
    int full = year.map(told -> full(told, era)).orElseGet(() -> nearest(month, 15, era));
    int nextYear = month == 12 ? full + 1 : full;
    return days(
        day(full, month, 1, era),
        day(nextYear, month % 12 + 1, 1, era).map(next -> next.minusDays(1)));
  }

  /** A day; of the year nearest to the day of reference where none is told. */
  Optional<Days> day(Optional<Integer> year, int month, int day, Era era) {
    int full = year.map(told -> full(told, era)).orElseGet(() -> nearest(month, day, era));
    Optional<LocalDate> date = day(full, month, day, era);
    return days(date, date);
  }

  private int nearest(int month, int day, Era era) {
    int now = now(era);
    long best = Long.MAX_VALUE;
    int year = now;
    for (int candidate = now - 1; candidate <= now + 1; candidate++) {
      Optional<LocalDate> date = day(candidate, month, Math.min(day, 28), era);
      if (date.isPresent()) {
        long distance = Math.abs(date.get().toEpochDay() - reference.toEpochDay());
        if (distance < best) {
          best = distance;
          year = candidate;
        }
      }
    }
    return year;
  }

  private static Optional<LocalDate> day(int year, int month, int day, Era era) {
    return switch (era) {
      case JALALI -> Calendars.jalali(year, month, day);
      case HIJRI -> Calendars.hijri(year, month, day);
      case GREGORIAN -> Calendars.gregorian(year, month, day);
      case BC -> Optional.empty();
    };
  }

  private static Optional<Days> days(Optional<LocalDate> from, Optional<LocalDate> to) {
    return from.isPresent() && to.isPresent()
        ? Optional.of(new Days(from.get(), to.get()))
        : Optional.empty();
  }

  /** A decade: «دهه ۶۰» is 1360 to 1369. */
  Optional<Days> decade(int first, Optional<Era> era) {
    Era counted = era.orElse(first >= 1500 ? Era.GREGORIAN : Era.JALALI);
    int full = first < 100 && counted == Era.GREGORIAN ? 1900 + first : full(first, counted);
    Optional<Days> from = year(full, counted);
    Optional<Days> to = year(full + 9, counted);
    return from.isPresent() && to.isPresent()
        ? Optional.of(from.get().cover(to.get()))
        : Optional.empty();
  }

  /** A century: «قرن نوزدهم» is 1801 to 1900. */
  Optional<Days> century(int century, Optional<Era> era) {
    Era counted = era.orElse(century > 14 ? Era.GREGORIAN : Era.JALALI);
    Optional<Days> from = year((century - 1) * 100 + 1, counted);
    Optional<Days> to = year(century * 100, counted);
    if (century < 1 || century > 30 || from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (century == 1) {
      return day(1, 1, 1, counted).map(first -> new Days(first, to.get().to()));
    }
    return Optional.of(from.get().cover(to.get()));
  }

  /** The period of the day of reference, moved by some of its length: «هفته گذشته» is -1. */
  Days around(Period period, int offset, boolean gregorian) {
    return switch (period) {
      case SECOND, MINUTE, HOUR -> new Days(reference, reference);
      case DAY -> one(reference.plusDays(offset));
      case WEEK -> {
        int sinceSaturday = (reference.getDayOfWeek().getValue() + 1) % 7;
        LocalDate saturday = reference.minusDays(sinceSaturday).plusWeeks(offset);
        yield new Days(saturday, saturday.plusDays(6));
      }
      case MONTH -> {
        if (gregorian) {
          LocalDate first = reference.withDayOfMonth(1).plusMonths(offset);
          yield new Days(first, first.plusMonths(1).minusDays(1));
        }
        int index = jalali.year() * 12 + jalali.month() - 1 + offset;
        yield month(Optional.of(index / 12), index % 12 + 1, Era.JALALI).orElse(one(reference));
      }
      case SEASON -> season(jalali.year() * 4 + (jalali.month() - 1) / 3 + offset);
      case YEAR ->
          gregorian
              ? year(reference.getYear() + offset, Era.GREGORIAN).orElse(one(reference))
              : year(jalali.year() + offset, Era.JALALI).orElse(one(reference));
      case DECADE ->
          decade((jalali.year() / 10 + offset) * 10, Optional.of(Era.JALALI))
              .orElse(one(reference));
      case CENTURY, MILLENNIUM ->
          century(jalali.year() / 100 + 1 + offset, Optional.of(Era.JALALI)).orElse(one(reference));
    };
  }

  private Days season(int index) {
    Optional<Integer> year = Optional.of(index / 4);
    int month = index % 4 * 3 + 1;
    Optional<Days> first = month(year, month, Era.JALALI);
    Optional<Days> last = month(year, month + 2, Era.JALALI);
    return first.isPresent() && last.isPresent() ? first.get().cover(last.get()) : one(reference);
  }

  /** The season that starts with a Jalali month. */
  Optional<Days> season(Optional<Integer> year, int month) {
    int full =
        year.map(told -> full(told, Era.JALALI))
            .orElseGet(() -> nearest(month + 1, 15, Era.JALALI));
    return Optional.of(season(full * 4 + (month - 1) / 3));
  }

  private static Days one(LocalDate day) {
    return new Days(day, day);
  }

  /** From now to {@code count} periods ahead, or back where negative. */
  Days span(Period period, int count) {
    LocalDate other = move(period, count);
    return count < 0 ? new Days(other, reference) : new Days(reference, other);
  }

  /** The day, or year, {@code count} periods away: «سه سال پیش». */
  Days away(Period period, int count) {
    LocalDate day = move(period, count);
    return switch (period) {
      case SECOND, MINUTE, HOUR, DAY, WEEK -> one(day);
      case MONTH -> new Days(day.minusDays(15), day.plusDays(15));
      case SEASON -> new Days(day.minusDays(45), day.plusDays(45));
      case YEAR, DECADE, CENTURY, MILLENNIUM -> new Years(day).around(Period.YEAR, 0, false);
    };
  }

  private LocalDate move(Period period, int count) {
    int limited = Math.max(-4000, Math.min(4000, count));
    return switch (period) {
      case SECOND, MINUTE -> reference;
      case HOUR -> reference.plusDays(Math.round(limited / 24.0 - (limited < 0 ? -0.4 : 0.4)));
      case DAY -> reference.plusDays(limited);
      case WEEK -> reference.plusWeeks(limited);
      case MONTH -> reference.plusMonths(limited);
      case SEASON -> reference.plusMonths(3L * limited);
      case YEAR -> reference.plusYears(limited);
      case DECADE -> reference.plusYears(10L * limited);
      case CENTURY -> reference.plusYears(100L * limited);
      case MILLENNIUM -> reference.plusYears(1000L * limited);
    };
  }

  /** A weekday: the last one up to the day of reference, or moved by weeks. */
  Days weekday(int day, int offset) {
    int back = Math.floorMod(reference.getDayOfWeek().getValue() - day, 7);
    LocalDate last = reference.minusDays(back);
    if (offset < 0 && back == 0) {
      last = last.minusWeeks(1);
    }
    return one(offset > 0 ? last.plusWeeks(1) : last);
  }
}
