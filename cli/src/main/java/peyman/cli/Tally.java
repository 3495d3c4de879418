package peyman.cli;

import java.util.Locale;

/** Counts what a run did, and sums it up in one line. */
final class Tally {

  private final long startNanos = System.nanoTime();
  private int articles;
  private int failures;
  private long records;
  private long bytes;

  void article(long recordCount, long utf8Bytes) {
    articles++;
    records += recordCount;
    bytes += utf8Bytes;
  }

  void failure() {
    failures++;
  }

  int articles() {
    return articles;
  }

  int failures() {
    return failures;
  }

  /** One line: how much was read, how fast, what failed. */
  String summary() {
    double seconds = Math.max(1e-3, (System.nanoTime() - startNanos) / 1e9);
    String failed = failures == 0 ? "" : String.format(Locale.ROOT, ", %,d failed", failures);
    return String.format(
        Locale.ROOT,
        "%,d article%s read%s: %,d record%s in %.1f s (%.1f articles/s, %.2f MB/s)",
        articles,
        articles == 1 ? "" : "s",
        failed,
        records,
        records == 1 ? "" : "s",
        seconds,
        articles / seconds,
        bytes / seconds / 1e6);
  }
}
