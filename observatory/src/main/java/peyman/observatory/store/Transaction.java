package peyman.observatory.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** All that is written together: whole, or not at all. */
final class Transaction implements AutoCloseable {

  private final Handle handle;
  private final Keys keys;
  private final Postings postings;
  private final Facts facts;
  private final long change;

  Transaction(Database database) {
    this.handle = database.begin();
    this.keys = new Keys(handle);
    this.postings = new Postings(handle, keys);
    this.facts = new Facts(handle);
    this.change = facts.number("change") + 1;
  }

  Handle handle() {
    return handle;
  }

  Keys keys() {
    return keys;
  }

  Postings postings() {
    return postings;
  }

  /** The number of this change of the store. */
  long change() {
    return change;
  }

  /** Counts what the store holds. */
  void count(String what, long by) {
    facts.add(what, by);
  }

  /** Notes that something is no more. */
  void gone(String id) {
    handle.execute(
        "INSERT INTO gone (id, change) VALUES (?, ?) ON CONFLICT DO NOTHING", id, change);
  }

  void commit(Instant now) {
    facts.set("change", Long.toString(change));
    facts.set("changed", now.toString());
    facts.save();
    handle.commit();
  }

  /** Gives up what was not committed. */
  @Override
  public void close() {
    if (handle.isInTransaction()) {
      handle.rollback();
    }
    handle.close();
  }

  /** What a store knows of itself. */
  private static final class Facts {

    private final Handle handle;
    private final Map<String, String> changed = new HashMap<>();

    Facts(Handle handle) {
      this.handle = handle;
    }

    long number(String name) {
      String known =
          changed.computeIfAbsent(
              name,
              asked ->
                  handle
                      .createQuery("SELECT value FROM fact WHERE name = ?")
                      .bind(0, asked)
                      .mapTo(String.class)
                      .findOne()
                      .orElse("0"));
      return Long.parseLong(known);
    }

    void add(String name, long by) {
      changed.put(name, Long.toString(number(name) + by));
    }

    void set(String name, String value) {
      changed.put(name, value);
    }

    void save() {
      PreparedBatch batch =
          handle.prepareBatch(
              "INSERT INTO fact (name, value) VALUES (?, ?)"
                  + " ON CONFLICT (name) DO UPDATE SET value = excluded.value");
      changed.forEach((name, value) -> batch.bind(0, name).bind(1, value).add());
      batch.execute();
    }
  }
}
