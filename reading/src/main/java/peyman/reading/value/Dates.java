package peyman.reading.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import peyman.reading.value.Vocabulary.DayPart;
import peyman.reading.value.Vocabulary.Edge;
import peyman.reading.value.Vocabulary.Era;
import peyman.reading.value.Vocabulary.Month;
import peyman.reading.value.Vocabulary.PeriodWord;
import peyman.reading.value.Vocabulary.Relative;
import peyman.reading.value.Years.Days;

/**
 * Reads one date, time or length of time at a place; {@link Timeline} joins those that belong
 * together. For one sentence.
 */
final class Dates {

  private static final String AND = "و";
  private static final String TO = "تا";
  private static final String YEAR = "سال";
  private static final String YEARS = "سالهای";
  private static final String MONTH = "ماه";
  private static final String HOUR = "ساعت";
  private static final String MINUTE = "دقیقه";
  private static final String SECOND = "ثانیه";

  private static final BigDecimal SEVERAL = BigDecimal.valueOf(5);

  private final Vocabulary words;
  private final Atoms atoms;
  private final Numerals numerals;
  private final Years years;

  Dates(Vocabulary words, Atoms atoms, Numerals numerals, LocalDate reference) {
    this.words = words;
    this.atoms = atoms;
    this.numerals = numerals;
    this.years = new Years(reference);
  }

  /** What a piece tells. */
  enum Sort {
    DAYS,
    CLOCK,
    LENGTH,
    FREQUENCY
  }

  /**
   * A piece of a date.
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

    Piece until(int newEnd) {
      return new Piece(start, newEnd, sort, days, from, to, count, period);
    }

    Piece with(int newStart, int newEnd, Days other) {
      return new Piece(newStart, newEnd, sort, other, from, to, count, period);
    }
  }

  private Piece days(int start, int end, Days days) {
    return new Piece(
        start, end, Sort.DAYS, days, LocalTime.MIN, LocalTime.MAX, BigDecimal.ONE, Period.DAY);
  }

  private Piece clock(int start, int end, LocalTime from, LocalTime to) {
    Days today = new Days(years.reference(), years.reference());
    return new Piece(start, end, Sort.CLOCK, today, from, to, BigDecimal.ONE, Period.DAY);
  }

  private Piece counted(int start, int end, Sort sort, BigDecimal count, Period period) {
    Days today = new Days(years.reference(), years.reference());
    return new Piece(start, end, sort, today, LocalTime.MIN, LocalTime.MAX, count, period);
  }

  /** The longest piece that starts at an atom. */
  Optional<Piece> at(int start) {
    if (words.namesakes.before(atoms, start).isPresent()) {
      return Optional.empty();
    }
    Optional<Piece> best = Optional.empty();
    best = longer(best, numeric(start));
    best = longer(best, dayOfMonth(start));
    best = longer(best, month(start));
    best = longer(best, year(start));
    best = longer(best, decade(start));
    best = longer(best, relative(start));
    best = longer(best, weekday(start));
    best = longer(best, season(start));
    best = longer(best, feast(start));
    best = longer(best, partOfYear(start));
    best = longer(best, counted(start));
    best = longer(best, period(start));
    best = longer(best, frequency(start));
    best = longer(best, clock(start));
    best = longer(best, edge(start));
    return best;
  }

  private static Optional<Piece> longer(Optional<Piece> one, Optional<Piece> other) {
    if (one.isEmpty() || other.isPresent() && other.get().end() > one.get().end()) {
      return other;
    }
    return one;
  }

  /** From the first of some days to the day of reference. */
  Days untilNow(Days days) {
    LocalDate now = years.reference();
    return days.from().isAfter(now) ? days : new Days(days.from(), now);
  }

  /** A clock time some minutes or hours before or after another: «۵ دقیقه بعد از ساعت ۱۱». */
  Optional<Piece> moved(Piece length, Piece clock, boolean later) {
    boolean minutes = length.period() == Period.MINUTE;
    if (clock.sort() != Sort.CLOCK
        || !minutes && length.period() != Period.HOUR
        || !clock.from().equals(clock.to())) {
      return Optional.empty();
    }
    long by = (minutes ? 1 : 60) * length.count().min(BigDecimal.valueOf(1440)).longValue();
    LocalTime time = clock.from().plusMinutes(later ? by : -by);
    return Optional.of(clock(length.start(), clock.end(), time, time));
  }

  // ---- numbers of years, months and days

  /** A day of a month: 1 to 31 in digits, words or as an ordinal. */
  private Optional<Numeral> dayNumber(int start) {
    Optional<Lexicon.Match<Long>> ordinal = words.ordinals.at(atoms, start);
    if (ordinal.isPresent() && ordinal.get().meaning() > 0) {
      BigDecimal rank = BigDecimal.valueOf(ordinal.get().meaning());
      return Optional.of(
          new Numeral(start, ordinal.get().end(), rank, BigDecimal.ONE, Numeral.Look.WORDS));
    }
    Optional<Numeral> ranked = ordinal(start);
    if (ranked.isPresent() && ranked.get().between(1, 31)) {
      return ranked;
    }
    Optional<Numeral> number = numerals.at(start).filter(read -> read.between(1, 31));
    if (number.isPresent() && !number.get().scaled()) {
      int end = number.get().end();
      boolean suffix = atoms.is(end, "ام") || atoms.is(end, "م");
      return suffix ? Optional.of(ending(number.get(), end + 1)) : number;
    }
    return Optional.empty();
  }

