package peyman.reading.value;

import java.util.Optional;
import peyman.reading.finding.Amount;
import peyman.text.CharSpan;

/**
 * A value that a sentence tells: an amount, a day, a time, or a number that is only a name.
 *
 * <p>«حدود ۱.۱ میلیارد دلار» is money, USD 1,100,000,000, about.
 */
public sealed interface Value
    permits DateValue,
        DurationValue,
        FactorValue,
        FrequencyValue,
        LabelValue,
        MoneyValue,
        NumberValue,
        OrdinalValue,
        QuantityValue,
        ShareValue,
        TimeValue {

  /** Where it stands. */
  Place place();

  /** Calls the case of this value's type. */
  <R> R match(Cases<R> cases);

  /** Its amount in base units; empty of days, times, ranks and labels. */
  default Optional<Amount> amount() {
    return Optional.empty();
  }

  /** How its number is told. */
  default Manner manner() {
    return Manner.PLAIN;
  }

  default CharSpan span() {
    return place().span();
  }

  default int startWord() {
    return place().startWord();
  }

  default int endWord() {
    return place().endWord();
  }

  /** One function per type; a new type breaks every consumer, on purpose. */
  interface Cases<R> {
    R number(NumberValue value);

    R money(MoneyValue value);

    R share(ShareValue value);

    R quantity(QuantityValue value);

    R factor(FactorValue value);

    R duration(DurationValue value);

    R date(DateValue value);

    R time(TimeValue value);

    R frequency(FrequencyValue value);

    R ordinal(OrdinalValue value);

    R label(LabelValue value);
  }
}
