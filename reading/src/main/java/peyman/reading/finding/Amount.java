package peyman.reading.finding;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * A number in base units with its bound.
 *
 * @param value the number; of a range its lower end
 * @param unit ISO 4217 code, {@code share}, {@code count}, or an SI or customary unit
 * @param bound how it bounds the number meant
 * @param max of a range its upper end
 */
public record Amount(BigDecimal value, String unit, Bound bound, Optional<BigDecimal> max) {

  public Amount {
    Objects.requireNonNull(value);
    Objects.requireNonNull(unit);
    if (max.isPresent() != (bound == Bound.RANGE)) {
      throw new IllegalArgumentException("a range, and only a range, has two ends: " + value);
    }
  }
}
