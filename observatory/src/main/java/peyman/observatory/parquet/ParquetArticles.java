package peyman.observatory.parquet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import peyman.source.ArticleSupply;
import peyman.source.ColumnArticle;
import peyman.source.Place;
import peyman.source.Supply;

/**
 * The articles of a Parquet file, or of a folder of them: columns {@code id} and {@code text}, and
 * where they are there {@code title}, {@code outlet}, {@code url}, {@code published} (a string in
 * ISO form); in the order of a column {@code position}, where there is one. One at a time is in
 * memory. Not thread-safe.
 */
public final class ParquetArticles implements ArticleSupply {

  private final String name;
  private final Connection connection;
  private final ResultSet rows;
  private Optional<Supply> next = Optional.empty();
  private long row;
  private boolean ended;

  private ParquetArticles(String name, Connection connection, ResultSet rows) {
    this.name = name;
    this.connection = connection;
    this.rows = rows;
  }

  /** Whether a path is for this. */
  public static boolean named(Path path) {
    return path.toString().endsWith(".parquet") && Files.exists(path);
  }

  /**
   * Opens a file or a folder.
   *
   * @throws IOException where it holds no articles; the message says why
   */
  public static ArticleSupply open(Path path) throws IOException {
    String files = Files.isDirectory(path) ? path + "/**/*.parquet" : path.toString();
    String source = "read_parquet('" + files.replace("'", "''") + "', union_by_name = true)";
    Connection connection = null;
    try {
      connection = DriverManager.getConnection("jdbc:duckdb:");
      Statement statement = connection.createStatement();
      Set<String> there = columns(statement, source);
      if (!there.containsAll(ColumnArticle.NEEDED)) {
        throw new IOException("no columns id and text; give Parquet of articles");
      }
      List<String> wanted = new ArrayList<>(ColumnArticle.NEEDED);
      for (String column : ColumnArticle.OPTIONAL) {
        wanted.add(there.contains(column) ? column : "NULL AS " + column);
      }
      String order = there.contains("position") ? " ORDER BY position" : "";
      ResultSet rows =
          statement.executeQuery("SELECT " + String.join(", ", wanted) + " FROM " + source + order);
      return new ParquetArticles(path.toString(), connection, rows);
    } catch (SQLException e) {
      close(connection);
      throw new IOException(String.valueOf(e.getMessage()).lines().findFirst().orElse(""), e);
    } catch (IOException e) {
      close(connection);
      throw e;
    }
  }

  private static Set<String> columns(Statement statement, String source) throws SQLException {
    Set<String> columns = new HashSet<>();
    try (ResultSet described = statement.executeQuery("DESCRIBE SELECT * FROM " + source)) {
      while (described.next()) {
        columns.add(described.getString("column_name"));
      }
    }
    return columns;
  }

  private static void close(Connection connection) throws IOException {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      throw new IOException("cannot be closed (" + e.getMessage() + ")", e);
    }
  }

  @Override
  public boolean hasNext() {
    if (next.isEmpty() && !ended) {
      next = row();
      ended = next.isEmpty();
    }
    return next.isPresent();
  }

  private Optional<Supply> row() {
    Place place = new Place(name, ++row);
    try {
      if (!rows.next()) {
        return Optional.empty();
      }
      Map<String, Optional<String>> cells = new HashMap<>();
      for (String column : ColumnArticle.NEEDED) {
        cells.put(column, cell(column));
      }
      for (String column : ColumnArticle.OPTIONAL) {
        cells.put(column, cell(column));
      }
      return Optional.of(ColumnArticle.of(place, cells::get));
    } catch (SQLException e) {
      ended = true;
      String reason = "broken (" + String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      return Optional.of(new Supply.Refused(place, reason + "); write it again"));
    }
  }

  private Optional<String> cell(String column) throws SQLException {
    return Optional.ofNullable(rows.getString(column));
  }

  @Override
  public Supply next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Supply supply = next.orElseThrow();
    next = Optional.empty();
    return supply;
  }

  @Override
  public void close() throws IOException {
    close(connection);
  }
}