  private static Numeral ending(Numeral number, int end) {
    return new Numeral(number.start(), end, number.value(), number.scale(), number.look());
  }

  /** A number word with «م» or «مین»: «بیست و یکم», «شصت و چهارمین». */
  Optional<Numeral> ordinal(int start) {
    Optional<Lexicon.Match<Long>> irregular = words.ordinals.at(atoms, start);
    if (irregular.isPresent()) {
      BigDecimal rank = BigDecimal.valueOf(irregular.get().meaning());
      return Optional.of(
          new Numeral(start, irregular.get().end(), rank, BigDecimal.ONE, Numeral.Look.WORDS));
    }
    BigDecimal sum = BigDecimal.ZERO;
    int at = start;
    for (int parts = 0; parts < 4; parts++) {
      Optional<BigDecimal> last = ordinalWord(at);
      if (last.isPresent()) {
        return Optional.of(
            new Numeral(start, at + 1, sum.add(last.get()), BigDecimal.ONE, Numeral.Look.WORDS));
      }
      Optional<Vocabulary.NumberWord> word = words.numbers.meaning(atoms.key(at));
      if (word.isEmpty() || !atoms.is(at + 1, AND)) {
        return Optional.empty();
      }
      sum = sum.add(word.get().value());
      at += 2;
    }
    return Optional.empty();
  }

  private Optional<BigDecimal> ordinalWord(int index) {
    String key = atoms.key(index);
    if (words.ordinals.meaning(key).isPresent()) {
      return words.ordinals.meaning(key).map(BigDecimal::valueOf);
    }
    for (String suffix : Compounds.ORDINAL_ENDS) {
      if (key.endsWith(suffix)) {
        String stem = key.substring(0, key.length() - suffix.length());
        Optional<Vocabulary.NumberWord> word = words.numbers.meaning(stem);
        if (word.isPresent() && word.get().value().signum() > 0) {
          return word.map(Vocabulary.NumberWord::value);
        }
      }
    }
    return Optional.empty();
  }

  private record Year(int end, int number, Optional<Era> era) {}

  /** A year after a word that asks for one. */
  private Optional<Year> yearNumber(int start) {
    Optional<Numeral> number = numerals.at(start);
    if (number.isEmpty()
        || !number.get().whole()
        || number.get().look() == Numeral.Look.VAGUE
        || number.get().value().compareTo(BigDecimal.valueOf(99999)) > 0) {
      return Optional.empty();
    }
    int end = number.get().end();
    if (atoms.is(end, "(") && words.eras.at(atoms, end + 1).isPresent()) {
      return Optional.of(new Year(end, number.get().asInt(), Optional.empty()));
    }
    Optional<Lexicon.Match<Era>> era = words.eras.at(atoms, end);
    boolean letter = era.isPresent() && era.get().end() == end + 1 && atoms.key(end).length() == 1;
    if (era.isPresent() && !(letter && atoms.letters(end + 1) && atoms.glued(end + 1))) {
      return Optional.of(
          new Year(era.get().end(), number.get().asInt(), era.map(Lexicon.Match::meaning)));
    }
    boolean digits = number.get().look() == Numeral.Look.DIGITS;
    boolean two = digits && atoms.key(start).length() == 2 && end == start + 1;
    boolean words2 = !digits && number.get().between(50, 99);
    boolean four = number.get().between(1000, 2200);
    return two || four || words2
        ? Optional.of(new Year(end, number.get().asInt(), Optional.empty()))
        : Optional.empty();
  }

  /** After a month: «[ماه] [سال] ۱۴۰۴», «سال گذشته», «امسال». */
  private Optional<Year> yearOfMonth(int start, Era month) {
    int at = start;
    if (atoms.is(at, MONTH) || atoms.is(at, "ی")) {
      at++;
    }
    boolean told = atoms.is(at, YEAR);
    if (told) {
      at++;
      if (words.modifiers.at(atoms, at).isPresent()) {
        Lexicon.Match<Integer> moved = words.modifiers.at(atoms, at).get();
        return Optional.of(thisYear(moved.end(), moved.meaning(), month));
      }
    }
    Optional<Lexicon.Match<Relative>> relative = words.relatives.at(atoms, at);
    if (relative.isPresent() && relative.get().meaning().period() == Period.YEAR) {
      return Optional.of(thisYear(relative.get().end(), relative.get().meaning().offset(), month));
    }
    boolean same = atoms.is(at, "همان") || atoms.is(at, "همین");
    if (same && atoms.is(at + 1, YEAR)) {
      return Optional.of(thisYear(at + 2, 0, month));
    }
    Optional<Year> year = yearNumber(at);
    if (year.isPresent()) {
      int number = year.get().number();
      boolean fits = told || number >= 1000 || number > 31 || month == Era.JALALI;
      boolean counts = !told && number < 1000 && unitFollows(year.get().end());
      return fits && !counts ? year : Optional.empty();
    }
    return Optional.empty();
  }

  private boolean unitFollows(int at) {
    return words.currencies.at(atoms, at).isPresent()
        || words.units.at(atoms, at).isPresent()
        || words.classifiers.at(atoms, at).isPresent()
        || words.percent.at(atoms, at).isPresent()
        || words.periods.inflectedAt(atoms, at).isPresent()
            && !(atoms.is(at, HOUR) && numerals.at(at + 1).isPresent())
        || words.numbers.meaning(atoms.key(at)).isPresent();
  }

