package peyman.reading.value;

import java.math.BigDecimal;
import java.util.Optional;
import peyman.reading.value.Vocabulary.NumberKind;
import peyman.reading.value.Vocabulary.NumberWord;

/**
 * Reads numbers of digits and words. The grammar:
 *
 * <pre>
 * number      = term { "و" term }          each term smaller than the scale before it
 * term        = [ coefficient [ "و نیم" ] ] { scale } [ "و نیم" ]
 *             | coefficient "هزار" [ "و" coefficient ] bigscale { scale }     «۵ هزار و ۳۰۰ میلیارد»
 * coefficient = digits | hundred [ "و" tens ] | tens
 * tens        = ten [ "و" unit ] | teen | unit
 * digits      = group { thousandmark group } [ decimalmark group ]
 * </pre>
 */
final class Numerals {

  private static final String AND = "و";
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private final Vocabulary words;
  private final Atoms atoms;
  private final DecimalOrder order;

  Numerals(Vocabulary words, Atoms atoms, DecimalOrder order) {
    this.words = words;
    this.atoms = atoms;
    this.order = order;
  }

  /** The number that starts at an atom. */
  Optional<Numeral> at(int start) {
    if (start >= atoms.size() || atoms.mark(start)) {
      return Optional.empty();
    }
    Optional<Numeral> first = term(start);
    if (first.isEmpty()) {
      return first;
    }
    Numeral sum = first.get();
    while (sum.scaled() && atoms.is(sum.end(), AND)) {
      Optional<Numeral> next = term(sum.end() + 1);
      if (next.isEmpty() || next.get().look() == Numeral.Look.VAGUE) {
        break;
      }
      Numeral added = next.get();
      if (added.value().compareTo(sum.scale()) < 0) {
        if (added.look() == Numeral.Look.HALF && !added.scaled()) {
          break;
        }
        sum = sum(sum, added, sum.value().add(added.value()), added.scale());
        if (!added.scaled()) {
          break;
        }
      } else if (added.scaled()
          && added.value().divide(added.scale()).compareTo(sum.scale()) < 0
          && added.scale().compareTo(sum.scale()) > 0) {
        BigDecimal all = sum.value().add(added.value().divide(added.scale()));
        sum = sum(sum, added, all.multiply(added.scale()), added.scale());
      } else {
        break;
      }
    }
    return Optional.of(sum);
  }

  private static Numeral sum(Numeral first, Numeral last, BigDecimal value, BigDecimal scale) {
    Numeral.Look look =
        first.look() == Numeral.Look.WEAK || first.look() == Numeral.Look.HALF
            ? Numeral.Look.WORDS
            : first.look();
    return new Numeral(first.start(), last.end(), value, scale, look);
  }

  private Optional<Numeral> term(int start) {
    Optional<Numeral> coefficient =
        atoms.digits(start) ? Optional.of(digits(start)) : wordCoefficient(start);
    if (coefficient.isEmpty()) {
      return scaleAlone(start);
    }
    Numeral number = coefficient.get();
    int end = number.end();
    BigDecimal value = number.value();
    Numeral.Look look = number.look();
    if (look != Numeral.Look.VAGUE && half(end)) {
      value = value.add(HALF);
      end += 2;
      look = look == Numeral.Look.WEAK ? Numeral.Look.WORDS : look;
    }
    BigDecimal scale = BigDecimal.ONE;
    for (Optional<NumberWord> next = scale(end); next.isPresent(); next = scale(end)) {
      scale = scale.multiply(next.get().value());
      end++;
    }
    boolean scaled = scale.compareTo(BigDecimal.ONE) > 0;
    if (look == Numeral.Look.VAGUE && !scaled && several(start)) {
      return Optional.empty();
    }
    value = value.multiply(scale);
    if (scaled && half(end)) {
      value = value.add(HALF.multiply(scale));
      end += 2;
    }
    if (scaled && (look == Numeral.Look.WEAK || look == Numeral.Look.HALF)) {
      look = Numeral.Look.WORDS;
    }
    return Optional.of(new Numeral(start, end, value, scale, look));
  }

