package peyman.observatory.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import peyman.observatory.record.RecordType;

/**
 * Keeps what filters and statistics ask (tags, postings, tallies, pairs) in step with merged
 * records: takes away what an earlier state of a record gave and adds what the new state gives.
 */
final class Postings {

  private static final int MAX_PAIRED = 8;

  /** What one state of a merged record gives. */
  record Entry(
      long key,
      RecordType type,
      long day,
      int month,
      Set<Tag> tags,
      Optional<String> unit,
      BigDecimal amount,
      List<Long> entityKeys) {

    Entry {
      tags = Set.copyOf(tags);
      entityKeys = List.copyOf(entityKeys);
    }

    /** The state of a profile. */
    static Entry of(long key, Profile profile, int sourceCount, Map<String, Long> entityKeys) {
      Set<Tag> tags = new HashSet<>(profile.tags());
      tags.addAll(Tag.sources(sourceCount));
      return new Entry(
          key,
          profile.type(),
          profile.lastDay().toEpochDay(),
          profile.month(),
          tags,
          profile.amount().map(amount -> amount.unit()),
          profile.valued().orElse(BigDecimal.ZERO),
          profile.entities().stream().map(entityKeys::get).sorted().limit(MAX_PAIRED).toList());
    }

    boolean counts(Entry other) {
      return month == other.month && unit.equals(other.unit) && amount.equals(other.amount);
    }
  }

  private final Handle handle;
  private final Keys keys;
  private final Map<Tag, Long> tagKeys;

  /** Whether each posting is there in the end. */
  private final Map<Posting, Boolean> posted = new TreeMap<>();

  private final Map<Tallied, Long> tallied = new TreeMap<>();
  private final List<Sum> sums = new ArrayList<>();
  private final Map<Long, Long> told = new TreeMap<>();
  private final Map<Paired, Long> paired = new TreeMap<>();

  /**
   * The postings of a transaction.
   *
   * @param tagKeys keys of tags that are known, to which more are added
   */
  Postings(Handle handle, Keys keys, Map<Tag, Long> tagKeys) {
    this.handle = handle;
    this.keys = keys;
    this.tagKeys = tagKeys;
  }

  // in the order of their tables, so that what lies side by side is written together
  private record Posting(long tag, long day, long merged) implements Comparable<Posting> {

    @Override
    public int compareTo(Posting other) {
      int byTag = Long.compare(tag, other.tag);
      int byDay = byTag != 0 ? byTag : Long.compare(day, other.day);
      return byDay != 0 ? byDay : Long.compare(merged, other.merged);
    }
  }

  private record Tallied(long tag, int type, int month) implements Comparable<Tallied> {

    @Override
    public int compareTo(Tallied other) {
      int byTag = Long.compare(tag, other.tag);
      int byType = byTag != 0 ? byTag : Integer.compare(type, other.type);
      return byType != 0 ? byType : Integer.compare(month, other.month);
    }
  }

  /** A change of a sum; they are made in their order, since sums of fractions depend on it. */
  private record Sum(Tallied of, String unit, int by, double amount) {}

  private record Paired(long one, long other, int type) implements Comparable<Paired> {

    @Override
    public int compareTo(Paired with) {
      int byOne = Long.compare(one, with.one);
      int byOther = byOne != 0 ? byOne : Long.compare(other, with.other);
      return byOther != 0 ? byOther : Integer.compare(type, with.type);
    }
  }

  /** Goes from one state of a merged record to another; either may be absent. */
  void change(Optional<Entry> before, Optional<Entry> after) {
    Set<Tag> old = before.map(Entry::tags).orElse(Set.of());
    Set<Tag> now = after.map(Entry::tags).orElse(Set.of());
    boolean moved =
        before.isPresent() && after.isPresent() && before.get().day() != after.get().day();
    boolean recounted =
        before.isPresent() && after.isPresent() && !before.get().counts(after.get());
    before.ifPresent(
        entry -> {
          post(entry, less(old, moved ? Set.of() : now), -1);
          tally(entry, less(old, recounted ? Set.of() : now), -1);
          told(less(old, now), -1);
          pairs(entry, without(pairs(entry), after.map(this::pairs).orElse(Set.of())), -1);
        });
    after.ifPresent(
        entry -> {
          post(entry, less(now, moved ? Set.of() : old), 1);
          tally(entry, less(now, recounted ? Set.of() : old), 1);
          told(less(now, old), 1);
          pairs(entry, without(pairs(entry), before.map(this::pairs).orElse(Set.of())), 1);
        });
  }

  private static List<Tag> less(Set<Tag> tags, Set<Tag> those) {
    return tags.stream()
        .filter(tag -> !those.contains(tag))
        .sorted(Comparator.comparing(Tag::kind).thenComparing(Tag::value))
        .toList();
  }

  private void post(Entry entry, List<Tag> tags, int by) {
    resolve(tags);
    for (Tag tag : tags) {
      posted.put(new Posting(tagKeys.get(tag), entry.day(), entry.key()), by > 0);
    }
  }

