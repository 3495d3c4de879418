import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares the merged records that a Spark job wrote with those of a store that was given the same
 * articles: {@code Merges BATCH STORE}. Fails where one differs.
 */
final class Merges {
  public static void main(String[] args) throws Exception {
    Map<String, Set<String>> batch =
        groups(
            "jdbc:duckdb:",
            "SELECT merged, id FROM read_parquet('" + args[0] + "/records.parquet/**/*.parquet')");
    Map<String, Set<String>> store =
        groups(
            "jdbc:sqlite:" + args[1] + "/peyman.db",
            "SELECT m.id, r.id FROM record r JOIN merged m USING (merged_key)");
    Set<String> ids = new HashSet<>(batch.keySet());
    ids.addAll(store.keySet());
    ids.removeIf(id -> batch.getOrDefault(id, Set.of()).equals(store.get(id)));
    long several = batch.values().stream().filter(group -> group.size() > 1).count();
    System.out.println(
        "ci: Spark merges "
            + batch.values().stream().mapToInt(Set::size).sum()
            + " records into "
            + batch.size()
            + ", "
            + several
            + " of several; "
            + ids.size()
            + " differ from the store's");
    ids.stream().limit(5).forEach(id -> System.out.println(batch.get(id) + " / " + store.get(id)));
    System.exit(ids.isEmpty() ? 0 : 1);
  }

  private static Map<String, Set<String>> groups(String url, String query) throws Exception {
    Map<String, Set<String>> groups = new HashMap<>();
    try (Connection connection = DriverManager.getConnection(url);
        ResultSet rows = connection.createStatement().executeQuery(query)) {
      while (rows.next()) {
        groups.computeIfAbsent(rows.getString(1), id -> new TreeSet<>()).add(rows.getString(2));
      }
    }
    return groups;
  }
}