  private Year thisYear(int end, int offset, Era month) {
    Days year = years.around(Period.YEAR, offset, month == Era.GREGORIAN);
    int number =
        month == Era.GREGORIAN ? year.from().getYear() : Calendars.jalali(year.from()).year();
    return new Year(end, number, Optional.of(month));
  }

  // ---- dates

  /** «۱۳۹۵/۸/۲۳», «23 . 8 . 1395», «11/3/82». */
  private Optional<Piece> numeric(int start) {
    String mark = atoms.key(start + 1);
    boolean marks = mark.equals("/") || mark.equals(".") || mark.equals("-") || mark.equals("\\");
    if (!marks
        || !atoms.digits(start)
        || !atoms.digits(start + 2)
        || !atoms.is(start + 3, mark)
        || !atoms.digits(start + 4)
        || atoms.is(start - 1, mark)
        || atoms.is(start + 5, mark) && atoms.digits(start + 6)) {
      return Optional.empty();
    }
    String first = atoms.key(start);
    String last = atoms.key(start + 4);
    if (first.length() > 4 || last.length() > 4 || atoms.key(start + 2).length() > 2) {
      return Optional.empty();
    }
    int a = Integer.parseInt(first);
    int b = Integer.parseInt(atoms.key(start + 2));
    int c = Integer.parseInt(last);
    int end = start + 5;
    int from = end;
    Optional<Piece> time = hourMinute(end);
    if (time.isPresent()) {
      from = time.get().end();
    }
    Optional<Lexicon.Match<Era>> told = words.eras.at(atoms, from);
    Optional<Era> era = told.map(Lexicon.Match::meaning);
    int closing = told.isPresent() ? told.get().end() : end;
    boolean yearFirst = first.length() == 4 || last.length() != 4 && (a > 31 || c <= 31 && a > 12);
    int year = yearFirst ? a : c;
    int day = yearFirst ? c : a;
    Era counted = era.orElse(year >= 1500 ? Era.GREGORIAN : Era.JALALI);
    Optional<Days> days = date(year, b, day, counted);
    return days.map(found -> days(start, closing, found));
  }

  private Optional<Days> date(int year, int month, int day, Era era) {
    Optional<Days> found = years.day(Optional.of(year), month, day, era);
    if (found.isEmpty()) {
      found = years.day(Optional.of(year), day, month, era);
    }
    boolean either = found.isEmpty() && year < 100;
    return either ? years.day(Optional.of(year), month, day, Era.GREGORIAN) : found;
  }

  /** «۱۶ آبان ۱۴۰۴», «۱۸ تا ۲۰ آذر», «سوم همین ماه». */
  private Optional<Piece> dayOfMonth(int start) {
    Optional<Numeral> first = dayNumber(start);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Numeral last = first.get();
    int at = last.end();
    for (int more = 0; more < 3 && joint(at); more++) {
      Optional<Numeral> next = dayNumber(at + 1);
      if (next.isEmpty()) {
        break;
      }
      last = next.get();
      at = last.end();
    }
    int low = first.get().asInt();
    int high = last.asInt();
    if (atoms.is(at, "روز")) {
      at++;
    }
    at += atoms.is(at, MONTH) && words.months.at(atoms, at + 1).isPresent() ? 1 : 0;
    Optional<Lexicon.Match<Month>> month = monthAt(at);
    if (month.isPresent()) {
      Month named = month.get().meaning();
      Optional<Year> year = yearOfMonth(month.get().end(), named.era());
      int bare = month.get().end() + (atoms.is(month.get().end(), MONTH) ? 1 : 0);
      int end = year.isPresent() ? year.get().end() : bare;
      Optional<Integer> number = year.map(Year::number);
      Era era = named.era();
      Optional<Days> from = years.day(number, named.month(), low, era);
      Optional<Days> to = years.day(number, named.month(), high, era);
      boolean doubtful =
          named.weak()
              && first.get().look() == Numeral.Look.WEAK
              && year.isEmpty()
              && bare == month.get().end();
      if (from.isPresent() && to.isPresent() && !doubtful) {
        return Optional.of(days(start, end, from.get().cover(to.get())));
      }
      return Optional.empty();
    }
    return dayOfThisMonth(start, at, low, high);
  }

  private boolean joint(int at) {
    return atoms.is(at, AND)
        || atoms.is(at, TO)
        || atoms.is(at, "-")
        || atoms.is(at, "\u2013")
        || atoms.is(at, "،")
        || atoms.is(at, "الی")
        || atoms.is(at, "لغایت")
        || atoms.is(at, "یا");
  }

  /** Whether the atom before is the prefix «می» of a verb. */
  private boolean verb(int end) {
    boolean prefix = atoms.is(end - 1, "می");
    return prefix
        && atoms.letters(end)
        && !atoms.is(end, MONTH)
        && !atoms.is(end, YEAR)
        && (atoms.glued(end)
            || words.numbers.meaning(atoms.key(end)).isEmpty() && !atoms.is(end, "گذشته"));
  }

  private Optional<Lexicon.Match<Month>> monthAt(int at) {
    Optional<Lexicon.Match<Month>> month =
        words.months.at(atoms, at).filter(match -> !verb(match.end()));
    if (month.isEmpty() && atoms.key(at).endsWith(MONTH)) {
      String stem = atoms.key(at).substring(0, atoms.key(at).length() - MONTH.length());
      return words.months.meaning(stem).map(found -> new Lexicon.Match<>(at + 1, found, MONTH));
    }
    return month;
  }

