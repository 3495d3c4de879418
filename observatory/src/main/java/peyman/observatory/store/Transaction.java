package peyman.observatory.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** All that is written together: whole, or not at all. */
final class Transaction implements AutoCloseable {

  private final Handle handle;
  private final Known known;
  private final Keys keys;
  private final Postings postings;
  private final Map<Long, Integer> naming = new TreeMap<>();
  private final Facts facts;
  private Optional<Boolean> decided = Optional.empty();
  private final long change;

  /**
   * Begins.
   *
   * @param known what this writer remembers
   */
  Transaction(Database database, Known known) {
    this.handle = database.begin();
    this.known = known;
    this.keys = new Keys(handle);
    this.postings = new Postings(handle, keys, known.tagKeys());
    this.facts = new Facts(handle);
    this.change = facts.number("change") + 1;
    known.begin(change - 1);
  }

  Handle handle() {
    return handle;
  }

  Known known() {
    return known;
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

  /** Counts an article that names an entity. */
  void named(long entityKey) {
    naming.merge(entityKey, 1, Integer::sum);
  }

  /** Whether people decided anything about merging. */
  boolean decided() {
    if (decided.isEmpty()) {
      decided =
          Optional.of(
              handle
                  .createQuery("SELECT 1 FROM decided LIMIT 1")
                  .mapTo(Integer.class)
                  .findOne()
                  .isPresent());
    }
    return decided.get();
  }

  /** Notes that something is no more. */
  void gone(String id) {
    handle.execute(
        "INSERT INTO gone (id, change) VALUES (?, ?) ON CONFLICT DO NOTHING", id, change);
  }

  void commit(Instant now) {
    postings.save();
    saveNaming();
    facts.set("change", Long.toString(change));
    facts.set("changed", now.toString());
    facts.save();
    handle.commit();
    known.committed(change);
  }

  private void saveNaming() {
    if (naming.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "UPDATE entity SET article_count = article_count + ? WHERE entity_key = ?");
    naming.forEach((entityKey, articles) -> batch.bind(0, articles).bind(1, entityKey).add());
    batch.execute();
  }

  /** Gives up what was not committed. */
  @Override
  public void close() {
    try (handle) {
      if (handle.isInTransaction()) {
        known.forget();
        handle.rollback();
      }
    }
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
