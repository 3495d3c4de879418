package peyman.observatory.store;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import peyman.observatory.record.StoredArticle;
import peyman.observatory.record.Told;

/**
 * Puts the articles of one store into another without reading them again, to try other rules of
 * merging, and says what writing costs.
 *
 * <pre>Replay SOURCE TARGET</pre>
 */
final class Replay {

  private final Store source;

  private Replay(Store source) {
    this.source = source;
  }

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (Store from = Store.open(StoreLocation.parse(args[0]), false);
        Store to = Store.open(StoreLocation.parse(args[1]), true)) {
      out.println(new Replay(from).copy(to) + " ms of processor time to write");
      out.println(to.state());
    }
  }

  /** Adds all; how long this thread was at it, in milliseconds of its processor. */
  private long copy(Store to) {
    List<Incoming> all = all();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begun = threads.getCurrentThreadCpuTime();
    try (Writing writing = to.write("replayed", Clock.systemUTC())) {
      for (Incoming incoming : all) {
        if (!writing.known(incoming.article())) {
          writing.add(incoming);
        }
      }
    }
    return (threads.getCurrentThreadCpuTime() - begun) / 1_000_000;
  }

  private List<Incoming> all() {
    List<Incoming> all = new ArrayList<>();
    long after = 0;
    List<Outdated> page;
    do {
      page = source.outdated(Optional.empty(), after, 200);
      for (Outdated outdated : page) {
        after = outdated.key();
        StoredArticle stored = source.article(outdated.article().id()).orElseThrow();
        List<Told> told = stored.told().stream().map(StoredArticle.Member::told).toList();
        all.add(
            new Incoming(outdated.article(), stored.summary().language(), stored.mentions(), told));
      }
    } while (!page.isEmpty());
    return all;
  }
}
