package peyman.reading.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import peyman.reading.finding.Amount;
import peyman.reading.finding.Bound;
import peyman.reading.finding.Change;
import peyman.reading.value.Vocabulary.Bounding;
import peyman.reading.value.Vocabulary.PeriodWord;
import peyman.reading.value.Vocabulary.Unit;

/**
 * Reads amounts: {@code [bound] number [to number] unit [bound]}, «حدود ۲ تا ۳ میلیارد دلار». For
 * one sentence.
 */
final class Measures {

  private static final String AND = "و";
  private static final String TO = "تا";
  private static final String OR = "یا";
  private static final String IN = "در";
  private static final String FROM = "از";

  private final Vocabulary words;
  private final Atoms atoms;
  private final Numerals numerals;

  Measures(Vocabulary words, Atoms atoms, Numerals numerals) {
    this.words = words;
    this.atoms = atoms;
    this.numerals = numerals;
  }

  /** What a unit makes of a number. */
  private enum Sort {
    NUMBER,
    MONEY,
    SHARE,
    QUANTITY,
    FACTOR,
    DURATION
  }

  private record Measured(
      int end,
      Sort sort,
      String unit,
      BigDecimal factor,
      boolean adjective,
      String counted,
      int noun,
      Period period) {

    Measured(int end, Sort sort, String unit, BigDecimal factor, String suffix) {
      this(
          end,
          sort,
          unit,
          factor,
          suffix.startsWith("ی") || suffix.startsWith("ای"),
          "",
          -1,
          Period.DAY);
    }
  }

  /**
   * A value and its atoms.
   *
   * @param start first atom
   * @param number first atom of its number, after the bound
   * @param end one past its last atom
   * @param value the value
   */
  record Found(int start, int number, int end, Value value) {}

  /** The amount that starts at an atom, its bound included. */
  Optional<Found> at(int start) {
    Bound bound = Bound.EXACT;
    int at = start;
    for (int i = 0; i < 2; i++) {
      Optional<Lexicon.Match<Bounding>> before = words.bounds.at(atoms, at);
      if (before.isEmpty() || !before.get().meaning().before()) {
        break;
      }
      bound = bound == Bound.EXACT ? before.get().meaning().bound() : bound;
      at = before.get().end();
    }
    if (at > start) {
      Optional<Lexicon.Match<String>> filler = words.fillers.at(atoms, at);
      at = filler.isPresent() ? filler.get().end() : at;
    }
    boolean between = atoms.is(at, "بین") || atoms.is(at, "میان");
    if (between || atoms.is(at, FROM) && at == start) {
      Optional<Found> range = ranged(start, at + 1, between);
      if (range.isPresent() || at == start) {
        return range;
      }
    }
    return amount(start, at, bound);
  }

  private Optional<Found> ranged(int start, int at, boolean between) {
    Optional<Found> range = amount(start, at, Bound.EXACT);
    return range.filter(
        found ->
            found.value().amount().filter(amount -> amount.bound() == Bound.RANGE).isPresent());
  }

  private Optional<Found> amount(int start, int at, Bound bound) {
    boolean sign = words.percent.at(atoms, at).isPresent() && atoms.mark(at);
    Optional<Lexicon.Match<Unit>> symbol =
        atoms.mark(at) ? words.currencies.at(atoms, at) : Optional.empty();
    int from = sign || symbol.isPresent() ? at + 1 : at;
    Optional<Found> fraction = fraction(start, from, bound);
    if (fraction.isPresent()) {
      return fraction;
    }
    Optional<Numeral> read = numerals.at(from);
    if (read.isEmpty()) {
      return one(start, from, bound);
    }
    Numeral low = read.get();
    if (sign) {
      return Optional.of(percent(start, low, bound));
    }
    if (symbol.isPresent()) {
      Unit unit = symbol.get().meaning();
      Measured measured = new Measured(low.end(), Sort.MONEY, unit.code(), unit.factor(), "");
      return Optional.of(found(start, low, Optional.empty(), measured, bound));
    }
    Optional<Numeral> high = high(low);
    Numeral last = high.orElse(low);
    Measured measured = unit(last, bound != Bound.EXACT);
    if (measured.sort() == Sort.NUMBER && unsupported(low, bound)) {
      return Optional.empty();
    }
    if (measured.sort() != Sort.NUMBER && high.isEmpty()) {
      Optional<Found> range = lateRange(start, low, measured);
      if (range.isPresent()) {
        return range;
      }
    }
    if (high.isPresent() && measured.sort() == Sort.NUMBER && last.look() == Numeral.Look.WEAK) {
      return Optional.of(found(start, low, Optional.empty(), unit(low, false), bound));
    }
    if (high.isPresent()) {
      low = scaledLike(low, last);
    }
    return Optional.of(found(start, low, high, measured, bound));
  }

