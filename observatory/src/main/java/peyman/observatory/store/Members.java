package peyman.observatory.store;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import peyman.observatory.merge.Blocks;
import peyman.observatory.record.Told;

/** Puts tellings into merged records and takes them out again. */
final class Members {

  private static final int MAX_CLAIMS = 2000;
  private static final int MAX_SOUGHT = 100;
  private static final String STORY = "story";
  private static final String ARTICLE = "article";

  private final Transaction transaction;
  private final Handle handle;

  Members(Transaction transaction) {
    this.transaction = transaction;
    this.handle = transaction.handle();
  }

  /** Makes a merged record of one telling. */
  long found(Telling telling, String id) {
    long key = transaction.keys().next("merged", "merged_key");
    transaction.count(telling.told().type().label(), 1);
    put(key, id, telling, new Profile(telling.told().type()), Optional.empty(), "first told");
    return key;
  }

  /** Puts a telling into a merged record. */
  void join(long key, Telling telling, String why) {
    MergedRow row = MergedRow.find(handle, key).orElseThrow();
    Profile profile = profile(row);
    put(key, row.id(), telling, profile, Optional.of(row), why);
  }

  private void put(
      long key,
      String id,
      Telling telling,
      Profile profile,
      Optional<MergedRow> before,
      String why) {
    transaction.known().changed(key);
    Optional<Postings.Entry> old = before.map(row -> entry(key, profile, row.sourceCount()));
    profile.count(telling.said(), 1);
    boolean newArticle = isNew(before, key, ARTICLE, telling.articleKey());
    boolean newStory = isNew(before, key, STORY, telling.story());
    claims(key, telling, 1);
    String quote = telling.told().evidence().get(0).text();
    double confidence = telling.told().confidence();
    MergedRow.Standing standing =
        before
            .map(
                row ->
                    new MergedRow.Standing(
                        confidence > row.confidence() ? quote : row.quote(),
                        Math.max(confidence, row.confidence()),
                        row.recordCount() + 1,
                        row.articleCount() + (newArticle ? 1 : 0),
                        row.sourceCount() + (newStory ? 1 : 0)))
            .orElseGet(() -> new MergedRow.Standing(quote, confidence, 1, 1, 1));
    MergedRow.of(key, id, profile, standing).save(handle, transaction.change());
    record(key, telling, why);
    transaction.postings().change(old, Optional.of(entry(key, profile, standing.sourceCount())));
    blocks(key, telling);
  }

  /**
   * Takes a telling out of its merged record, which goes when it was the only one.
   *
   * @return whether the merged record is no more
   */
  boolean leave(long key, Telling telling) {
    transaction.known().changed(key);
    MergedRow row = MergedRow.find(handle, key).orElseThrow();
    Profile profile = profile(row);
    Postings.Entry old = entry(key, profile, row.sourceCount());
    profile.count(telling.said(), -1);
    claims(key, telling, -1);
    boolean articleGone = told(key, ARTICLE, telling.articleKey()) == 0;
    boolean storyGone = told(key, STORY, telling.story()) == 0;
    handle.execute("DELETE FROM claim WHERE merged_key = ? AND told <= 0", key);
    handle.execute("DELETE FROM record WHERE id = ?", telling.told().id());
    if (row.recordCount() == 1) {
      handle.execute("DELETE FROM merged WHERE merged_key = ?", key);
      handle.execute("DELETE FROM block WHERE merged_key = ?", key);
      transaction.postings().change(Optional.of(old), Optional.empty());
      transaction.gone(row.id());
      transaction.count(row.type().label(), -1);
      return true;
    }
    Best best = best(key, row, telling);
    MergedRow.Standing standing =
        new MergedRow.Standing(
            best.quote(),
            best.confidence(),
            row.recordCount() - 1,
            row.articleCount() - (articleGone ? 1 : 0),
            row.sourceCount() - (storyGone ? 1 : 0));
    MergedRow.of(key, row.id(), profile, standing).save(handle, transaction.change());
    transaction
        .postings()
        .change(Optional.of(old), Optional.of(entry(key, profile, standing.sourceCount())));
    return false;
  }

  private record Best(String quote, double confidence) {}

  /** The best words that are left; only where the best went they are sought anew. */
  private Best best(long key, MergedRow row, Telling gone) {
    if (gone.told().confidence() < row.confidence()) {
      return new Best(row.quote(), row.confidence());
    }
    return Tellings.of(handle, key, MAX_SOUGHT, true).stream()
        .map(left -> left.told())
        .max(
            Comparator.comparingDouble(Told::confidence)
                .thenComparing(Told::id, Comparator.reverseOrder()))
        .map(told -> new Best(told.evidence().get(0).text(), told.confidence()))
        .orElseGet(() -> new Best(row.quote(), row.confidence()));
  }

  private Postings.Entry entry(long key, Profile profile, int sourceCount) {
    Map<String, Long> entityKeys = transaction.known().entityKeys(handle, profile.entities());
    return Postings.Entry.of(key, profile, sourceCount, entityKeys);
  }

  private void record(long key, Telling telling, String why) {
    handle.execute(
        "INSERT INTO record (record_key, id, article_key, merged_key, type, why, words, json)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        transaction.keys().next("record", "record_key"),
        telling.told().id(),
        telling.articleKey(),
        key,
        telling.told().type().code(),
        why,
        telling.words(),
        telling.told().json());
  }

  private void blocks(long key, Telling telling) {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO block (name, day, merged_key) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
    long day = Blocks.day(telling.features());
    for (String block : new TreeSet<>(telling.blocks())) {
      batch.bind(0, block).bind(1, day).bind(2, key).add();
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private Profile profile(MergedRow row) {
    return handle
        .createQuery(
            "SELECT field, value, told FROM claim WHERE merged_key = ? AND field NOT IN (?, ?)"
                + " ORDER BY field, value LIMIT "
                + MAX_CLAIMS)
        .bind(0, row.key())
        .bind(1, STORY)
        .bind(2, ARTICLE)
        .reduceRows(
            new Profile(row.type()),
            (profile, claim) -> {
              profile.put(
                  claim.getColumn("field", String.class),
                  claim.getColumn("value", String.class),
                  claim.getColumn("told", Integer.class));
              return profile;
            });
  }

  private void claims(long key, Telling telling, int by) {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO claim (merged_key, field, value, told) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT (merged_key, field, value)"
                + " DO UPDATE SET told = claim.told + excluded.told");
    Map<String, Set<String>> said = new TreeMap<>(telling.said());
    said.put(ARTICLE, Set.of(Long.toString(telling.articleKey())));
    said.put(STORY, Set.of(Long.toString(telling.story())));
    said.forEach(
        (field, values) ->
            values.forEach(
                value -> batch.bind(0, key).bind(1, field).bind(2, value).bind(3, by).add()));
    batch.execute();
  }

  /** Whether no telling yet is of an article or story. */
  private boolean isNew(Optional<MergedRow> before, long key, String field, long value) {
    return before.isEmpty() || told(key, field, value) == 0;
  }

  private int told(long key, String field, long value) {
    return handle
        .createQuery("SELECT told FROM claim WHERE merged_key = ? AND field = ? AND value = ?")
        .bind(0, key)
        .bind(1, field)
        .bind(2, Long.toString(value))
        .mapTo(Integer.class)
        .findOne()
        .orElse(0);
  }
}
