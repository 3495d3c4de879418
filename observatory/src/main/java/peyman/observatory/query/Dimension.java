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
  /** Entity ids of countries and blocs. */
  COUNTRY,
  SECTOR,
  TYPE,
  /** Actions, kinds, measures, posts, codes. */
  ACTION,
  OUTLET;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
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
