package peyman.observatory.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import peyman.observatory.query.FilterException;
import peyman.observatory.record.Decision;
import peyman.observatory.record.Quote;

/**
 * What people decide about merging: it is done at once, and kept, so that it holds when articles
 * are read again or added.
 */
final class Deciding {

  private static final int MAX_RECORDS = 2000;

  private final Transaction transaction;
  private final Handle handle;
  private final Placing placing;

  Deciding(Transaction transaction) {
    this.transaction = transaction;
    this.handle = transaction.handle();
    this.placing = new Placing(transaction);
  }

  /** Who decided, when, and why. */
  record Decided(String by, String why, Instant at) {}

  /** Makes one of several merged records; the first takes the others in. */
  Decision merge(List<String> ids, Decided decided) {
    Set<Long> keys = new LinkedHashSet<>();
    ids.forEach(id -> keys.add(key(id)));
    if (keys.size() < 2) {
      throw new FilterException(
          "ids", String.join(",", ids), "give two or more merged records that differ");
    }
    List<Long> all = List.copyOf(keys);
    if (keys.stream().map(key -> row(key).type()).distinct().count() > 1) {
      throw new FilterException("ids", String.join(",", ids), "they are of different types");
    }
    List<Telling> firsts = new ArrayList<>();
    keys.forEach(key -> firsts.add(members(key).get(0)));
    long decision = decision(Decision.Kind.MERGE, decided);
    remember(decision, 0, firsts);
    for (long key : all.subList(1, all.size())) {
      for (Telling telling : members(key)) {
        placing.members().leave(key, telling);
        placing.members().join(all.get(0), telling, "a person decided so");
      }
    }
    return one(decision);
  }

  /** Takes some tellings out of a merged record and makes one of their own of them. */
  Decision split(String mergedId, List<String> recordIds, Decided decided) {
    long key = key(mergedId);
    List<Telling> tellings = members(key);
    Set<String> asked = new TreeSet<>(recordIds);
    List<Telling> off = tellings.stream().filter(one -> asked.remove(one.told().id())).toList();
    if (!asked.isEmpty()) {
      throw new FilterException(
          "records", String.join(",", asked), "give ids of records that are part of " + mergedId);
    }
    if (off.isEmpty() || off.size() == tellings.size()) {
      throw new FilterException(
          "records",
          String.join(",", recordIds),
          "give some, and not all, of the records that are part of " + mergedId);
    }
    long decision = decision(Decision.Kind.SPLIT, decided);
    remember(decision, 0, off);
    remember(decision, 1, tellings.stream().filter(one -> !off.contains(one)).toList());
    long apart = 0;
    for (Telling telling : off) {
      placing.members().leave(key, telling);
      if (apart == 0) {
        apart = placing.members().found(telling, freeId(telling.told().id()));
      } else {
        placing.members().join(apart, telling, "split off by a person");
      }
    }
    return one(decision);
  }

  /** Takes a decision back; the records of it are placed anew. */
  void undo(long decision) {
    List<Long> keys =
        handle
            .createQuery(
                "SELECT DISTINCT r.merged_key FROM decided d JOIN record r ON r.id = d.record_id"
                    + " WHERE d.decision_key = ? ORDER BY r.merged_key")
            .bind(0, decision)
            .mapTo(Long.class)
            .list();
    if (handle.execute("DELETE FROM decision WHERE decision_key = ?", decision) == 0) {
      throw new FilterException("decision", Long.toString(decision), "there is no such decision");
    }
    handle.execute("DELETE FROM decided WHERE decision_key = ?", decision);
    List<Telling> tellings = new ArrayList<>();
    for (long key : keys) {
      for (Telling telling : members(key)) {
        placing.members().leave(key, telling);
        tellings.add(telling);
      }
    }
    tellings.sort((one, other) -> Long.compare(one.articleKey(), other.articleKey()));
    tellings.forEach(telling -> placing.place(telling, freeId(telling.told().id())));
  }

  private long key(String id) {
    return MergedQueries.key(handle, id)
        .orElseThrow(() -> new FilterException("id", id, "the store has no record of this id"));
  }

  private MergedRow row(long key) {
    return MergedRow.find(handle, key).orElseThrow();
  }

  /** In the order in which they were told. */
  private List<Telling> members(long key) {
    List<Telling> latestFirst = new ArrayList<>(Tellings.of(handle, key, MAX_RECORDS + 1, true));
    if (latestFirst.size() > MAX_RECORDS) {
      throw new FilterException(
          "id", row(key).id(), "it has more than " + MAX_RECORDS + " tellings, too many to move");
    }
    Collections.reverse(latestFirst);
    return latestFirst;
  }

  private String freeId(String id) {
    boolean taken =
        handle
            .createQuery("SELECT 1 FROM merged WHERE id = ?")
            .bind(0, id)
            .mapTo(Integer.class)
            .findOne()
            .isPresent();
    return taken ? id + "-s" + transaction.change() : id;
  }

  private long decision(Decision.Kind kind, Decided decided) {
    long key = transaction.keys().next("decision", "decision_key");
    handle.execute(
        "INSERT INTO decision (decision_key, kind, decided_by, why, decided_at)"
            + " VALUES (?, ?, ?, ?, ?)",
        key,
        kind.name(),
        decided.by(),
        decided.why(),
        decided.at().toString());
    return key;
  }

  private void remember(long decision, int side, List<Telling> tellings) {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO decided (decision_key, side, record_id, article_key, type, start_at,"
                + " end_at) VALUES (?, ?, ?, ?, ?, ?, ?)");
    for (Telling telling : tellings) {
      Quote first = telling.told().evidence().get(0);
      batch
          .bind(0, decision)
          .bind(1, side)
          .bind(2, telling.told().id())
          .bind(3, telling.articleKey())
          .bind(4, telling.told().type().code())
          .bind(5, first.span().start())
          .bind(6, first.span().end())
          .add();
    }
    batch.execute();
  }

  private Decision one(long decision) {
    return Decisions.all(handle).stream()
        .filter(known -> known.id() == decision)
        .findFirst()
        .orElseThrow();
  }
}
