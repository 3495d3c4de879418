package peyman.observatory.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class KeptStatementsTest {

  private final List<String> prepared = new ArrayList<>();

  @Test
  void preparesEachTextOnce() throws SQLException {
    try (Handle handle = open()) {
      for (int time = 0; time < 3; time++) {
        assertEquals(7, number(handle, "SELECT ?"));
        assertEquals(7, handle.createQuery("SELECT :x").bind("x", 7).mapTo(Integer.class).one());
        assertEquals(
            List.of(1),
            handle
                .createQuery("SELECT 1 WHERE 7 IN (<x>)")
                .bindList("x", List.of(7, 8))
                .mapTo(Integer.class)
                .list());
      }
    }
    assertEquals(List.of("SELECT ?", "SELECT 1 WHERE 7 IN (?,?)"), prepared);
  }

  @Test
  void preparesAgainWhatIsInUse() throws SQLException {
    try (Handle handle = open()) {
      String sql = "SELECT ? UNION SELECT 8";
      int sum =
          handle
              .createQuery(sql)
              .bind(0, 7)
              .reduceRows(
                  0, (all, row) -> all + row.getColumn(1, Integer.class) + number(handle, sql));
      assertEquals(7 + 7 + 8 + 7, sum);
    }
    assertEquals(2, prepared.size());
  }

  /** A connection of its own, which ends with the handle. */
  private Handle open() throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    return Jdbi.create(() -> noting(connection))
        .setStatementBuilderFactory(KeptStatements.ofEach())
        .open();
  }

  private static int number(Handle handle, String sql) {
    return handle.createQuery(sql).bind(0, 7).mapTo(Integer.class).first();
  }

  /** The connection, whose prepared texts are noted. */
  private Connection noting(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("unwrap")) {
                return proxy;
              }
              if (method.getName().equals("prepareStatement")) {
                prepared.add((String) arguments[0]);
              }
              return method.invoke(connection, arguments);
            });
  }
}