  /** «یک نفر» counts, «یک شرکت» only introduces. */
  private static boolean unsupported(Numeral number, Bound bound) {
    boolean weak = number.look() == Numeral.Look.WEAK || number.look() == Numeral.Look.HALF;
    return weak && (bound == Bound.EXACT || number.look() == Numeral.Look.HALF);
  }

  private Optional<Found> one(int start, int at, Bound bound) {
    if (!atoms.is(at, "یکی")) {
      return Optional.empty();
    }
    Optional<Numeral> two = numerals.at(at + 1);
    if (two.isEmpty() || two.get().value().compareTo(BigDecimal.valueOf(2)) != 0) {
      return Optional.empty();
    }
    Numeral low = new Numeral(at, at + 1, BigDecimal.ONE, BigDecimal.ONE, Numeral.Look.WORDS);
    return Optional.of(found(start, low, two, unit(two.get(), false), bound));
  }

  private Found percent(int start, Numeral number, Bound bound) {
    Measured measured = new Measured(number.end(), Sort.SHARE, "share", new BigDecimal("0.01"), "");
    return found(start, number, Optional.empty(), measured, bound);
  }

  /** The upper end of a range: «۲ تا ۳», «۲ یا ۳», «۲-۳», «دو سه». */
  private Optional<Numeral> high(Numeral low) {
    int end = low.end();
    boolean to = atoms.is(end, TO) || atoms.is(end, "الی");
    boolean dash = atoms.is(end, "-") || atoms.is(end, "\u2013") || atoms.is(end, "\u2014");
    boolean between = atoms.is(low.start() - 1, "بین") && atoms.is(end, AND);
    if (to || atoms.is(end, OR) || dash || between) {
      Optional<Numeral> next = numerals.at(end + 1);
      if (next.isEmpty() || next.get().look() == Numeral.Look.HALF) {
        return Optional.empty();
      }
      Numeral high = next.get();
      boolean rising = scaledLike(low, high).value().compareTo(high.value()) < 0;
      boolean digits = high.look() == Numeral.Look.DIGITS && low.look() == Numeral.Look.DIGITS;
      return rising && (!dash || digits && unit(high, false).sort() != Sort.NUMBER)
          ? next
          : Optional.empty();
    }
    if (low.look() == Numeral.Look.WORDS && low.between(1, 9) && !low.scaled()) {
      Optional<Numeral> next = numerals.at(end);
      boolean following =
          next.isPresent()
              && next.get().look() == Numeral.Look.WORDS
              && scaledLike(low, next.get()).value().compareTo(next.get().value()) < 0
              && low.value()
                  .add(BigDecimal.ONE)
                  .multiply(next.get().scale())
                  .equals(next.get().value());
      return following ? next : Optional.empty();
    }
    return Optional.empty();
  }

  /** «۲ تا ۳ میلیون» is two million to three million. */
  private static Numeral scaledLike(Numeral low, Numeral high) {
    boolean lacks = !low.scaled() && high.scaled();
    if (!lacks || low.value().multiply(high.scale()).compareTo(high.value()) >= 0) {
      return low;
    }
    return new Numeral(
        low.start(), low.end(), low.value().multiply(high.scale()), high.scale(), low.look());
  }

