package peyman.observatory.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import peyman.observatory.record.ArticleSummary;
import peyman.observatory.record.EntitySummary;
import peyman.observatory.record.Merged;
import peyman.observatory.record.MergedRecord;

/**
 * Writes all tables into a folder, a Parquet file each: first as CSV, which DuckDB turns into
 * Parquet. DuckDB is loaded here alone.
 */
final class ParquetExport implements Writer {

  private final Path folder;
  private final CsvExport csv;

  ParquetExport(Path folder) throws IOException {
    this.folder = folder;
    this.csv = new CsvExport(folder);
  }

  @Override
  public boolean lists() {
    return true;
  }

  @Override
  public void entity(EntitySummary entity) throws IOException {
    csv.entity(entity);
  }

  @Override
  public void article(ArticleSummary article) throws IOException {
    csv.article(article);
  }

  @Override
  public void record(Merged merged, List<MergedRecord.Source> sources) throws IOException {
    csv.record(merged, sources);
  }

  @Override
  public void close() throws IOException {
    csv.close();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET memory_limit = '512MB'");
      statement.execute("SET threads = 2");
      statement.execute("SET temp_directory = " + quoted(folder.resolve("duckdb.tmp").toString()));
      for (Table<?> table : Tables.all()) {
        Path from = folder.resolve(table.name() + ".csv");
        statement.execute(copy(table, from, folder.resolve(table.name() + ".parquet")));
        Files.delete(from);
      }
      Files.deleteIfExists(folder.resolve("duckdb.tmp"));
    } catch (SQLException e) {
      throw new IOException("DuckDB: " + e.getMessage(), e);
    }
  }

  private static String copy(Table<?> table, Path from, Path to) {
    String columns =
        table.columns().stream()
            .map(column -> quoted(column.name()) + ": " + quoted(column.kind().type()))
            .collect(Collectors.joining(", ", "{", "}"));
    return "COPY (SELECT * FROM read_csv("
        + quoted(from.toString())
        + ", header = true, auto_detect = false, delim = ',', quote = '\"', escape = '\"',"
        + " nullstr = '', new_line = '\\n', max_line_size = 50000000, parallel = false, columns = "
        + columns
        + ")) TO "
        + quoted(to.toString())
        + " (FORMAT parquet, COMPRESSION zstd)";
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
