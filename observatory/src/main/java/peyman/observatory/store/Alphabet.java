package peyman.observatory.store;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import peyman.text.TsvTable;

/**
 * The alphabet by which names are listed. A name becomes a text of two digits per letter, which
 * every database orders alike: «پاکستان» comes after «بلژیک», though its letter is encoded behind.
 */
final class Alphabet {

  private static final int MAX_LETTERS = 30;
  private static final String BETWEEN_WORDS = "00";
  private static final String OTHER = "99";

  /** What filling a column asks and writes. */
  private record Column(String select, String update) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column(
              "SELECT entity_key AS k, persian AS name FROM entity",
              "UPDATE entity SET alphabetical = ? WHERE entity_key = ?"),
          new Column(
              "SELECT entity_key AS k, english AS name FROM entity WHERE english IS NOT NULL",
              "UPDATE entity SET alphabetical_english = ? WHERE entity_key = ?"),
          new Column(
              "SELECT article_key AS k, outlet AS name FROM article WHERE outlet IS NOT NULL",
              "UPDATE article SET outlet_alphabetical = ? WHERE article_key = ?"));

  private static final Alphabet INSTANCE = load();

  private final Map<Character, String> places = new HashMap<>();

  private Alphabet() {}

  private static Alphabet load() {
    Alphabet alphabet = new Alphabet();
    TsvTable table = TsvTable.load(Alphabet.class, "alphabet.tsv", "place", "letters");
    table.requireSorted().requireUnique(0).check();
    for (TsvTable.Row row : table.rows()) {
      for (char letter : row.cell(1).toCharArray()) {
        alphabet.places.put(letter, row.cell(0));
      }
    }
    return alphabet;
  }

  /** What a name is ordered by. */
  static String key(String name) {
    StringBuilder key = new StringBuilder();
    boolean between = false;
    for (char letter : persian(name).toLowerCase(Locale.ROOT).toCharArray()) {
      if (key.length() >= 2 * MAX_LETTERS) {
        break;
      }
      if (Character.isLetterOrDigit(letter)) {
        key.append(between ? BETWEEN_WORDS : "");
        key.append(INSTANCE.places.getOrDefault(letter, OTHER));
        between = false;
      } else {
        between |= key.length() > 0 && Character.isWhitespace(letter);
      }
    }
    return key.toString();
  }

  /** With the Persian letters for the Arabic ones that some outlets write. */
  private static String persian(String name) {
    return name.replace('\u0643', '\u06A9').replace('\u064A', '\u06CC').replace('\u0649', '\u06CC');
  }

  /** Fills the columns of a store that was made before they were there. */
  static void fill(Handle handle) {
    for (Column column : COLUMNS) {
      Map<Long, String> names = new HashMap<>();
      handle
          .createQuery(column.select())
          .reduceRows(
              names,
              (all, row) -> {
                all.put(row.getColumn("k", Long.class), row.getColumn("name", String.class));
                return all;
              });
      if (!names.isEmpty()) {
        PreparedBatch batch = handle.prepareBatch(column.update());
        names.forEach((key, name) -> batch.bind(0, key(name)).bind(1, key).add());
        batch.execute();
      }
    }
    MergedRow.fillParties(handle);
  }
}