  /** «۷۰۰ میلیون دلار تا یک میلیارد دلار». */
  private Optional<Found> lateRange(int start, Numeral low, Measured first) {
    if (!atoms.is(first.end(), TO)) {
      return Optional.empty();
    }
    Optional<Numeral> high = numerals.at(first.end() + 1);
    if (high.isEmpty()) {
      return Optional.empty();
    }
    Measured second = unit(high.get(), false);
    boolean same = second.sort() == first.sort() && second.unit().equals(first.unit());
    boolean rising = low.value().compareTo(high.get().value()) < 0;
    return same && rising
        ? Optional.of(found(start, low, high, second, Bound.EXACT))
        : Optional.empty();
  }

  private Optional<Found> fraction(int start, int at, Bound bound) {
    Optional<Lexicon.Match<BigDecimal>> half = words.halves.at(atoms, at);
    if (half.isPresent()) {
      return Optional.of(share(start, at, half.get().end(), half.get().meaning(), bound));
    }
    Optional<Numeral> read = numerals.at(at);
    if (read.isEmpty() || read.get().scaled() || !read.get().whole()) {
      return Optional.empty();
    }
    BigDecimal whole = BigDecimal.ZERO;
    Numeral part = read.get();
    if (atoms.is(part.end(), AND)) {
      Optional<Numeral> next = numerals.at(part.end() + 1);
      if (next.isPresent() && words.denominators.at(atoms, next.get().end()).isPresent()) {
        whole = part.value();
        part = next.get();
      }
    }
    Optional<Lexicon.Match<BigDecimal>> denominator = words.denominators.at(atoms, part.end());
    if (denominator.isEmpty()
        || part.look() == Numeral.Look.HALF
        || part.value().compareTo(denominator.get().meaning()) >= 0
        || part.look() == Numeral.Look.DIGITS && denominator.get().meaning().intValue() < 10
        || atoms.is(denominator.get().end(), "نهایی")) {
      return Optional.empty();
    }
    BigDecimal value =
        whole.add(part.value().divide(denominator.get().meaning(), MathContext.DECIMAL32));
    int end = denominator.get().end();
    Numeral number = new Numeral(at, end, value, BigDecimal.ONE, Numeral.Look.WORDS);
    Measured measured = unit(number, false);
    boolean plain = measured.sort() == Sort.NUMBER || !measured.counted().isEmpty();
    if (plain) {
      boolean share = value.compareTo(BigDecimal.ONE) < 0;
      return share
          ? Optional.of(share(start, at, end, value, bound))
          : Optional.of(found(start, number, Optional.empty(), plainNumber(end), bound));
    }
    return Optional.of(found(start, number, Optional.empty(), measured, bound));
  }

  private Found share(int start, int at, int end, BigDecimal value, Bound bound) {
    Numeral number = new Numeral(at, end, value, BigDecimal.ONE, Numeral.Look.WORDS);
    Measured measured = new Measured(end, Sort.SHARE, "share", BigDecimal.ONE, "");
    return found(start, number, Optional.empty(), measured, bound);
  }

  private static Measured plainNumber(int end) {
    return new Measured(end, Sort.NUMBER, "count", BigDecimal.ONE, "");
  }

  private Measured unit(Numeral number, boolean bounded) {
    int end = number.end();
    Optional<Lexicon.Match<BigDecimal>> percent = words.percent.inflectedAt(atoms, end);
    if (percent.isPresent()) {
      return new Measured(
          percent.get().end(),
          Sort.SHARE,
          "share",
          percent.get().meaning(),
          percent.get().suffix());
    }
    Optional<Lexicon.Match<Unit>> currency = words.currencies.inflectedAt(atoms, end);
    boolean strong = bounded || number.scaled();
    if (currency.isPresent() && (strong || !currency.get().meaning().weak())) {
      Unit unit = currency.get().meaning();
      return new Measured(
          currency.get().end(), Sort.MONEY, unit.code(), unit.factor(), currency.get().suffix());
    }
    if (atoms.is(end, "برابر") || atoms.is(end, "برابری")) {
      String suffix = atoms.key(end).endsWith("ی") ? "ی" : "";
      int after = suffix.isEmpty() && atoms.is(end + 1, "ی") ? end + 2 : end + 1;
      return new Measured(after, Sort.FACTOR, "share", BigDecimal.ONE, suffix);
    }
    Optional<Lexicon.Match<Unit>> unit = words.units.inflectedAt(atoms, end);
    Optional<Lexicon.Match<PeriodWord>> period = words.periods.inflectedAt(atoms, end);
    boolean weakUnit =
        unit.isPresent()
            && unit.get().meaning().weak()
            && number.look() != Numeral.Look.DIGITS
            && !number.scaled();
    if (unit.isPresent() && !weakUnit && !people(number, unit.get())) {
      Unit meaning = unit.get().meaning();
      return new Measured(
          unit.get().end(), Sort.QUANTITY, meaning.code(), meaning.factor(), unit.get().suffix());
    }
    if (period.isPresent() && !period.get().meaning().weak()) {
      Period meaning = period.get().meaning().period();
      return new Measured(
          period.get().end(),
          Sort.DURATION,
          "",
          BigDecimal.ONE,
          !period.get().suffix().isEmpty(),
          "",
          -1,
          meaning);
    }
    return counted(number, unit.isPresent() && unit.get().meaning().people());
  }