  private Optional<Piece> dayOfThisMonth(int start, int at, int low, int high) {
    boolean pointed = atoms.is(at, "همین") || atoms.is(at, "این") || atoms.is(at, "همان");
    int offset = 0;
    int end;
    if (pointed && atoms.is(at + 1, MONTH)) {
      end = at + 2;
    } else {
      Optional<Lexicon.Match<Integer>> moved = words.modifiers.at(atoms, at + 1);
      if (!atoms.is(at, MONTH) || moved.isEmpty()) {
        return Optional.empty();
      }
      offset = moved.get().meaning();
      end = moved.get().end();
    }
    Days month = years.around(Period.MONTH, offset, false);
    LocalDate first = month.from();
    return Optional.of(
        days(
            start,
            end,
            new Days(first.plusDays(low - 1L), first.plusDays(Math.max(low, high) - 1L))));
  }

  /** «آبان ۱۴۰۴», «مهرماه», «ماه رمضان». */
  private Optional<Piece> month(int start) {
    boolean before = atoms.is(start, MONTH);
    Optional<Lexicon.Match<Month>> match = monthAt(before ? start + 1 : start);
    if (match.isEmpty()) {
      return Optional.empty();
    }
    Month month = match.get().meaning();
    Optional<Year> year = yearOfMonth(match.get().end(), month.era());
    boolean after = atoms.is(match.get().end(), MONTH) || match.get().suffix().equals(MONTH);
    boolean sure =
        !month.weak()
            || before
            || after
            || year.filter(told -> told.number() >= 1000 || atoms.is(match.get().end(), YEAR))
                .isPresent()
            || year.isPresent() && !atoms.digits(match.get().end());
    if (!sure) {
      return Optional.empty();
    }
    int bare = match.get().end() + (atoms.is(match.get().end(), MONTH) ? 1 : 0);
    int end = year.isPresent() ? year.get().end() : bare;
    Optional<Piece> noted =
        years
            .month(year.map(Year::number), month.month(), month.era())
            .map(found -> days(start, end, found));
    if (noted.isPresent() && year.isEmpty()) {
      return to(noted.get(), month.era());
    }
    return noted;
  }

  /** «فروردین تا خرداد ۱۴۰۴». */
  private Optional<Piece> to(Piece first, Era era) {
    boolean joint = atoms.is(first.end(), TO) || atoms.is(first.end(), "-");
    Optional<Lexicon.Match<Month>> second = joint ? monthAt(first.end() + 1) : Optional.empty();
    if (second.isEmpty() || second.get().meaning().era() != era) {
      return Optional.of(first);
    }
    Month month = second.get().meaning();
    Optional<Year> year = yearOfMonth(second.get().end(), era);
    int end = year.isPresent() ? year.get().end() : second.get().end();
    Optional<Days> last = years.month(year.map(Year::number), month.month(), era);
    return last.map(days -> days(first.start(), end, first.days().cover(days)))
        .or(() -> Optional.of(first));
  }

  /** «سال ۸۴», «سال های ۵۹ تا ۷۲», «۱۹۳۵ میلادی», «المپیک ۲۰۱۶». */
  private Optional<Piece> year(int start) {
    boolean plural = atoms.is(start, YEAR) && atoms.is(start + 1, "های");
    boolean told = atoms.is(start, YEAR) || atoms.is(start, YEARS);
    int at = told ? plural ? start + 2 : start + 1 : start;
    Optional<Year> first = yearNumber(at);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Year low = first.get();
    boolean event = !told && eventBefore(start);
    boolean four =
        atoms.digits(at) && low.end() <= at + 2 && low.number() >= 1300 && low.number() <= 2100;
    if (!told
        && low.era().isEmpty()
        && !(four && (event || alone(start, low.end())))
        && !untilNow(low.end())
        && !(event && atoms.digits(at) && low.number() < 100 && low.end() == at + 1)) {
      return range(start, at, low, false);
    }
    return range(start, at, low, true);
  }

  private Optional<Piece> range(int start, int at, Year low, boolean sure) {
    boolean joint = joint(low.end());
    boolean adjacent = atoms.digits(low.end()) && !atoms.glued(low.end());
    int next = joint ? low.end() + 1 : low.end();
    next += atoms.is(next, YEAR) ? 1 : 0;
    Optional<Year> second = joint || adjacent ? yearNumber(next) : Optional.empty();
    boolean wide = low.number() >= 1000;
    boolean same =
        second.isPresent()
            && !unitFollows(second.get().end())
            && (second.get().number() >= 1000) == wide
            && second.get().number() > low.number()
            && (!joint || wide || !atoms.is(low.end(), "،"));
    if (!sure
        && !(same
            && wide
            && (second.get().era().isPresent()
                || low.number() >= 1300
                    && second.get().number() <= 2100
                    && atoms.digits(at)
                    && !atoms.is(low.end(), AND)))) {
      return Optional.empty();
    }
    Era era =
        low.era()
            .or(() -> second.filter(year -> same).flatMap(Year::era))
            .orElse(Years.eraOf(low.number()));
    Optional<Days> days = years.year(low.number(), era);
    if (days.isEmpty()) {
      return Optional.empty();
    }
    if (same) {
      Era other = second.get().era().orElse(Years.eraOf(second.get().number()));
      Optional<Days> to = years.year(second.get().number(), wide ? other : era);
      if (to.isPresent()) {
        return Optional.of(days(start, second.get().end(), days.get().cover(to.get())));
      }
    }
    return Optional.of(days(start, low.end(), days.get()));
  }