  private boolean half(int index) {
    return atoms.is(index, AND) && atoms.is(index + 1, "نیم");
  }

  private boolean several(int index) {
    return words
        .numbers
        .at(atoms, index)
        .filter(match -> match.meaning().kind() == NumberKind.SEVERAL)
        .isPresent();
  }

  /** «هزار کیلومتر»: of the scale words only this one stands for one of itself. */
  private Optional<Numeral> scaleAlone(int start) {
    Optional<NumberWord> first = scale(start);
    if (first.isEmpty() || first.get().value().compareTo(THOUSAND) != 0) {
      return Optional.empty();
    }
    BigDecimal scale = THOUSAND;
    int end = start + 1;
    for (Optional<NumberWord> next = scale(end); next.isPresent(); next = scale(end)) {
      scale = scale.multiply(next.get().value());
      end++;
    }
    return Optional.of(new Numeral(start, end, scale, scale, Numeral.Look.WORDS));
  }

  private Optional<NumberWord> scale(int index) {
    Optional<NumberWord> word = words.numbers.meaning(atoms.key(index));
    if (word.isEmpty() && atoms.key(index).endsWith("ی")) {
      return Optional.empty();
    }
    return word.filter(found -> found.kind() == NumberKind.SCALE);
  }

  private Optional<Numeral> wordCoefficient(int start) {
    Optional<Lexicon.Match<NumberWord>> match = words.numbers.at(atoms, start);
    if (match.isEmpty()) {
      return Optional.empty();
    }
    NumberWord word = match.get().meaning();
    int end = match.get().end();
    return switch (word.kind()) {
      case SCALE -> Optional.empty();
      case VAGUE, SEVERAL ->
          Optional.of(new Numeral(start, end, word.value(), BigDecimal.ONE, Numeral.Look.VAGUE));
      case HALF ->
          Optional.of(new Numeral(start, end, word.value(), BigDecimal.ONE, Numeral.Look.HALF));
      case UNIT, TEEN -> Optional.of(words(start, end, word));
      case TEN -> Optional.of(and(words(start, end, word), 10));
      case HUNDRED -> Optional.of(and(words(start, end, word), 100));
    };
  }

  private static Numeral words(int start, int end, NumberWord word) {
    boolean weak = word.weak() || word.value().compareTo(BigDecimal.ONE) == 0;
    return new Numeral(
        start, end, word.value(), BigDecimal.ONE, weak ? Numeral.Look.WEAK : Numeral.Look.WORDS);
  }

  private Numeral and(Numeral number, int below) {
    boolean joined = atoms.is(number.end(), AND);
    boolean minutes = below == 10 && atoms.is(number.end() + 1, "دقیقه");
    if (!joined && !minutes) {
      return number;
    }
    int next = joined ? number.end() + 1 : number.end();
    Optional<Lexicon.Match<NumberWord>> match = words.numbers.at(atoms, next);
    if (match.isEmpty()) {
      return number;
    }
    NumberWord word = match.get().meaning();
    boolean fits =
        word.value().compareTo(BigDecimal.valueOf(below)) < 0
            && (word.kind() == NumberKind.UNIT
                || below == 100
                    && (word.kind() == NumberKind.TEEN || word.kind() == NumberKind.TEN));
    if (!fits || word.value().signum() == 0) {
      return number;
    }
    Numeral rest = words(next, match.get().end(), word);
    if (word.kind() == NumberKind.TEN) {
      rest = and(rest, 10);
    }
    return new Numeral(
        number.start(),
        rest.end(),
        number.value().add(rest.value()),
        BigDecimal.ONE,
        Numeral.Look.WORDS);
  }