  /** Whether «تن» counts people rather than tonnes. */
  private boolean people(Numeral number, Lexicon.Match<Unit> unit) {
    if (!unit.meaning().people() || unit.suffix().startsWith("ی")) {
      return false;
    }
    for (int i = unit.end(); i < Math.min(atoms.size(), unit.end() + 4); i++) {
      if (words.persons.inflectedAt(atoms, i).isPresent()) {
        return true;
      }
    }
    boolean of = atoms.is(unit.end(), FROM) || atoms.is(unit.end(), "دیگر");
    boolean small = !number.scaled() && number.whole();
    boolean vague = number.look() == Numeral.Look.VAGUE;
    return of && (small || vague) || number.look() == Numeral.Look.WORDS && small;
  }

  private Measured counted(Numeral number, boolean people) {
    int end = number.end();
    Optional<Lexicon.Match<String>> classifier =
        people
            ? Optional.of(new Lexicon.Match<>(end + 1, "people", ""))
            : words.classifiers.inflectedAt(atoms, end);
    if (classifier.isPresent() && number.look() != Numeral.Look.HALF) {
      boolean times = classifier.get().meaning().equals("times");
      int noun = classifier.get().end();
      boolean named = noun(noun) && !times && atoms.glued(noun) == false;
      int last = named ? noun + 1 : noun;
      String counted = classifier.get().meaning().equals("people") ? "نفر" : atoms.key(last - 1);
      if (times) {
        return plainNumber(noun);
      }
      return new Measured(
          last,
          Sort.QUANTITY,
          "count",
          BigDecimal.ONE,
          classifier.get().suffix().startsWith("ی"),
          counted,
          atoms.firstWord(last - 1),
          Period.DAY);
    }
    boolean strong = number.look() != Numeral.Look.WEAK && number.look() != Numeral.Look.HALF;
    if (strong && noun(end)) {
      return new Measured(
          end + 1,
          Sort.QUANTITY,
          "count",
          BigDecimal.ONE,
          false,
          atoms.key(end),
          atoms.firstWord(end),
          Period.DAY);
    }
    return plainNumber(end);
  }

  /** Whether an atom can be what a number counts. */
  private boolean noun(int index) {
    return atoms.letters(index)
        && words.stop(atoms.key(index)).isEmpty()
        && words.numbers.meaning(atoms.key(index)).isEmpty()
        && words.eras.at(atoms, index).isEmpty()
        && words.months.at(atoms, index).filter(month -> !month.meaning().weak()).isEmpty()
        && atoms.key(index).length() > 1;
  }

  /** «۹۸۴ دلار و ۷۰ سنت», «۱۰ کیلو و ۲۹۰ گرم»: what the smaller unit adds. */
  private Optional<BigDecimal> part(Measured measured, Numeral number) {
    if (measured.factor().compareTo(BigDecimal.ONE) != 0) {
      return Optional.empty();
    }
    return words
        .parts
        .at(atoms, number.end())
        .filter(part -> part.end() == number.end() + 1)
        .map(part -> part.meaning().get(measured.unit()))
        .map(factor -> number.value().multiply(factor));
  }

