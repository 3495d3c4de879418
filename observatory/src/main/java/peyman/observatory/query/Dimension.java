package peyman.observatory.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** By what records are counted. */
public enum Dimension {
  /** {@code 2025}. */
  YEAR,
  /** {@code 2025-11}. */
  MONTH,
  /** {@code 1404}; counts alone, no sums. */
  JALALI_YEAR,
  /** {@code 1404-08}; counts alone, no sums. */
  JALALI_MONTH,
  /** Entity ids of countries and blocs. */
  COUNTRY,
  SECTOR,
  TYPE,
  /** Actions, kinds, measures, posts, codes. */
  ACTION,
  OUTLET;

  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it is one of time. */
  public boolean timed() {
    return switch (this) {
      case YEAR, MONTH, JALALI_YEAR, JALALI_MONTH -> true;
      default -> false;
    };
  }

  /** The dimension of a name. */
  public static Optional<Dimension> named(String label) {
    return Arrays.stream(values())
        .filter(dimension -> dimension.label().equals(label.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** All names. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(Dimension::label).toList();
  }
}
