package peyman.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A table of linguistic knowledge: the one loader of all TSV resources, in every module.
 *
 * <p>Format: UTF-8, LF; first a header of comment lines, among them {@code # source: …}, {@code #
 * licence: …} and {@code # columns: …}; then one row a line, cells parted by tabs, sorted by the
 * first cell (Unicode code point order of chars). Cells missing at the end of a row are empty.
 * Lines that start with {@code #} are comments, empty lines are skipped.
 *
 * <p>Faults are gathered, not thrown one by one: the reader of a table adds its own with {@link
 * Row#fault} and ends with {@link #check()}:
 *
 * <pre>{@code
 * TsvTable table = TsvTable.load(World.class, "countries.tsv", "key", "type", "fa");
 * for (TsvTable.Row row : table.rows()) {
 *   if (!known(row.cell(1))) row.fault(1, "unknown type " + row.cell(1));
 * }
 * table.check();
 * }</pre>
 *
 * <p>Found by the loader itself: no header, malformed UTF-8, CR, too many cells, an empty first
 * cell, blanks around a cell, and letters that repair would change (Arabic yeh and kaf, tatweel,
 * no-break space, bidi controls; half-spaces at an edge or doubled). Order and uniqueness are asked
 * for with {@link #requireSorted()} and {@link #requireUnique(int...)}.
 */
public final class TsvTable {

  private final String name;
  private final List<String> columns;
  private final Faults faults;
  private final List<Row> rows = new ArrayList<>();

  private TsvTable(String name, List<String> columns, Faults faults) {
    this.name = name;
    this.columns = columns;
    this.faults = faults;
  }

  /**
   * Loads a table from the class path.
   *
   * @param owner a class of the module that has the resource
   * @param path as in {@link Class#getResourceAsStream}: relative to the package of {@code owner}
   *     unless it starts with a slash
   * @param columns the names of the columns, for messages
   */
  public static TsvTable load(Class<?> owner, String path, String... columns) {
    try (InputStream in = owner.getResourceAsStream(path)) {
      if (in == null) {
        Faults faults = new Faults(path);
        faults.add(0, 0, "the resource is missing from the class path of " + owner.getName());
        faults.throwIfAny();
      }
      return parse(path, in.readAllBytes(), columns);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + path, e);
    }
  }

  /** Parses the bytes of a table; faults are kept until {@link #check()}. */
  public static TsvTable parse(String name, byte[] content, String... columns) {
    Faults faults = new Faults(name);
    TsvTable table = new TsvTable(name, List.of(columns), faults);
    table.parseLines(decode(content, faults));
    return table;
  }

  private static String decode(byte[] content, Faults faults) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      faults.add(0, 0, "not UTF-8 (" + e.getMessage() + "); save the file as UTF-8");
      return new String(content, StandardCharsets.UTF_8);
    }
  }

  private void parseLines(String text) {
    StringBuilder header = new StringBuilder();
    int line = 0;
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      line++;
      if (end > start && text.charAt(start) == '#') {
        header.append(text, start, end).append('\n');
      } else if (end > start) {
        parseRow(text.substring(start, end), line);
      }
      start = end + 1;
    }
    String lowerHeader = header.toString().toLowerCase(Locale.ROOT);
    for (String wanted : List.of("source", "licence", "columns")) {
      if (!lowerHeader.contains("# " + wanted)) {
        faults.add(0, 0, "the header lacks a line '# " + wanted + ": \u2026'");
      }
    }
  }

  private void parseRow(String line, int number) {
    List<String> cells = new ArrayList<>(columns.size());
    int start = 0;
    for (int at = line.indexOf('\t'); at >= 0; at = line.indexOf('\t', start)) {
      cells.add(line.substring(start, at));
      start = at + 1;
    }
    cells.add(line.substring(start));
    Row row = new Row(number, cells.toArray(new String[0]));
    rows.add(row);
    if (cells.size() > columns.size()) {
      row.fault(columns.size(), cells.size() + " cells, wanted " + columns.size());
    }
    if (row.cell(0).isEmpty()) {
      row.fault(0, "the first cell is empty");
    }
    start = 1;
    for (String cell : cells) {
      checkCell(cell, number, start);
      start += cell.length() + 1;
    }
  }

  private void checkCell(String cell, int line, int start) {
    char last = ' ';
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      String wrong = wrongChar(c, last, i + 1 == cell.length() ? ' ' : cell.charAt(i + 1));
      if (!wrong.isEmpty()) {
        faults.add(line, start + i, String.format(Locale.ROOT, "U+%04X: %s", (int) c, wrong));
      }
      last = c;
    }
  }

  private static String wrongChar(char c, char before, char after) {
    boolean plainLatin = c > ' ' && c < '\u007F';
    boolean plainPersian = c >= '\u0622' && c <= '\u063A' || c == '\u06CC' || c == '\u06A9';
    if (plainLatin || plainPersian) {
      return "";
    }
    if (c == ' ' && (before == ' ' || after == ' ')) {
      return "blank at the edge of a cell or doubled";
    }
    if (c == '\u200C' && (!Character.isLetter(before) || !Character.isLetter(after))) {
      return "half-space not between two letters";
    }
    if (c < ' ' || Character.getType(c) == Character.FORMAT && c != '\u200C') {
      return c == '\r' ? "CR; end lines with LF alone" : "control character";
    }
    return switch (c) {
      case '\u064A', '\u0649' -> "Arabic yeh; write \u06CC (U+06CC)";
      case '\u0643' -> "Arabic kaf; write \u06A9 (U+06A9)";
      case '\u0640' -> "tatweel; leave it out";
      case '\u00A0' -> "no-break space; write a space";
      default -> "";
    };
  }

  /** The name the table was loaded by. */
  public String name() {
    return name;
  }

  /** The rows in file order, faulty ones included. */
  public List<Row> rows() {
    return Collections.unmodifiableList(rows);
  }

  /** Adds a fault for each row whose first cell is smaller than the one before. */
  public TsvTable requireSorted() {
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i - 1).cell(0).compareTo(rows.get(i).cell(0)) > 0) {
        rows.get(i).fault(0, "out of order after '" + rows.get(i - 1).cell(0) + "'; sort by it");
      }
    }
    return this;
  }

  /** Adds a fault for each row that repeats the given cells of an earlier row. */
  public TsvTable requireUnique(int... columnIndexes) {
    Map<String, Integer> seen = new HashMap<>();
    for (Row row : rows) {
      String key = key(row, columnIndexes);
      Integer earlier = seen.putIfAbsent(key, row.line());
      if (earlier != null) {
        row.fault(columnIndexes[0], "duplicate of line " + earlier + ": " + key.strip());
      }
    }
    return this;
  }

  private static String key(Row row, int... columnIndexes) {
    if (columnIndexes.length == 1) {
      return row.cell(columnIndexes[0]);
    }
    StringBuilder key = new StringBuilder();
    for (int column : columnIndexes) {
      key.append(row.cell(column)).append('\t');
    }
    return key.toString();
  }

  /** Throws a {@link ResourceException} with every fault, or returns this. */
  public TsvTable check() {
    faults.throwIfAny();
    return this;
  }

  /** One line of the table. */
  public final class Row {
    private final int line;
    private final String[] cells;

    private Row(int line, String[] cells) {
      this.line = line;
      this.cells = cells;
    }

    /** Its line in the file, counted from 1. */
    public int line() {
      return line;
    }

    /** The cell of a column, counted from 0; empty where the row is shorter. */
    public String cell(int column) {
      return column < cells.length ? cells[column] : "";
    }

    /** The parts of a cell between {@code separator}; an empty cell has none. */
    public List<String> parts(int column, char separator) {
      String cell = cell(column);
      if (cell.isEmpty()) {
        return List.of();
      }
      List<String> parts = new ArrayList<>();
      int start = 0;
      for (int at = cell.indexOf(separator); at >= 0; at = cell.indexOf(separator, start)) {
        parts.add(cell.substring(start, at));
        start = at + 1;
      }
      parts.add(cell.substring(start));
      return List.copyOf(parts);
    }

    /** Reports that a cell of this row is wrong. */
    public void fault(int column, String reason) {
      int at = 1;
      for (int i = 0; i < column && i < cells.length; i++) {
        at += cells[i].length() + 1;
      }
      String where = column < columns.size() ? columns.get(column) + ": " : "";
      faults.add(line, at, where + reason);
    }
  }
}