  private Found found(
      int start, Numeral low, Optional<Numeral> high, Measured measured, Bound bound) {
    BigDecimal value = low.value().multiply(measured.factor());
    int end = measured.end();
    Optional<Numeral> rest = atoms.is(end, AND) ? numerals.at(end + 1) : Optional.empty();
    Optional<BigDecimal> part = rest.flatMap(number -> part(measured, number));
    if (part.isPresent()) {
      value = value.add(part.get());
      end = rest.get().end() + 1;
    }
    Bound bounded = bound;
    Optional<Lexicon.Match<Bounding>> after = words.bounds.at(atoms, end);
    if (bounded == Bound.EXACT && after.isPresent() && after.get().meaning().after()) {
      bounded = after.get().meaning().bound();
      end = after.get().end();
    }
    Optional<BigDecimal> max = Optional.empty();
    if (high.isPresent()) {
      max = Optional.of(plain(high.get().value().multiply(measured.factor())));
      bounded = Bound.RANGE;
    }
    boolean vague = low.look() == Numeral.Look.VAGUE;
    if (vague && bounded != Bound.RANGE) {
      bounded = Bound.OVER;
    }
    Manner manner =
        new Manner(
            per(start, end),
            direction(start, end),
            vague
                ? Manner.Form.VAGUE
                : measured.adjective() ? Manner.Form.ATTRIBUTIVE : Manner.Form.PLAIN);
    Amount amount = new Amount(plain(value), measured.unit(), bounded, max);
    Place place = atoms.place(start, end);
    Value read =
        switch (measured.sort()) {
          case NUMBER -> new NumberValue(place, amount, manner);
          case MONEY -> new MoneyValue(place, amount, manner);
          case SHARE -> new ShareValue(place, amount, manner);
          case FACTOR -> new FactorValue(place, amount, manner);
          case QUANTITY ->
              new QuantityValue(place, amount, manner, measured.counted(), measured.noun());
          case DURATION -> new DurationValue(place, plain(low.value()), measured.period());
        };
    return new Found(start, low.start(), end, read);
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** What a value is told for each of: a rate right after it, or a few words before. */
  private Optional<String> per(int start, int end) {
    Optional<Lexicon.Match<String>> after = words.rates.at(atoms, end);
    if (after.isPresent() && !dated(end, after.get().end())) {
      return after.map(Lexicon.Match::meaning);
    }
    for (int i = start - 1; i >= Math.max(0, start - 8) && !atoms.mark(i); i--) {
      if (words.stop(atoms.key(i)).isPresent() && i < start - 3 && !atoms.is(i, "به")) {
        break;
      }
      Optional<Lexicon.Match<String>> before = words.rates.at(atoms, i);
      boolean near =
          before.isPresent()
              && before.get().end() <= start
              && !dated(i, before.get().end())
              && !(atoms.is(i, IN) && !atoms.is(i + 1, "هر"));
      if (near && (before.get().end() >= start - 3 || atoms.is(i, "هر"))) {
        return before.map(Lexicon.Match::meaning);
      }
    }
    return Optional.empty();
  }

  /** «در سال گذشته», «در روز چهارشنبه»: a day, no rate. */
  private boolean dated(int start, int end) {
    return atoms.is(start, IN)
        && (words.modifiers.at(atoms, end).isPresent()
            || words.weekdays.at(atoms, end).isPresent()
            || words.months.at(atoms, end).isPresent()
            || numerals.at(end).isPresent()
            || words.ordinals.at(atoms, end).isPresent());
  }

  /** Where the words beside a value say that it went. */
  private Optional<Change.Direction> direction(int start, int end) {
    for (int i = start - 1; i >= Math.max(0, start - 3) && !atoms.mark(i); i--) {
      Optional<Lexicon.Match<Change.Direction>> before = words.directions.inflectedAt(atoms, i);
      if (before.isPresent()) {
        return before.map(Lexicon.Match::meaning);
      }
    }
    for (int i = end; i < Math.min(atoms.size(), end + 12) && !atoms.mark(i); i++) {
      Optional<Lexicon.Match<Change.Direction>> after = words.directions.inflectedAt(atoms, i);
      if (after.isPresent()) {
        return after.map(Lexicon.Match::meaning);
      }
      if (atoms.digits(i)) {
        break;
      }
    }
    return Optional.empty();
  }
}