  private boolean untilNow(int at) {
    return atoms.is(at, TO) && atoms.is(at + 1, "کنون") || atoms.is(at, "تاکنون");
  }

  private boolean eventBefore(int start) {
    return words.events.before(atoms, start).isPresent();
  }

  /** A four-digit number between marks or at an edge: a year in brackets or at the end. */
  private boolean alone(int start, int end) {
    boolean before = start == 0 || atoms.mark(start - 1) || atoms.letters(start - 1);
    boolean after = end >= atoms.size() || atoms.mark(end);
    boolean bracket = start > 0 && atoms.is(start - 1, "(");
    return before && after && (bracket || end >= atoms.size()) && !atoms.is(start - 1, ":");
  }

  /** «دهه ۶۰», «قرن نوزدهم میلادی». */
  private Optional<Piece> decade(int start) {
    Optional<Lexicon.Match<PeriodWord>> match = words.periods.inflectedAt(atoms, start);
    if (match.isEmpty()) {
      return Optional.empty();
    }
    Period period = match.get().meaning().period();
    int at = match.get().end();
    boolean decade = period == Period.DECADE;
    if (!decade && period != Period.CENTURY) {
      return Optional.empty();
    }
    Optional<Numeral> number = decade ? numerals.at(at) : ordinal(at);
    if (number.isEmpty() && !decade) {
      number = numerals.at(at).filter(read -> read.between(1, 30));
    }
    if (number.isEmpty()
        || !number.get().whole()
        || decade && number.get().value().compareTo(BigDecimal.TEN) < 0) {
      return Optional.empty();
    }
    Numeral first = number.get();
    Numeral last = first;
    while (joint(last.end())) {
      Optional<Numeral> next = decade ? numerals.at(last.end() + 1) : ordinal(last.end() + 1);
      if (next.isEmpty() || next.get().scaled()) {
        break;
      }
      last = next.get();
    }
    int end = last.end();
    Optional<Lexicon.Match<Era>> era = words.eras.at(atoms, end);
    Optional<Era> told = era.map(Lexicon.Match::meaning).filter(found -> found != Era.BC);
    end = era.isPresent() ? era.get().end() : end;
    Optional<Days> from =
        decade ? years.decade(first.asInt(), told) : years.century(first.asInt(), told);
    Optional<Days> to =
        decade ? years.decade(last.asInt(), told) : years.century(last.asInt(), told);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(days(start, end, from.get().cover(to.get())));
  }

  /** «دیروز», «امسال», «پارسال». */
  private Optional<Piece> relative(int start) {
    return words
        .relatives
        .at(atoms, start)
        .map(
            match ->
                days(
                    start,
                    match.end(),
                    years.around(match.meaning().period(), match.meaning().offset(), false)));
  }

  /** «سه شنبه گذشته», «شنبه شب». */
  private Optional<Piece> weekday(int start) {
    Optional<Lexicon.Match<Integer>> match = words.weekdays.inflectedAt(atoms, start);
    if (match.isEmpty()) {
      return Optional.empty();
    }
    int end = match.get().end();
    Optional<Lexicon.Match<Integer>> moved = words.modifiers.at(atoms, end);
    int offset = 0;
    if (moved.isPresent()) {
      end = moved.get().end();
      offset = moved.get().meaning();
    }
    return Optional.of(days(start, end, years.weekday(match.get().meaning(), offset)));
  }

  /** «تابستان ۱۳۹۵», «فصل بهار», «بهار امسال». */
  private Optional<Piece> season(int start) {
    boolean named = atoms.is(start, "فصل");
    Optional<Lexicon.Match<Integer>> match =
        words.seasons.inflectedAt(atoms, named ? start + 1 : start);
    if (match.isEmpty()) {
      return Optional.empty();
    }
    Optional<Year> year = yearOfMonth(match.get().end(), Era.JALALI);
    Optional<Lexicon.Match<Integer>> moved = words.modifiers.at(atoms, match.get().end());
    int end =
        year.isPresent()
            ? year.get().end()
            : moved.isPresent() ? moved.get().end() : match.get().end();
    Optional<Integer> number = year.map(Year::number);
    if (moved.isPresent() && moved.get().meaning() != 0) {
      int now = Calendars.jalali(years.reference()).year();
      number = Optional.of(now + moved.get().meaning());
    }
    boolean spring = match.get().meaning() == 1;
    if (spring && !named && year.isEmpty() && moved.isEmpty()) {
      return Optional.empty();
    }
    if (year.isEmpty() && moved.isEmpty() && atoms.is(end, AND)) {
      Optional<Lexicon.Match<Integer>> other = words.seasons.at(atoms, end + 1);
      if (other.isPresent()) {
        Days both =
            years
                .season(number, match.get().meaning())
                .get()
                .cover(years.season(number, other.get().meaning()).get());
        return Optional.of(days(start, other.get().end(), both));
      }
    }
    return years.season(number, match.get().meaning()).map(days -> days(start, end, days));
  }

  private Optional<Piece> feast(int start) {
    Optional<Lexicon.Match<Month>> match = words.feasts.at(atoms, start);
    if (match.isEmpty()) {
      return Optional.empty();
    }
    Month feast = match.get().meaning();
    Optional<Year> year = yearOfMonth(match.get().end(), feast.era());
    int end = year.isPresent() ? year.get().end() : match.get().end();
    return years
        .day(year.map(Year::number), feast.month(), feast.day(), feast.era())
        .map(days -> days(start, end, days));
  }

