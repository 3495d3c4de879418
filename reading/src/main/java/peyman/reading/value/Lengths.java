package peyman.reading.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import peyman.reading.value.Piece.Sort;
import peyman.reading.value.Vocabulary.PeriodWord;
import peyman.reading.value.Years.Days;

/** Reads lengths of time and how often: «دو ساعت پیش», «هر روز»; for one sentence. */
final class Lengths {

  private static final String AND = "و";

  private static final BigDecimal SEVERAL = BigDecimal.valueOf(5);

  private final Vocabulary words;
  private final Atoms atoms;
  private final Numerals numerals;
  private final Years years;
  private final DateText text;

  Lengths(DateText text) {
    this.words = text.words();
    this.atoms = text.atoms();
    this.numerals = text.numerals();
    this.years = text.years();
    this.text = text;
  }

  /** «دو ساعت پیش», «سه سال و نیم گذشته», «۳۰ تا ۶۰ دقیقه», «یک ساعت و ۲۰ دقیقه». */
  Optional<Piece> length(int start) {
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
    for (int more = 0; more < 3 && text.joint(at); more++) {
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
    Optional<Lexicon.Match<Integer>> moved = text.modifier(end);
    boolean attributive =
        !period.get().suffix().isEmpty() && !period.get().suffix().startsWith("ها");
    if (moved.isEmpty() || attributive || moved.get().meaning() == 0) {
      return Optional.of(text.counted(start, end, Sort.LENGTH, count, of));
    }
    int signed =
        count.setScale(0, RoundingMode.CEILING).min(BigDecimal.valueOf(4000)).intValue()
            * moved.get().meaning();
    String word = atoms.key(moved.get().end() - 1);
    boolean span =
        number.look() == Numeral.Look.VAGUE
            || word.equals("گذشته")
            || word.equals("اخیر")
            || word.equals("اینده")
            || word.equals("اتی");
    Days days = span ? years.span(of, signed) : years.away(of, signed);
    return Optional.of(text.days(start, moved.get().end(), days));
  }

  /** «هر روز», «هر دوشنبه», «هفته ای ۱۲ بار», «روزانه». */
  Optional<Piece> frequency(int start) {
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
            text.counted(
                start, period.get().end(), Sort.FREQUENCY, count, period.get().meaning().period()));
      }
      Optional<Lexicon.Match<Integer>> day = words.weekdays.at(atoms, at);
      return day.map(
          match -> text.counted(start, match.end(), Sort.FREQUENCY, BigDecimal.ONE, Period.WEEK));
    }
    Optional<Lexicon.Match<PeriodWord>> period = words.periods.inflectedAt(atoms, start);
    if (period.isPresent() && period.get().suffix().endsWith("ی")) {
      Optional<Numeral> times = numerals.at(period.get().end());
      boolean counted =
          times.isPresent()
              && (atoms.is(times.get().end(), "بار") || atoms.is(times.get().end(), "مرتبه"));
      if (counted) {
        return Optional.of(
            text.counted(
                start,
                times.get().end() + 1,
                Sort.FREQUENCY,
                times.get().value(),
                period.get().meaning().period()));
      }
    }
    return Optional.empty();
  }
}
