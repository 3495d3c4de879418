package peyman.observatory.export;

import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param name never changes once it is published
 * @param kind of its values
 * @param value a row's value as text; empty where it has none
 */
public record Column<T>(String name, Kind kind, Function<T, String> value) {

  /** What values are, and their types in Parquet. */
  public enum Kind {
    TEXT("VARCHAR"),
    WHOLE("BIGINT"),
    NUMBER("DOUBLE"),
    DAY("DATE"),
    TIME("TIMESTAMP WITH TIME ZONE"),
    FLAG("BOOLEAN");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    String type() {
      return type;
    }
  }
}