  /** «سه ماهه دوم سال ۲۰۰۵», «نیمه اول امسال», «۸ ماهه نخست سال جاری». */
  private Optional<Piece> partOfYear(int start) {
    Optional<Numeral> number = numerals.at(start);
    boolean half = atoms.is(start, "نیمه") || atoms.is(start, "نیم");
    int months = 6;
    int at = start + 1;
    if (!half) {
      if (number.isEmpty() || !number.get().between(1, 12) || number.get().scaled()) {
        boolean quarter = atoms.is(start, "ربع");
        if (!quarter) {
          return Optional.empty();
        }
        months = 3;
      } else {
        months = number.get().asInt();
        at = number.get().end();
        boolean month = atoms.is(at, "ماهه") || atoms.is(at, MONTH);
        if (!month) {
          return Optional.empty();
        }
        at++;
      }
    }
    Optional<Numeral> part = ordinal(at);
    if (part.isEmpty() || !part.get().between(1, 12 / Math.max(1, months))) {
      if (part.isEmpty() || half || part.get().asInt() != 1) {
        return Optional.empty();
      }
    }
    at = part.get().end();
    Optional<Year> year = yearOfMonth(at, Era.JALALI);
    int end = year.isPresent() ? year.get().end() : atoms.is(at, YEAR) ? at + 1 : at;
    int number2 = year.map(Year::number).orElse(Calendars.jalali(years.reference()).year());
    Era era = year.isPresent() && number2 >= 1500 ? Era.GREGORIAN : Era.JALALI;
    int first = (part.get().asInt() - 1) * months + 1;
    Optional<Days> from = years.month(Optional.of(number2), Math.min(12, first), era);
    Optional<Days> to = years.month(Optional.of(number2), Math.min(12, first + months - 1), era);
    return from.isPresent() && to.isPresent()
        ? Optional.of(days(start, end, from.get().cover(to.get())))
        : Optional.empty();
  }

  /** «دو ساعت پیش», «سه سال و نیم گذشته», «۳۰ تا ۶۰ دقیقه», «یک ساعت و ۲۰ دقیقه». */
  private Optional<Piece> counted(int start) {
    Optional<Numeral> read = numerals.at(start);
    if (read.isEmpty() && atoms.is(start, "یکی")) {
      read = numerals.at(start + 1);
    }
    boolean several = atoms.is(start, "چند") || atoms.is(start, "چندین");
    if (read.isEmpty() && several) {
      read =
          Optional.of(new Numeral(start, start + 1, SEVERAL, BigDecimal.ONE, Numeral.Look.VAGUE));
    }
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Numeral number = read.get();
    int at = number.end();
    for (int more = 0; more < 3 && joint(at); more++) {
      Optional<Numeral> high = numerals.at(at + 1);
      if (high.isEmpty()) {
        break;
      }
      at = high.get().end();
    }
    Optional<Lexicon.Match<PeriodWord>> period = words.periods.inflectedAt(atoms, at);
    if (period.isEmpty()) {
      return Optional.empty();
    }
    Period of = period.get().meaning().period();
    BigDecimal count = number.value();
    int end = period.get().end();
    if (period.get().meaning().weak() && of != Period.SECOND && of != Period.SEASON) {
      return Optional.empty();
    }
    if (atoms.is(end, AND) && atoms.is(end + 1, "نیم")) {
      count = count.add(new BigDecimal("0.5"));
      end += 2;
    }
    for (int more = 0; more < 2 && atoms.is(end, AND); more++) {
      Optional<Numeral> next = numerals.at(end + 1);
      if (next.isEmpty()) {
        break;
      }
      Optional<Lexicon.Match<PeriodWord>> smaller =
          words.periods.inflectedAt(atoms, next.get().end());
      if (smaller.isEmpty() || smaller.get().meaning().period().compareTo(of) >= 0) {
        break;
      }
      end = smaller.get().end();
    }
    Optional<Lexicon.Match<Integer>> moved = modifier(end);
    boolean attributive =
        !period.get().suffix().isEmpty() && !period.get().suffix().startsWith("ها");
    if (moved.isEmpty() || attributive || moved.get().meaning() == 0) {
      return Optional.of(counted(start, end, Sort.LENGTH, count, of));
    }
    int signed =
        count.setScale(0, java.math.RoundingMode.CEILING).min(BigDecimal.valueOf(4000)).intValue()
            * moved.get().meaning();
    String word = atoms.key(moved.get().end() - 1);
    boolean span =
        number.look() == Numeral.Look.VAGUE
            || word.equals("گذشته")
            || word.equals("اخیر")
            || word.equals("اینده")
            || word.equals("اتی");
    Days days = span ? years.span(of, signed) : years.away(of, signed);
    return Optional.of(days(start, moved.get().end(), days));
  }

  /** A modifier, but not the preposition «پیش از»; «پیش از این» is one again. */
  private Optional<Lexicon.Match<Integer>> modifier(int at) {
    Optional<Lexicon.Match<Integer>> moved = words.modifiers.at(atoms, at);
    if (moved.isEmpty() || !atoms.is(moved.get().end(), "از")) {
      return moved;
    }
    int after = moved.get().end() + 1;
    boolean now =
        (atoms.is(after, "این") || atoms.is(after, "آن"))
            && words.periods.at(atoms, after + 1).isEmpty();
    boolean adjective = atoms.is(at, "گذشته") || atoms.is(at, "اینده");
    return now || adjective ? moved : Optional.empty();
  }

