package peyman.observatory.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilderFactory;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps the statements of one connection that were prepared last: the same things are asked again
 * and again, and to parse them costs more than to run them. Not thread-safe, as a connection is
 * not.
 */
final class KeptStatements extends DefaultStatementBuilder {

  private static final int MAX_KEPT = 200;

  /** Those that nobody uses now, least used first. */
  private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

  /** What those that are in use were prepared from; Jdbi names its own text when it closes one. */
  private final Map<PreparedStatement, String> used = new IdentityHashMap<>();

  private KeptStatements() {}

  /** Keeps the statements of every connection to a database, also while nobody borrows it. */
  static StatementBuilderFactory ofEach() {
    Map<Connection, KeptStatements> known = new ConcurrentHashMap<>();
    return borrowed -> {
      Connection connection = lasting(borrowed);
      KeptStatements kept = known.get(connection);
      if (kept == null) {
        known.keySet().removeIf(KeptStatements::closed);
        kept = new KeptStatements();
        known.put(connection, kept);
      }
      return kept;
    };
  }

  /** The connection itself: what is prepared by way of the pool ends when it is given back. */
  private static Connection lasting(Connection borrowed) {
    try {
      return borrowed.unwrap(Connection.class);
    } catch (SQLException e) {
      throw new ConnectionException(e);
    }
  }

  private static boolean closed(Connection connection) {
    try {
      return connection.isClosed();
    } catch (SQLException e) {
      return true;
    }
  }

  @Override
  public PreparedStatement create(Connection borrowed, String sql, StatementContext context)
      throws SQLException {
    PreparedStatement kept = idle.remove(sql);
    PreparedStatement given =
        kept != null && !kept.isClosed() ? kept : super.create(lasting(borrowed), sql, context);
    used.put(given, sql);
    return given;
  }

  @Override
  public void close(Connection connection, String named, Statement statement) throws SQLException {
    String sql = statement instanceof PreparedStatement ? used.remove(statement) : null;
    if (sql == null || idle.containsKey(sql)) {
      super.close(connection, named, statement);
      return;
    }
    PreparedStatement prepared = (PreparedStatement) statement;
    prepared.clearParameters();
    idle.put(sql, prepared);
    if (idle.size() > MAX_KEPT) {
      String eldest = idle.keySet().iterator().next();
      super.close(connection, eldest, idle.remove(eldest));
    }
  }
}
