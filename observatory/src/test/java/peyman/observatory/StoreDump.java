package peyman.observatory;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import peyman.observatory.store.StoreLocation;

/** All that a store holds, apart from when it was written. */
final class StoreDump {

  private static final Map<String, String> TABLES = new LinkedHashMap<>();

  static {
    TABLES.put("article", "article_key, id, content, title, outlet, day, text, language, story");
    TABLES.put("entity", "entity_key, id, type, persian, article_count");
    TABLES.put("mention", "article_key, entity_key, spans");
    TABLES.put("record", "record_key, id, article_key, merged_key, type, why, words, json");
    TABLES.put(
        "merged",
        "merged_key, id, type, act, kind, modality, first_day, last_day, roles, amount, name,"
            + " sectors, quote, record_count, article_count, source_count, outlets");
    TABLES.put("claim", "merged_key, field, value, told");
    TABLES.put("block", "name, day, merged_key");
    TABLES.put("tag", "tag_key, kind, value, told");
    TABLES.put("posting", "tag_key, day, merged_key");
    TABLES.put("tally", "tag_key, type, month, unit, told, amount");
    TABLES.put("pair", "one, other, type, told");
    TABLES.put("print_part", "part, day, article_key");
    TABLES.put("fact", "name, value");
  }

  private StoreDump() {}

  /** The rows of each table, in one order. */
  static Map<String, List<String>> of(StoreLocation location) throws SQLException {
    Map<String, List<String>> dump = new LinkedHashMap<>();
    try (Connection connection = DriverManager.getConnection(location.url());
        Statement statement = connection.createStatement()) {
      for (Map.Entry<String, String> table : TABLES.entrySet()) {
        TreeSet<String> rows = new TreeSet<>();
        String columns = table.getValue();
        try (ResultSet result =
            statement.executeQuery("SELECT " + columns + " FROM " + table.getKey())) {
          int count = result.getMetaData().getColumnCount();
          while (result.next()) {
            StringBuilder row = new StringBuilder();
            for (int column = 1; column <= count; column++) {
              row.append(result.getString(column)).append('|');
            }
            rows.add(row.toString());
          }
        }
        rows.removeIf(row -> row.startsWith("change") || row.startsWith("identity|"));
        dump.put(table.getKey(), List.copyOf(rows));
      }
    }
    return dump;
  }

  /** How many rows each table has. */
  static String sizes(Map<String, List<String>> dump) {
    Function<Map.Entry<String, List<String>>, String> size =
        table -> table.getKey() + " " + table.getValue().size();
    return dump.entrySet().stream().map(size).collect(Collectors.joining(", "));
  }
}