  /** «هفته گذشته», «سال های اخیر», «این ماه», «همان سال». */
  private Optional<Piece> period(int start) {
    boolean pointed = atoms.is(start, "این") || atoms.is(start, "همین") || atoms.is(start, "همان");
    int at = pointed ? start + 1 : start;
    Optional<Lexicon.Match<PeriodWord>> match = words.periods.inflectedAt(atoms, at);
    if (match.isEmpty()) {
      return Optional.empty();
    }
    Period period = match.get().meaning().period();
    String suffix = match.get().suffix();
    boolean plural = suffix.startsWith("ها") || atoms.is(at, "ساعات") || atoms.is(at, "ایام");
    int end = match.get().end();
    if (!pointed && !suffix.isEmpty() && !plural) {
      return Optional.empty();
    }
    Optional<Lexicon.Match<Integer>> moved = modifier(end);
    if (moved.isPresent()) {
      int offset = moved.get().meaning();
      int after = moved.get().end();
      boolean gregorian =
          words.eras.at(atoms, after).filter(era -> era.meaning() == Era.GREGORIAN).isPresent();
      int last = gregorian ? after + 1 : after;
      int many =
          period == Period.DAY ? 7 : period == Period.WEEK ? 4 : period == Period.MONTH ? 6 : 5;
      Days days =
          plural && offset != 0
              ? years.span(period, offset * many)
              : years.around(period, offset, gregorian);
      return Optional.of(days(start, last, days));
    }
    Optional<Lexicon.Match<Era>> era = words.eras.at(atoms, end);
    if (era.isPresent()
        && era.get().meaning() == Era.GREGORIAN
        && !plural
        && period == Period.YEAR) {
      return Optional.of(days(start, era.get().end(), years.around(period, 0, true)));
    }
    boolean past = period.compareTo(Period.DAY) >= 0;
    return pointed && past
        ? Optional.of(days(start, end, years.around(period, 0, false)))
        : Optional.empty();
  }

  /** «هر روز», «هر دوشنبه», «هفته ای ۱۲ بار», «روزانه». */
  private Optional<Piece> frequency(int start) {
    if (atoms.is(start, "هر")) {
      Optional<Numeral> number = numerals.at(start + 1);
      int at = number.isPresent() ? number.get().end() : start + 1;
      BigDecimal count = number.isPresent() ? number.get().value() : BigDecimal.ONE;
      Optional<Lexicon.Match<PeriodWord>> period = words.periods.at(atoms, at);
      if (period.isPresent()) {
        Optional<Lexicon.Match<PeriodWord>> of = words.periods.at(atoms, period.get().end());
        if (of.isPresent()) {
          period = Optional.of(new Lexicon.Match<>(of.get().end(), period.get().meaning(), ""));
        }
        return Optional.of(
            counted(
                start, period.get().end(), Sort.FREQUENCY, count, period.get().meaning().period()));
      }
      Optional<Lexicon.Match<Integer>> day = words.weekdays.at(atoms, at);
      return day.map(
          match -> counted(start, match.end(), Sort.FREQUENCY, BigDecimal.ONE, Period.WEEK));
    }
    Optional<Lexicon.Match<PeriodWord>> period = words.periods.inflectedAt(atoms, start);
    if (period.isPresent() && period.get().suffix().endsWith("ی")) {
      Optional<Numeral> times = numerals.at(period.get().end());
      boolean counted =
          times.isPresent()
              && (atoms.is(times.get().end(), "بار") || atoms.is(times.get().end(), "مرتبه"));
      if (counted) {
        return Optional.of(
            counted(
                start,
                times.get().end() + 1,
                Sort.FREQUENCY,
                times.get().value(),
                period.get().meaning().period()));
      }
    }
    return Optional.empty();
  }

  // ---- clock

  /** «ساعت ۱۷:۳۰», «۵ و نیم عصر», «12:38:41 PM», «یک ربع به شش», «صبح». */
  private Optional<Piece> clock(int start) {
    boolean told = atoms.is(start, HOUR);
    int at = told ? start + 1 : start;
    Optional<Piece> digital = hourMinute(at);
    if (digital.isPresent()) {
      return Optional.of(digital.get().with(start, digital.get().end(), digital.get().days()));
    }
    Optional<Lexicon.Match<DayPart>> part = words.dayParts.at(atoms, start);
    if (part.isPresent()) {
      DayPart day = part.get().meaning();
      return Optional.of(clock(start, part.get().end(), day.from(), day.to()));
    }
    Optional<Piece> to = minutesTo(at);
    if (to.isPresent()) {
      return Optional.of(to.get().with(start, to.get().end(), to.get().days()));
    }
    Optional<Numeral> hour = numerals.at(at);
    if (hour.isEmpty()
        || hour.get().scaled()
        || hour.get().value().compareTo(BigDecimal.valueOf(24)) > 0) {
      return Optional.empty();
    }
    int h = hour.get().asInt();
    int m = hour.get().whole() ? 0 : 30;
    int end = hour.get().end();
    boolean minutes = false;
    if (atoms.is(end, AND)) {
      Optional<Numeral> minute = numerals.at(end + 1);
      if (minute.isPresent()
          && atoms.is(minute.get().end(), MINUTE)
          && minute.get().between(0, 59)) {
        m = minute.get().asInt();
        end = minute.get().end() + 1;
        minutes = true;
        end = seconds(end);
      }
    }
    Optional<Lexicon.Match<DayPart>> of = words.dayParts.at(atoms, end);
    boolean sure = told || minutes || of.isPresent() && hour.get().look() != Numeral.Look.WEAK;
    if (!sure || h > 24 || !told && !minutes && (unitFollows(end) && of.isEmpty())) {
      return Optional.empty();
    }
    if (of.isPresent()) {
      end = of.get().end();
      h = inPart(h, of.get().meaning());
    }
    LocalTime time = LocalTime.of(h % 24, m);
    return Optional.of(clock(start, end, time, time));
  }

