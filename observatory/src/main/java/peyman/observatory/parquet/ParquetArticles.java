package peyman.observatory.parquet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import peyman.source.ArticleSupply;
import peyman.source.Place;
import peyman.source.PublicationTime;
import peyman.source.Supply;
import peyman.text.Article;

/**
 * The articles of a Parquet file, or of a folder of them: columns {@code id} and {@code text}, and
 * where they are there {@code title}, {@code outlet}, {@code url}, {@code published} (a string in
 * ISO form); in the order of a column {@code position}, where there is one. One at a time is in
 * memory. Not thread-safe.
 */
public final class ParquetArticles implements ArticleSupply {

  private static final List<String> OPTIONAL = List.of("title", "outlet", "url", "published");

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
      if (!there.contains("id") || !there.contains("text")) {
        throw new IOException("no columns id and text; give Parquet of articles");
      }
      List<String> wanted = new ArrayList<>(List.of("id", "text"));
      for (String column : OPTIONAL) {
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
      String id = rows.getString("id");
      String text = rows.getString("text");
      if (id == null || id.isBlank() || text == null || text.isBlank()) {
        return Optional.of(new Supply.Refused(place, "no id or no text; each article needs both"));
      }
      Optional<Instant> published = string("published").flatMap(PublicationTime::parse);
      Article article =
          new Article(id, string("title"), string("outlet"), string("url"), published, text);
      return Optional.of(new Supply.Given(place, article, List.of()));
    } catch (SQLException e) {
      ended = true;
      String reason = "broken (" + String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      return Optional.of(new Supply.Refused(place, reason + "); write it again"));
    }
  }

  private Optional<String> string(String column) throws SQLException {
    return Optional.ofNullable(rows.getString(column)).filter(value -> !value.isBlank());
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
