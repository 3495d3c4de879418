package peyman.observatory.export;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of rows of one kind, as comma-separated values (RFC 4180, lines end in LF).
 *
 * @param name of its file, without an ending
 */
public record Table<T>(String name, List<Column<T>> columns) {

  public Table {
    columns = List.copyOf(columns);
  }

  /** The first line. */
  public String header() {
    return columns.stream().map(Column::name).collect(Collectors.joining(",", "", "\n"));
  }

  /** The line of a row. */
  public String line(T row) {
    StringBuilder line = new StringBuilder();
    for (Column<T> column : columns) {
      if (line.length() > 0 || column != columns.get(0)) {
        line.append(',');
      }
      cell(column.value().apply(row), line);
    }
    return line.append('\n').toString();
  }

  private static void cell(String value, StringBuilder line) {
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    if (plain) {
      line.append(value);
    } else {
      line.append('"').append(value.replace("\"", "\"\"")).append('"');
    }
  }
}
