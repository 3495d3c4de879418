package peyman.reading.value;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads ranks: «سوم», «بیست و یکم», «۱۶ام»; for one sentence. */
final class Ordinals {

  private static final String AND = "و";

  private final Vocabulary words;
  private final Atoms atoms;
  private final Numerals numerals;

  Ordinals(DateText text) {
    this.words = text.words();
    this.atoms = text.atoms();
    this.numerals = text.numerals();
  }

  /** A number word with «م» or «مین»: «بیست و یکم», «شصت و چهارمین». */
  Optional<Numeral> at(int start) {
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

  /** A day of a month: 1 to 31 in digits, words or as an ordinal. */
  Optional<Numeral> day(int start) {
    Optional<Lexicon.Match<Long>> ordinal = words.ordinals.at(atoms, start);
    if (ordinal.isPresent() && ordinal.get().meaning() > 0) {
      BigDecimal rank = BigDecimal.valueOf(ordinal.get().meaning());
      return Optional.of(
          new Numeral(start, ordinal.get().end(), rank, BigDecimal.ONE, Numeral.Look.WORDS));
    }
    Optional<Numeral> ranked = at(start);
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
}
