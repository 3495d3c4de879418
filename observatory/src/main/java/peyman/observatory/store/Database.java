package peyman.observatory.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Connections to the database of a store: several that read, one that writes. Thread-safe.
 *
 * <p>An SQLite store is in WAL mode, so that readers see the last whole state while somebody
 * writes.
 */
final class Database implements AutoCloseable {

  /** The newest migration that this program knows. */
  static final int SCHEMA = 3;

  /** The first whose names are listed in order. */
  private static final int ORDERED = 2;

  /** More that read at once than there are processors only wait for each other. */
  private static final int READERS =
      Math.max(3, Math.min(8, 2 * Runtime.getRuntime().availableProcessors()));

  /** One writes; the others wait in the database, which tells a lock from a failure. */
  private static final int WRITERS = 3;

  private static final int BUSY_TIMEOUT_MILLIS = 15_000;
  private static final String HEAD = "SQLite format 3";
  private static final String MIGRATIONS = "classpath:peyman/observatory/store/migration";

  private final StoreLocation location;
  private final HikariDataSource reading;
  private final HikariDataSource writing;
  private final Jdbi readingJdbi;
  private final Jdbi writingJdbi;

  private Database(StoreLocation location) {
    this.location = location;
    this.reading = pool(location, READERS, false);
    this.writing = pool(location, WRITERS, true);
    this.readingJdbi = keeping(reading);
    this.writingJdbi = keeping(writing);
  }

  private static Jdbi keeping(DataSource connections) {
    return Jdbi.create(connections).setStatementBuilderFactory(KeptStatements.ofEach());
  }

  /**
   * Opens a store and brings its schema up to date.
   *
   * @param create whether to make one where there is none
   */
  static Database open(StoreLocation location, boolean create) {
    prepare(location, create);
    Database database = new Database(location);
    try {
      database.migrate(create);
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw Faults.told(e, location);
    }
  }

  private static void prepare(StoreLocation location, boolean create) {
    if (location.postgres()) {
      return;
    }
    if (!Files.exists(location.file()) && !create) {
      throw absent(location);
    }
    try {
      if (create) {
        Files.createDirectories(location.folder());
      }
      if (Files.exists(location.file()) && !database(location)) {
        throw new StoreException(
            StoreException.Fault.DAMAGED,
            location.file()
                + ": no SQLite database, or a damaged one; take a copy from before, or name another"
                + " store and add the articles to it");
      }
    } catch (IOException e) {
      throw new StoreException(
          StoreException.Fault.FORBIDDEN,
          location + ": cannot be opened (" + e.getMessage() + "); check the permissions",
          e);
    }
  }

  /** Whether the file begins as an SQLite database does; an empty one becomes one. */
  private static boolean database(StoreLocation location) throws IOException {
    try (InputStream file = Files.newInputStream(location.file())) {
      byte[] head = file.readNBytes(HEAD.length());
      return head.length == 0 || HEAD.equals(new String(head, StandardCharsets.US_ASCII));
    }
  }

  private static StoreException absent(StoreLocation location) {
    return new StoreException(
        StoreException.Fault.ABSENT,
        location + ": there is no store; put articles into one with peyman add FILE");
  }

  private static HikariDataSource pool(StoreLocation location, int size, boolean writes) {
    HikariConfig config = new HikariConfig();
    if (location.postgres()) {
      config.setJdbcUrl(location.url());
    } else {
      config.setDataSource(sqlite(location, writes));
    }
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(0);
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(10_000);
    config.setPoolName(writes ? "peyman-writing" : "peyman-reading");
    config.setReadOnly(!writes && location.postgres());
    return new HikariDataSource(config);
  }

  private static DataSource sqlite(StoreLocation location, boolean writes) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    config.setCacheSize(writes ? -64_000 : -16_000);
    if (writes) {
      config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    }
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(location.url());
    return source;
  }

  private void migrate(boolean create) {
    Optional<Integer> schema = schema();
    if (schema.isPresent() && schema.get() > SCHEMA) {
      throw new StoreException(
          StoreException.Fault.NEWER,
          location
              + ": a newer peyman made this store (schema "
              + schema.get()
              + ", this one knows "
              + SCHEMA
              + "); use the newer peyman, or another store");
    }
    if (schema.isPresent() && schema.get() == SCHEMA) {
      return;
    }
    if (schema.isEmpty() && !create) {
      throw absent(location);
    }
    Flyway.configure()
        .dataSource(writing)
        .locations(MIGRATIONS)
        .table("schema_history")
        .placeholders(
            location.postgres()
                ? Map.of("key", "BIGINT", "clustered", "")
                : Map.of("key", "INTEGER", "clustered", "WITHOUT ROWID"))
        .load()
        .migrate();
    if (schema.isPresent() && schema.get() < ORDERED) {
      write(
          handle -> {
            Alphabet.fill(handle);
            return SCHEMA;
          });
    }
    write(
        handle ->
            handle.execute(
                "INSERT INTO fact (name, value) VALUES ('schema', ?)"
                    + " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                Integer.toString(SCHEMA)));
    write(
        handle ->
            handle.execute(
                "INSERT INTO fact (name, value) VALUES ('identity', ?) ON CONFLICT DO NOTHING",
                UUID.randomUUID().toString()));
  }

  /** The schema's version; empty where there is none. */
  private Optional<Integer> schema() {
    return read(
        handle -> {
          String tables =
              location.postgres()
                  ? "SELECT count(*) FROM information_schema.tables WHERE table_name = 'fact'"
                      + " AND table_schema = current_schema()"
                  : "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'fact'";
          if (handle.createQuery(tables).mapTo(Integer.class).one() == 0) {
            return Optional.empty();
          }
          return handle
              .createQuery("SELECT value FROM fact WHERE name = 'schema'")
              .mapTo(Integer.class)
              .findOne();
        });
  }

  StoreLocation location() {
    return location;
  }

  /**
   * Reads one consistent state. A server that was away and is back is asked again, since the
   * connections that are kept to it are broken; so the work must do nothing but read.
   */
  <R> R read(Function<Handle, R> work) {
    try {
      return readingJdbi.inTransaction(work::apply);
    } catch (RuntimeException e) {
      RuntimeException told = Faults.told(e, location);
      if (!location.postgres() || !Faults.unreachable(told)) {
        throw told;
      }
      reading.getHikariPoolMXBean().softEvictConnections();
    }
    try {
      return readingJdbi.inTransaction(work::apply);
    } catch (RuntimeException e) {
      throw Faults.told(e, location);
    }
  }

  /** Writes all that the work writes, or nothing. */
  <R> R write(Function<Handle, R> work) {
    Handle handle = begin();
    try (handle) {
      R result = work.apply(handle);
      handle.commit();
      return result;
    } catch (RuntimeException e) {
      throw Faults.told(e, location);
    }
  }

  /** Begins to write; others that want to write wait. */
  Handle begin() {
    try {
      Handle handle = writingJdbi.open();
      handle.begin();
      if (location.postgres()) {
        handle.execute("SELECT pg_advisory_xact_lock(7306913)");
      }
      return handle;
    } catch (RuntimeException e) {
      throw Faults.told(e, location);
    }
  }

  @Override
  public void close() {
    reading.close();
    writing.close();
  }
}