  private void tally(Entry entry, List<Tag> tags, int by) {
    resolve(tags);
    for (Tag tag : tags) {
      Tallied of = new Tallied(tagKeys.get(tag), entry.type().code(), entry.month());
      tallied.merge(of, (long) by, Long::sum);
      entry
          .unit()
          .ifPresent(unit -> sums.add(new Sum(of, unit, by, by * entry.amount().doubleValue())));
    }
  }

  private void told(List<Tag> tags, int by) {
    resolve(tags);
    tags.forEach(tag -> told.merge(tagKeys.get(tag), (long) by, Long::sum));
  }

  private Set<List<Long>> pairs(Entry entry) {
    Set<List<Long>> pairs = new TreeSet<>(Postings::inOrder);
    List<Long> entities = entry.entityKeys();
    for (int i = 0; i < entities.size(); i++) {
      for (int j = i + 1; j < entities.size(); j++) {
        pairs.add(List.of(entities.get(i), entities.get(j)));
      }
    }
    return pairs;
  }

  private static int inOrder(List<Long> one, List<Long> other) {
    int first = one.get(0).compareTo(other.get(0));
    return first != 0 ? first : one.get(1).compareTo(other.get(1));
  }

  private static List<List<Long>> without(Set<List<Long>> pairs, Set<List<Long>> those) {
    return pairs.stream().filter(pair -> !those.contains(pair)).toList();
  }

  private void pairs(Entry entry, List<List<Long>> pairs, int by) {
    for (List<Long> pair : pairs) {
      paired.merge(new Paired(pair.get(0), pair.get(1), entry.type().code()), (long) by, Long::sum);
    }
  }

  /** Writes what was gathered; nobody who writes reads it before. */
  void save() {
    savePosted(
        true,
        "INSERT INTO posting (tag_key, day, merged_key) VALUES (?, ?, ?)"
            + " ON CONFLICT DO NOTHING");
    savePosted(false, "DELETE FROM posting WHERE tag_key = ? AND day = ? AND merged_key = ?");
    saveTallies();
    PreparedBatch tags = handle.prepareBatch("UPDATE tag SET told = told + ? WHERE tag_key = ?");
    told.forEach((tag, by) -> tags.bind(0, by).bind(1, tag).add());
    execute(tags);
    PreparedBatch pairs =
        handle.prepareBatch(
            "INSERT INTO pair (one, other, type, told) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT (one, other, type) DO UPDATE"
                + " SET told = pair.told + excluded.told");
    paired.forEach(
        (pair, by) ->
            pairs.bind(0, pair.one()).bind(1, pair.other()).bind(2, pair.type()).bind(3, by).add());
    execute(pairs);
    posted.clear();
    tallied.clear();
    sums.clear();
    told.clear();
    paired.clear();
  }

  private void savePosted(boolean there, String sql) {
    PreparedBatch batch = handle.prepareBatch(sql);
    posted.forEach(
        (posting, stays) -> {
          if (stays == there) {
            batch.bind(0, posting.tag()).bind(1, posting.day()).bind(2, posting.merged()).add();
          }
        });
    execute(batch);
  }

  private void saveTallies() {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO tally (tag_key, type, month, unit, told, amount)"
                + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (tag_key, type, month, unit) DO UPDATE"
                + " SET told = tally.told + excluded.told,"
                + " amount = tally.amount + excluded.amount");
    tallied.forEach((of, by) -> add(batch, of, "", by, 0));
    sums.forEach(sum -> add(batch, sum.of(), sum.unit(), sum.by(), sum.amount()));
    execute(batch);
  }

  private static void add(PreparedBatch batch, Tallied of, String unit, long by, double amount) {
    batch
        .bind(0, of.tag())
        .bind(1, of.type())
        .bind(2, of.month())
        .bind(3, unit)
        .bind(4, by)
        .bind(5, amount)
        .add();
  }

  private static void execute(PreparedBatch batch) {
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private void resolve(Collection<Tag> tags) {
    Map<Tag.Kind, List<String>> unknown = new LinkedHashMap<>();
    for (Tag tag : tags) {
      if (!tagKeys.containsKey(tag)) {
        unknown.computeIfAbsent(tag.kind(), kind -> new ArrayList<>()).add(tag.value());
      }
    }
    unknown.forEach(
        (kind, values) -> {
          handle
              .createQuery("SELECT tag_key, value FROM tag WHERE kind = :kind AND value IN (<in>)")
              .bind("kind", kind.name())
              .bindList("in", Padded.set(values))
              .reduceRows(
                  tagKeys,
                  (known, row) -> {
                    Tag tag = new Tag(kind, row.getColumn("value", String.class));
                    known.put(tag, row.getColumn("tag_key", Long.class));
                    return known;
                  });
          for (String value : values) {
            tagKeys.computeIfAbsent(new Tag(kind, value), this::insert);
          }
        });
  }

  private long insert(Tag tag) {
    long key = keys.next("tag", "tag_key");
    handle.execute(
        "INSERT INTO tag (tag_key, kind, value, told) VALUES (?, ?, ?, 0)",
        key,
        tag.kind().name(),
        tag.value());
    return key;
  }
}
