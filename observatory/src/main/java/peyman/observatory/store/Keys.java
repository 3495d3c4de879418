package peyman.observatory.store;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The next keys of tables during one transaction; others do not write meanwhile. */
final class Keys {

  private final Handle handle;
  private final Map<String, Long> last = new HashMap<>();

  Keys(Handle handle) {
    this.handle = handle;
  }

  /** A key that the table does not have. */
  long next(String table, String column) {
    long key = last.containsKey(table) ? last.get(table) + 1 : largest(table, column) + 1;
    last.put(table, key);
    return key;
  }

  private long largest(String table, String column) {
    return handle
        .createQuery("SELECT coalesce(max(" + column + "), 0) FROM " + table)
        .mapTo(Long.class)
        .one();
  }
}
