package peyman.reading.finding;

import java.util.Locale;

/** An enum constant with a name in the record contract. */
public interface Label {

  String name();

  /** The contract's name: lower case, words joined by underscores. */
  default String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