  private int seconds(int end) {
    if (atoms.is(end, AND)) {
      Optional<Numeral> second = numerals.at(end + 1);
      if (second.isPresent() && atoms.is(second.get().end(), SECOND)) {
        return second.get().end() + 1;
      }
    }
    return end;
  }

  private static int inPart(int hour, DayPart part) {
    boolean afternoon = hour < 12 && part.from().getHour() >= 12;
    return afternoon ? hour + 12 : hour;
  }

  private Optional<Piece> minutesTo(int at) {
    Optional<Numeral> minutes = numerals.at(at);
    if (minutes.isEmpty() || !minutes.get().between(1, 59)) {
      return Optional.empty();
    }
    int end = minutes.get().end();
    boolean quarter = atoms.is(end, "ربع");
    boolean minute = atoms.is(end, MINUTE);
    if (!quarter && !minute || !atoms.is(end + 1, "به")) {
      return Optional.empty();
    }
    int next = end + 2 + (atoms.is(end + 2, HOUR) ? 1 : 0);
    Optional<Numeral> hour = numerals.at(next);
    if (hour.isEmpty() || !hour.get().between(0, 24)) {
      return Optional.empty();
    }
    int before = quarter ? 15 : minutes.get().asInt();
    int last = hour.get().end();
    int h = hour.get().asInt();
    Optional<Lexicon.Match<DayPart>> of = words.dayParts.at(atoms, last);
    if (of.isPresent()) {
      last = of.get().end();
      h = inPart(h, of.get().meaning());
    }
    LocalTime time = LocalTime.of(h % 24, 0).minusMinutes(before);
    return Optional.of(clock(at, last, time, time));
  }

  /** «14:23», «5 : 32 : 00 PM». */
  private Optional<Piece> hourMinute(int at) {
    if (!atoms.digits(at)
        || !atoms.is(at + 1, ":")
        || !atoms.digits(at + 2)
        || atoms.is(at - 1, ":")) {
      return Optional.empty();
    }
    if (atoms.key(at).length() > 2 || atoms.key(at + 2).length() != 2) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(atoms.key(at));
    int minute = Integer.parseInt(atoms.key(at + 2));
    int end = at + 3;
    if (atoms.is(end, ":") && atoms.digits(end + 1)) {
      end += 2;
    }
    if (hour > 24 || minute > 59) {
      return Optional.empty();
    }
    if (atoms.is(end, "pm") || atoms.is(end, "am")) {
      hour = atoms.is(end, "pm") && hour < 12 ? hour + 12 : hour;
      end++;
    } else if (abbreviation(end)) {
      hour = atoms.is(end, "ب") && hour < 12 ? hour + 12 : hour;
      end += 3;
    } else {
      end += atoms.is(end, MINUTE) ? 1 : 0;
      Optional<Lexicon.Match<DayPart>> of = words.dayParts.at(atoms, end);
      if (of.isPresent()) {
        end = of.get().end();
        hour = inPart(hour, of.get().meaning());
      }
    }
    LocalTime time = LocalTime.of(hour % 24, minute);
    return Optional.of(clock(at, end, time, time));
  }

  private boolean abbreviation(int at) {
    boolean first = atoms.is(at, "ب") || atoms.is(at, "ق");
    return first && atoms.is(at + 1, ".") && atoms.is(at + 2, "ظ");
  }

  // ---- edges

  /** «اوایل سال ۹۲», «پایان ماه جاری»: the part of the period that is meant. */
  private Optional<Piece> edge(int start) {
    Optional<Lexicon.Match<Edge>> match = words.edges.at(atoms, start);
    if (match.isEmpty()) {
      return Optional.empty();
    }
    int at = match.get().end();
    Optional<Piece> inner = Optional.empty();
    inner = longer(inner, dayOfMonth(at));
    inner = longer(inner, month(at));
    inner = longer(inner, year(at));
    inner = longer(inner, decade(at));
    inner = longer(inner, relative(at));
    inner = longer(inner, season(at));
    inner = longer(inner, counted(at).filter(piece -> piece.sort() == Sort.DAYS));
    inner = longer(inner, period(at));
    if (inner.isEmpty() && atoms.is(at, YEAR)) {
      inner = Optional.of(days(at, at + 1, years.around(Period.YEAR, 0, false)));
    }
    if (inner.isEmpty() && atoms.is(at, MONTH)) {
      inner = Optional.of(days(at, at + 1, years.around(Period.MONTH, 0, false)));
    }
    if (inner.isEmpty() || inner.get().sort() != Sort.DAYS) {
      return Optional.empty();
    }
    Days whole = inner.get().days();
    long third = (whole.to().toEpochDay() - whole.from().toEpochDay()) / 3;
    Days part =
        switch (match.get().meaning()) {
          case START -> new Days(whole.from(), whole.from().plusDays(third));
          case MIDDLE -> new Days(whole.from().plusDays(third), whole.to().minusDays(third));
          case END -> new Days(whole.to().minusDays(third), whole.to());
        };
    return Optional.of(days(start, inner.get().end(), part));
  }
}
