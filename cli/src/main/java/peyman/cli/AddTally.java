package peyman.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import peyman.observatory.store.Added;
import peyman.observatory.store.StoreLocation;

/** Counts what a run added, and sums it up in one line. */
final class AddTally {

  private final long startNanos = System.nanoTime();
  private int added;
  private int already;
  private int nearDuplicates;
  private int failures;
  private long records;

  void added(Added article) {
    if (article.outcome() == Added.Outcome.ALREADY_THERE) {
      already++;
      return;
    }
    added++;
    records += article.records();
    nearDuplicates += article.nearDuplicate() ? 1 : 0;
  }

  void already() {
    already++;
  }

  void failure() {
    failures++;
  }

  int failures() {
    return failures;
  }

  /** One line: what was added to which store, how fast. */
  String summary(StoreLocation store) {
    double seconds = Math.max(1e-3, (System.nanoTime() - startNanos) / 1e9);
    List<String> parts = new ArrayList<>();
    parts.add(count(added, "article") + " added with " + count(records, "record"));
    if (nearDuplicates > 0) {
      parts.add(String.format(Locale.ROOT, "%,d of them near-duplicates", nearDuplicates));
    }
    if (already > 0) {
      parts.add(String.format(Locale.ROOT, "%,d already there", already));
    }
    if (failures > 0) {
      parts.add(String.format(Locale.ROOT, "%,d failed", failures));
    }
    return String.format(
        Locale.ROOT,
        "%s, in %.1f s (%.1f articles/s); store: %s",
        String.join(", ", parts),
        seconds,
        (added + already) / seconds,
        store);
  }

  private static String count(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }
}
