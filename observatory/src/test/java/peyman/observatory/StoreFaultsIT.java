package peyman.observatory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peyman.observatory.query.Filter;
import peyman.observatory.query.PageRequest;
import peyman.observatory.query.Sort;
import peyman.observatory.record.Merged;
import peyman.observatory.store.StoreException;
import peyman.observatory.store.StoreException.Fault;
import peyman.observatory.store.StoreLocation;
import peyman.observatory.store.Writing;
import peyman.reading.Reading;
import peyman.testing.Postgres;

/** Stores that cannot be used say why and what to do, and lose nothing. */
class StoreFaultsIT {

  @TempDir Path folder;

  private StoreLocation store() {
    return StoreLocation.in(folder.resolve("store"));
  }

  private void fill(int articles) {
    AddingProcess.add(store(), readings(articles));
  }

  private static List<Reading> readings(int articles) {
    return MadeArticles.make(articles).stream().map(Articles::read).toList();
  }

  private static void assertFault(ThrowingCallable call, Fault fault, String advice) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            StoreException.class, thrown -> assertThat(thrown.fault()).isEqualTo(fault))
        .hasMessageContaining(advice);
  }

  @Test
  void a_store_that_is_not_there_is_not_made_by_questions() {
    assertFault(() -> Observatory.open(store()), Fault.ABSENT, "peyman add");
    assertThat(folder.resolve("store")).doesNotExist();
  }

  @Test
  void a_store_of_the_first_version_is_brought_up_to_date() throws SQLException {
    PageRequest byParty = new PageRequest(50, Optional.empty(), Optional.of(Sort.By.PARTY.first()));
    List<String> before;
    fill(5);
    try (Observatory observatory = Observatory.open(store())) {
      before = observatory.records(Filter.ALL, byParty).items().stream().map(Merged::id).toList();
    }
    for (String statement :
        List.of(
            "DROP INDEX entity_alphabetical",
            "DROP INDEX entity_alphabetical_english",
            "DROP INDEX entity_type_alphabetical",
            "DROP INDEX entity_type_english",
            "DROP INDEX article_outlet_alphabetical",
            "DROP INDEX article_records",
            "DROP INDEX merged_type_valued",
            "DROP INDEX merged_type_sources",
            "DROP INDEX merged_type_confidence",
            "DROP INDEX merged_type_party",
            "DROP INDEX merged_type_party_english",
            "ALTER TABLE entity DROP COLUMN alphabetical",
            "ALTER TABLE entity DROP COLUMN alphabetical_english",
            "ALTER TABLE article DROP COLUMN outlet_alphabetical",
            "ALTER TABLE merged DROP COLUMN party",
            "ALTER TABLE merged DROP COLUMN party_english",
            "DROP INDEX merged_lasting",
            "DELETE FROM schema_history WHERE version IN ('2', '3')",
            "UPDATE fact SET value = '1' WHERE name = 'schema'")) {
      execute(statement);
    }
    try (Observatory observatory = Observatory.open(store())) {
      assertThat(observatory.records(Filter.ALL, byParty).items().stream().map(Merged::id))
          .isNotEmpty()
          .containsExactlyElementsOf(before);
    }
  }

  @Test
  void a_store_of_a_newer_version_is_left_alone() throws SQLException {
    fill(1);
    execute("UPDATE fact SET value = '99' WHERE name = 'schema'");
    assertFault(() -> Observatory.open(store()), Fault.NEWER, "use the newer peyman");
    assertFault(() -> Observatory.openOrCreate(store()), Fault.NEWER, "schema 99");
  }

  @Test
  void a_file_that_is_no_database_is_told() throws IOException {
    Files.createDirectories(store().folder());
    Files.writeString(store().folder().resolve("peyman.db"), "no database ".repeat(1000));
    assertFault(() -> Observatory.open(store()), Fault.DAMAGED, "damaged");
  }

  @Test
  void damage_within_the_file_is_found_by_a_check() throws IOException {
    fill(40);
    Path file = store().folder().resolve("peyman.db");
    Files.deleteIfExists(store().folder().resolve("peyman.db-wal"));
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      for (long at = 4096 * 6L; at < bytes.length(); at += 4096 * 5L) {
        bytes.seek(at);
        bytes.write(new byte[600]);
      }
    }
    assertThat(new Checked(store()).told()).contains("damaged");
  }

  /** What a check of a store tells, by its list or by what it throws. */
  private record Checked(StoreLocation store) {

    String told() {
      try (Observatory observatory = Observatory.open(store)) {
        return String.join("\n", observatory.faults());
      } catch (StoreException e) {
        return e.getMessage();
      }
    }
  }

  @Test
  void a_whole_store_has_no_faults() {
    fill(20);
    assertThat(new Checked(store()).told()).isEmpty();
  }

  @Test
  void records_without_their_articles_are_found_by_a_check() throws SQLException {
    fill(3);
    execute("DELETE FROM article WHERE article_key = 2");
    assertThat(new Checked(store()).told()).contains("records without their article");
  }

  @Test
  void who_writes_is_waited_for_and_then_told() throws SQLException {
    fill(1);
    try (Connection other = DriverManager.getConnection(store().url());
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      assertFault(() -> fill(2), Fault.LOCKED, "another process writes");
      statement.execute("ROLLBACK");
    }
    fill(2);
    try (Observatory observatory = Observatory.open(store())) {
      assertThat(observatory.state().articles()).isEqualTo(2);
    }
  }

  @Test
  void a_full_disk_is_told_and_loses_nothing() {
    List<Reading> readings = readings(60);
    AddingProcess.add(store(), readings.subList(0, 20));
    StoreLocation small =
        new StoreLocation(store().url() + "?max_page_count=" + pages(), store().folder());
    try (Observatory observatory = Observatory.open(small)) {
      assertFault(
          () -> AddingProcess.add(small, readings),
          Fault.FULL,
          "make room and run the command again");
      assertThat(observatory.state().articles()).isEqualTo(20);
      assertThat(observatory.faults()).isEmpty();
    }
    AddingProcess.add(store(), readings);
    try (Observatory observatory = Observatory.open(store())) {
      assertThat(observatory.state().articles()).isEqualTo(60);
      assertThat(observatory.faults()).isEmpty();
    }
  }

  /** How many pages the database has; as with a full disk, there are no more. */
  private long pages() {
    try (Connection connection = DriverManager.getConnection(store().url());
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA page_count")) {
      return result.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void who_asks_does_not_wait_for_who_writes() {
    fill(1);
    try (Observatory writer = Observatory.open(store());
        Observatory reader = Observatory.open(store());
        Writing writing = writer.write()) {
      writing.add(readings(2).get(1));
      assertThat(reader.state().articles()).isEqualTo(1);
      writing.commit();
      assertThat(reader.state().articles()).isEqualTo(2);
    }
  }

  @Test
  void a_server_that_goes_away_loses_nothing_that_was_added() {
    try (Postgres server = Postgres.start()) {
      StoreLocation location = StoreLocation.parse(server.database()).withIndex(folder);
      List<Reading> readings = readings(6);
      try (Observatory observatory = Observatory.openOrCreate(location)) {
        try (Writing writing = observatory.write()) {
          writing.add(readings.get(0));
          writing.commit();
          server.down();
          assertFault(
              () -> writing.add(readings.get(1)), Fault.UNREACHABLE, "run the command again");
        }
        server.up();
        AddingProcess.add(location, readings);
        assertThat(observatory.state().articles()).isEqualTo(6);
        assertThat(observatory.faults()).isEmpty();
      }
    }
  }

  @Test
  void a_server_that_is_not_there_is_told() {
    StoreLocation nowhere =
        StoreLocation.parse("jdbc:postgresql://127.0.0.1:1/none?user=me&password=secret");
    assertFault(() -> Observatory.open(nowhere), Fault.UNREACHABLE, "cannot be reached");
    assertThatThrownBy(() -> Observatory.open(nowhere)).hasMessageNotContaining("secret");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(store().url());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
