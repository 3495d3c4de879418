package peyman.observatory.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peyman.observatory.Articles;
import peyman.observatory.Observatory;
import peyman.observatory.query.Filter;
import peyman.observatory.store.StoreLocation;
import peyman.observatory.store.Writing;

/** Parquet files are read as any program with DuckDB reads them. */
class ParquetIT {

  private static final String DEAL =
      "قرارداد ۵۰۰ میلیون دلاری حمل و نقل میان ایران و قزاقستان در تهران امضا شد.";

  @TempDir Path folder;

  @Test
  void duckdb_reads_all_tables_with_their_types() throws SQLException {
    Path out = folder.resolve("parquet");
    try (Observatory observatory =
        Observatory.openOrCreate(StoreLocation.in(folder.resolve("s")))) {
      try (Writing writing = observatory.write()) {
        writing.add(Articles.read("deal", "It's", "2025-11-06", DEAL + "\n\n\"و\", چنین"));
      }
      Export.write(observatory, Filter.ALL, ExportFormat.PARQUET, out, false, done -> {});
    }
    for (Table<?> table : Tables.all()) {
      assertThat(out.resolve(table.name() + ".parquet")).exists();
      assertThat(Files.exists(out.resolve(table.name() + ".csv"))).isFalse();
    }
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT amount * 2, last + 1, dated, sources + 1, name, outlets FROM '"
                    + out.resolve("agreements.parquet")
                    + "'")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getDouble(1)).isEqualTo(1e9);
      assertThat(row.getLong(4)).isEqualTo(2);
      assertThat(row.getString(5)).isNull();
      assertThat(row.getString(6)).isEqualTo("It's");
      assertThat(row.next()).isFalse();
    }
  }
}
