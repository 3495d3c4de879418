package peyman.reading.value;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Optional;
import peyman.reading.value.Piece.Sort;
import peyman.reading.value.Vocabulary.DayPart;

/** Reads times of day: «ساعت ۱۷:۳۰», «یک ربع به شش», «صبح»; for one sentence. */
final class Clocks {

  private static final String AND = "و";
  private static final String HOUR = "ساعت";
  private static final String MINUTE = "دقیقه";
  private static final String SECOND = "ثانیه";

  private final Vocabulary words;
  private final Atoms atoms;
  private final Numerals numerals;
  private final DateText text;

  Clocks(DateText text) {
    this.words = text.words();
    this.atoms = text.atoms();
    this.numerals = text.numerals();
    this.text = text;
  }

  /** «ساعت ۱۷:۳۰», «۵ و نیم عصر», «12:38:41 PM», «یک ربع به شش», «صبح». */
  Optional<Piece> at(int start) {
    boolean told = atoms.is(start, HOUR);
    int at = told ? start + 1 : start;
    Optional<Piece> digital = hourMinute(at);
    if (digital.isPresent()) {
      return Optional.of(digital.get().with(start, digital.get().end(), digital.get().days()));
    }
    Optional<Lexicon.Match<DayPart>> part = words.dayParts.at(atoms, start);
    if (part.isPresent()) {
      DayPart day = part.get().meaning();
      return Optional.of(text.clock(start, part.get().end(), day.from(), day.to()));
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
    if (!sure || h > 24 || !told && !minutes && (text.unitFollows(end) && of.isEmpty())) {
      return Optional.empty();
    }
    if (of.isPresent()) {
      end = of.get().end();
      h = inPart(h, of.get().meaning());
    }
    LocalTime time = LocalTime.of(h % 24, m);
    return Optional.of(text.clock(start, end, time, time));
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
    return Optional.of(text.clock(at, last, time, time));
  }

  /** «14:23», «5 : 32 : 00 PM». */
  Optional<Piece> hourMinute(int at) {
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
    return Optional.of(text.clock(at, end, time, time));
  }

  private boolean abbreviation(int at) {
    boolean first = atoms.is(at, "ب") || atoms.is(at, "ق");
    return first && atoms.is(at + 1, ".") && atoms.is(at + 2, "ظ");
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
    return Optional.of(text.clock(length.start(), clock.end(), time, time));
  }
}
