package peyman.observatory.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peyman.source.ArticleSupply;
import peyman.source.Supply;

class ParquetArticlesTest {

  @TempDir private Path folder;

  private Path write(String name, String select) throws SQLException {
    Path file = folder.resolve(name);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("COPY (" + select + ") TO '" + file + "' (FORMAT parquet)");
    }
    return file;
  }

  private static List<Supply> all(Path path) throws IOException {
    List<Supply> all = new ArrayList<>();
    try (ArticleSupply articles = ParquetArticles.open(path)) {
      articles.forEachRemaining(all::add);
    }
    return all;
  }

  @Test
  void reads_articles_in_the_order_of_their_positions() throws Exception {
    Path file =
        write(
            "a.parquet",
            "SELECT 2 AS position, 'b' AS id, 'دوم' AS text, NULL AS title, '2025-11-07T09:30:00Z'"
                + " AS published UNION ALL SELECT 1, 'a', 'اول', 'عنوان', NULL");
    List<Supply> articles = all(file);
    assertThat(articles)
        .extracting(supply -> ((Supply.Given) supply).article().id())
        .containsExactly("a", "b");
    assertThat(((Supply.Given) articles.get(0)).article().title()).contains("عنوان");
    assertThat(((Supply.Given) articles.get(1)).article().published())
        .hasToString("Optional[2025-11-07T09:30:00Z]");
  }

  @Test
  void reads_the_files_of_a_folder() throws Exception {
    Path parts = Files.createDirectories(folder.resolve("all.parquet/year=2025"));
    write("all.parquet/year=2025/x.parquet", "SELECT 'x' AS id, 'متن' AS text");
    assertThat(parts).isDirectory();
    assertThat(all(folder.resolve("all.parquet"))).hasSize(1);
  }

  @Test
  void refuses_rows_without_text() throws Exception {
    Path file = write("b.parquet", "SELECT 'x' AS id, CAST(NULL AS VARCHAR) AS text");
    assertThat(all(file)).singleElement().isInstanceOf(Supply.Refused.class);
  }

  @Test
  void refuses_texts_that_are_too_long() throws Exception {
    Path file = write("e.parquet", "SELECT 'x' AS id, repeat('متن ', 2600000) AS text");
    assertThat(all(file))
        .singleElement()
        .isInstanceOfSatisfying(
            Supply.Refused.class,
            refused -> assertThat(refused.reason()).contains("10 million characters"));
  }

  @Test
  void says_what_is_no_parquet_of_articles() throws Exception {
    Path numbers = write("c.parquet", "SELECT 1 AS n");
    assertThatThrownBy(() -> ParquetArticles.open(numbers)).hasMessageContaining("id and text");
    Path noise = Files.writeString(folder.resolve("d.parquet"), "noise");
    assertThatThrownBy(() -> ParquetArticles.open(noise)).isInstanceOf(IOException.class);
  }
}
