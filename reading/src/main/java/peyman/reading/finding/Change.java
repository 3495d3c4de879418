package peyman.reading.finding;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How a number changed.
 *
 * @param factor by which factor («دو برابر», twofold: 2)
 * @param percent by how many percent
 * @param direction where to
 */
public record Change(
    Optional<BigDecimal> factor, Optional<BigDecimal> percent, Direction direction) {

  /** Where a number went. */
  public enum Direction implements Label {
    UP,
    DOWN
  }
}
