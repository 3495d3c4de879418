package peyman.observatory.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps the statements of one connection that were prepared last: who writes asks the same things
 * of every record, and to parse them costs more than to run them. Not thread-safe, as a connection
 * is not.
 */
final class KeptStatements extends DefaultStatementBuilder {

  private static final int MAX_KEPT = 200;

  /** Those that nobody uses now, least used first. */
  private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

  @Override
  public PreparedStatement create(Connection connection, String sql, StatementContext context)
      throws SQLException {
    PreparedStatement kept = idle.remove(sql);
    return kept != null && !kept.isClosed() ? kept : super.create(connection, sql, context);
  }

  @Override
  public void close(Connection connection, String sql, Statement statement) throws SQLException {
    if (!(statement instanceof PreparedStatement prepared) || idle.containsKey(sql)) {
      super.close(connection, sql, statement);
      return;
    }
    prepared.clearParameters();
    idle.put(sql, prepared);
    if (idle.size() > MAX_KEPT) {
      String eldest = idle.keySet().iterator().next();
      super.close(connection, eldest, idle.remove(eldest));
    }
  }

  @Override
  public void close(Connection connection) {
    // the connection's end is theirs, too
    idle.clear();
  }
}
