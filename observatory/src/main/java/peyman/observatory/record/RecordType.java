package peyman.observatory.record;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The seven record types of the contract. */
public enum RecordType {
  AGREEMENT,
  MEETING,
  STATEMENT,
  FIGURE,
  ROUTE,
  OFFICE,
  EVENT;

  /** The contract's name: {@code agreement}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The number by which stores know it; never changes. */
  public int code() {
    return ordinal() + 1;
  }

  /** The type of a store's number. */
  public static RecordType of(int code) {
    return values()[code - 1];
  }

  /** The type of a name, singular or plural: {@code agreements}. */
  public static Optional<RecordType> named(String label) {
    String folded = label.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(type -> folded.equals(type.label()) || folded.equals(type.label() + "s"))
        .findFirst();
  }

  /** All names. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(RecordType::label).toList();
  }
}
