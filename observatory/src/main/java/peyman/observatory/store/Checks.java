package peyman.observatory.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Verifies that a store is whole: the database file, and that its tables agree. */
final class Checks {

  private static final int MAX_FAULTS = 20;

  /** What must not be there, and the question that counts it. */
  private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

  static {
    QUESTIONS.put(
        "records without their article",
        "SELECT count(*) FROM record r LEFT JOIN article a ON a.article_key = r.article_key"
            + " WHERE a.article_key IS NULL");
    QUESTIONS.put(
        "records without their merged record",
        "SELECT count(*) FROM record r LEFT JOIN merged m ON m.merged_key = r.merged_key"
            + " WHERE m.merged_key IS NULL");
    QUESTIONS.put(
        "merged records that count their tellings wrongly",
        "SELECT count(*) FROM merged m WHERE m.record_count <>"
            + " (SELECT count(*) FROM record r WHERE r.merged_key = m.merged_key)");
    QUESTIONS.put(
        "merged records that filters do not find",
        "SELECT count(*) FROM merged m LEFT JOIN (SELECT p.day, p.merged_key FROM posting p"
            + " JOIN tag t ON t.tag_key = p.tag_key WHERE t.kind = 'ALL') f"
            + " ON f.merged_key = m.merged_key AND f.day = m.last_day"
            + " WHERE f.merged_key IS NULL");
    QUESTIONS.put(
        "articles that count their records wrongly",
        "SELECT count(*) FROM article a WHERE a.record_count <>"
            + " (SELECT count(*) FROM record r WHERE r.article_key = a.article_key)");
    QUESTIONS.put(
        "filters that count their merged records wrongly",
        "SELECT count(*) FROM tag t WHERE t.told <>"
            + " (SELECT count(*) FROM posting p WHERE p.tag_key = t.tag_key)");
  }

  private Checks() {}

  /** What is wrong, one line each; nothing where the store is whole. */
  static List<String> faults(Handle handle, StoreLocation location) {
    List<String> faults = new ArrayList<>();
    if (!location.postgres()) {
      handle
          .createQuery("PRAGMA integrity_check(" + MAX_FAULTS + ")")
          .mapTo(String.class)
          .list()
          .stream()
          .filter(line -> !line.equals("ok"))
          .forEach(line -> faults.add("the database file is damaged: " + line));
    }
    if (faults.isEmpty()) {
      QUESTIONS.forEach(
          (what, question) -> {
            long count = handle.createQuery(question).mapTo(Long.class).one();
            if (count > 0) {
              faults.add(count + " " + what);
            }
          });
    }
    return faults;
  }
}
