package peyman.reading.value;

import java.math.BigDecimal;

/**
 * A number as it stands in a sentence.
 *
 * @param start first atom
 * @param end one past its last atom
 * @param value the number
 * @param scale the scale words it ends with, as a product: 1,000,000 of «۲ میلیون», else 1
 * @param look how it is written
 */
record Numeral(int start, int end, BigDecimal value, BigDecimal scale, Look look) {

  /** How a number is written. */
  enum Look {
    DIGITS,
    WORDS,
    /** A word that is also a common word or article: «نه», «یک». */
    WEAK,
    /** «نیم»: wants a unit. */
    HALF,
    /** «ده ها هزار», «چند میلیون». */
    VAGUE
  }

  boolean whole() {
    return value.stripTrailingZeros().scale() <= 0;
  }

  boolean scaled() {
    return scale.compareTo(BigDecimal.ONE) > 0;
  }

  /** Whether it is a whole number from {@code low} to {@code high}, without scale words. */
  boolean between(int low, int high) {
    return whole()
        && value.compareTo(BigDecimal.valueOf(low)) >= 0
        && value.compareTo(BigDecimal.valueOf(high)) <= 0;
  }

  int asInt() {
    return value.intValue();
  }
}
