package peyman.observatory.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import peyman.observatory.repost.Print;
import peyman.observatory.repost.Shingles;
import peyman.text.Article;

/**
 * Finds the story of an article: the first article that it repeats. Only articles that share a part
 * of its print and are at most {@value #WINDOW_DAYS} days away are looked at.
 */
final class Stories {

  private static final int WINDOW_DAYS = 7;
  private static final int MAX_COMPARED = 12;

  /** An article that may be the same. */
  private record Earlier(long story, Optional<String> outlet, String text) {}

  private Stories() {}

  /** The story of an article that is not stored yet; its own key where it repeats none. */
  static long of(Handle handle, long key, LocalDate day, Article article) {
    Shingles shingles = Shingles.of(article.text());
    List<Long> parts = Print.parts(shingles);
    if (parts.isEmpty()) {
      return key;
    }
    long story =
        candidates(handle, parts, day).stream()
            .filter(earlier -> repeats(shingles, article.outlet(), earlier))
            .findFirst()
            .map(Earlier::story)
            .orElse(key);
    PreparedBatch batch =
        handle.prepareBatch("INSERT INTO print_part (part, day, article_key) VALUES (?, ?, ?)");
    parts.stream()
        .distinct()
        .forEach(part -> batch.bind(0, part).bind(1, day.toEpochDay()).bind(2, key).add());
    batch.execute();
    return story;
  }

  private static boolean repeats(Shingles shingles, Optional<String> outlet, Earlier earlier) {
    Shingles others = Shingles.of(earlier.text());
    return outlet.isPresent() && outlet.equals(earlier.outlet())
        ? Print.sameOfOutlet(shingles, others)
        : Print.same(shingles, others);
  }

  /** Those that share most parts first. */
  private static List<Earlier> candidates(Handle handle, List<Long> parts, LocalDate day) {
    List<Long> likely =
        handle
            .createQuery(
                "SELECT article_key FROM print_part WHERE part IN (<parts>)"
                    + " AND day BETWEEN :from AND :to GROUP BY article_key"
                    + " ORDER BY count(*) DESC, article_key LIMIT "
                    + MAX_COMPARED)
            .bindList("parts", Padded.set(parts))
            .bind("from", day.toEpochDay() - WINDOW_DAYS)
            .bind("to", day.toEpochDay() + WINDOW_DAYS)
            .mapTo(Long.class)
            .list();
    List<Earlier> candidates = new ArrayList<>();
    for (long key : likely) {
      find(handle, key).ifPresent(candidates::add);
    }
    return candidates;
  }

  private static Optional<Earlier> find(Handle handle, long key) {
    return handle
        .createQuery("SELECT story, outlet, text FROM article WHERE article_key = ?")
        .bind(0, key)
        .map(
            row ->
                new Earlier(
                    row.getColumn("story", Long.class),
                    Optional.ofNullable(row.getColumn("outlet", String.class)),
                    row.getColumn("text", String.class)))
        .findOne();
  }
}