  /** Digits with thousand and decimal marks. */
  private Numeral digits(int start) {
    Optional<Numeral> reversed = reversedThousands(start);
    if (reversed.isPresent()) {
      return reversed.get();
    }
    StringBuilder whole = new StringBuilder(atoms.key(start));
    int end = start + 1;
    boolean dotted = false;
    while (thousands(end, whole.length(), end == start + 1)) {
      dotted = atoms.is(end, ".");
      whole.append(atoms.key(end + 1));
      end += 2;
      if (dotted && !dottedThousands(start, end)) {
        whole.setLength(atoms.key(start).length());
        end = start + 1;
        break;
      }
    }
    BigDecimal value = new BigDecimal(whole.toString());
    if (joined(end) && atoms.key(end + 1).length() <= 6) {
      String mark = atoms.key(end);
      String fraction = atoms.key(end + 1);
      if (mark.equals(".") || mark.equals("٫")) {
        return number(start, end + 2, new BigDecimal(whole + "." + fraction));
      }
      if (mark.equals("/")) {
        BigDecimal read =
            end == start + 1
                ? order.read(whole.toString(), fraction)
                : new BigDecimal(whole + "." + fraction);
        return number(start, end + 2, read);
      }
      boolean comma = mark.equals(",") || mark.equals("،");
      if (comma && fraction.length() <= 2 && scale(end + 2).isPresent()) {
        return number(start, end + 2, new BigDecimal(whole + "." + fraction));
      }
    }
    return number(start, end, value);
  }

  /** «000/000/2»: two million, its groups stored from right to left. */
  private Optional<Numeral> reversedThousands(int start) {
    if (order != DecimalOrder.REVERSED || atoms.key(start).length() != 3) {
      return Optional.empty();
    }
    StringBuilder whole = new StringBuilder(atoms.key(start));
    int end = start + 1;
    int groups = 1;
    while (atoms.is(end, "/")
        && atoms.glued(end)
        && atoms.digits(end + 1)
        && atoms.glued(end + 1)
        && atoms.key(end + 1).length() <= 3
        && groups < 6) {
      whole.insert(0, atoms.key(end + 1));
      end += 2;
      groups++;
      if (atoms.key(end - 1).length() < 3) {
        break;
      }
    }
    return groups > 2
        ? Optional.of(number(start, end, new BigDecimal(whole.toString())))
        : Optional.empty();
  }

  private static Numeral number(int start, int end, BigDecimal value) {
    return new Numeral(start, end, value, BigDecimal.ONE, Numeral.Look.DIGITS);
  }

  /** Whether a mark and digits follow without a blank, and no third such group. */
  private boolean joined(int end) {
    return atoms.mark(end)
        && atoms.glued(end)
        && atoms.digits(end + 1)
        && atoms.glued(end + 1)
        && !(atoms.is(end + 2, atoms.key(end)) && atoms.glued(end + 2) && atoms.digits(end + 3));
  }

  private boolean thousands(int end, int length, boolean first) {
    String mark = atoms.key(end);
    boolean grouping =
        mark.equals(",")
            || mark.equals("٬")
            || mark.equals("،")
            || mark.equals("'")
            || mark.equals(".")
            || mark.equals("\u066B") && decimals(end + 2);
    return grouping
        && atoms.glued(end)
        && atoms.digits(end + 1)
        && atoms.glued(end + 1)
        && atoms.key(end + 1).length() == 3
        && (!first || length <= 3);
  }

  /** «۱٫۷۳۰.۸۶»: a dot and digits follow, so that the mark before grouped thousands. */
  private boolean decimals(int end) {
    return atoms.is(end, ".") && atoms.glued(end) && atoms.digits(end + 1) && atoms.glued(end + 1);
  }

  /** A single dot before three digits groups thousands only where no scale or percent follows. */
  private boolean dottedThousands(int start, int end) {
    boolean more = atoms.is(end, ".") && atoms.glued(end) && atoms.digits(end + 1);
    boolean several = end - start > 3;
    return !atoms.is(start, "0")
        && (several || more || scale(end).isEmpty() && words.percent.at(atoms, end).isEmpty());
  }
}
