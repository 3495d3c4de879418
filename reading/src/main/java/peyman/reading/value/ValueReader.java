package peyman.reading.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import peyman.language.AnalysedSentence;

/**
 * Finds every value in a sentence: numbers, money, shares, quantities, factors, dates, times and
 * lengths of time, and the numbers that are only names.
 *
 * <p>Works on surface forms; time is linear in the length of the sentence. Thread-safe; load it
 * once and share it.
 */
public final class ValueReader {

  private final Vocabulary words;

  private ValueReader(Vocabulary words) {
    this.words = words;
  }

  /** Loads the word lists. */
  public static ValueReader load() {
    return new ValueReader(new Vocabulary());
  }

  /**
   * The values of a sentence in its order, none overlapping; never throws on what is in it.
   *
   * @param reference the day that relative dates count from, and that tells how the article's
   *     outlet wrote decimals
   */
  public List<Value> read(AnalysedSentence sentence, LocalDate reference) {
    Atoms atoms = Atoms.of(sentence, words.compounds);
    Numerals numerals = new Numerals(words, atoms, DecimalOrder.of(reference));
    Measures measures = new Measures(words, atoms, numerals);
    DateText text = new DateText(words, atoms, numerals, new Years(reference));
    Ordinals ordinals = new Ordinals(text);
    Dates dates = new Dates(text, ordinals);
    Timeline timeline = new Timeline(words, atoms, dates);
    Labels labels = new Labels(words, atoms, ordinals);
    List<Value> values = new ArrayList<>();
    int at = 0;
    while (at < atoms.size()) {
      Optional<Lexicon.Match<String>> never = words.never.at(atoms, at);
      Optional<Piece> date = timeline.at(at);
      int dateEnd = date.map(Piece::end).orElse(at);
      if (never.isPresent() && never.get().end() >= dateEnd) {
        at = never.get().end();
        continue;
      }
      Optional<Measures.Found> label = labels.at(at);
      Optional<Measures.Found> measure =
          measures.at(at).filter(found -> words.never.at(atoms, found.number()).isEmpty());
      if (date.isEmpty() && measure.isPresent() && plain(measure.get())) {
        date = timeline.at(measure.get().number()).filter(ValueReader::daysOrClock);
        dateEnd = date.map(Piece::end).orElse(at);
      }
      int measureEnd = measure.map(Measures.Found::end).orElse(at);
      if (measure.isPresent() && plain(measure.get()) && label.isPresent()) {
        measureEnd = at;
      }
      int labelEnd = label.map(Measures.Found::end).orElse(at);
      if (date.isPresent()
          && (dateEnd >= measureEnd
              || strong(date.get())
              || daysOrClock(date.get()) && measure.filter(ValueReader::plain).isPresent())) {
        values.add(timeline.value(date.get()));
        at = dateEnd;
      } else if (measureEnd > at && measureEnd >= labelEnd) {
        values.add(measure.get().value());
        at = measureEnd;
      } else if (labelEnd > at) {
        values.add(label.get().value());
        at = labelEnd;
      } else {
        at++;
      }
    }
    return Shared.units(values, sentence);
  }

  /** Days of a calendar win over an amount that starts with the same number. */
  private static boolean strong(Piece piece) {
    return piece.sort() == Piece.Sort.DAYS && piece.end() - piece.start() > 1;
  }

  private static boolean daysOrClock(Piece piece) {
    return days(piece) || piece.sort() == Piece.Sort.CLOCK && piece.end() - piece.start() > 1;
  }

  private static boolean days(Piece piece) {
    return piece.sort() == Piece.Sort.DAYS;
  }

  private static boolean plain(Measures.Found found) {
    return found.value() instanceof NumberValue
        || found.value() instanceof QuantityValue quantity && !quantity.counted().isEmpty();
  }
}
