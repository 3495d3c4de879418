package peyman.observatory.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import peyman.observatory.record.StoredArticle;
import peyman.observatory.record.Told;

/**
 * Puts the articles of one store into another without reading them again, to try other rules of
 * merging.
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
      new Replay(from).copy(to);
      out.println(to.state());
    }
  }

  private void copy(Store to) {
    try (Writing writing = to.write("replayed", Clock.systemUTC())) {
      long after = 0;
      while (true) {
        List<Outdated> page = source.outdated(Optional.empty(), after, 200);
        if (page.isEmpty()) {
          return;
        }
        for (Outdated outdated : page) {
          after = outdated.key();
          StoredArticle stored = source.article(outdated.article().id()).orElseThrow();
          List<Told> told = stored.told().stream().map(StoredArticle.Member::told).toList();
          Incoming incoming =
              new Incoming(
                  outdated.article(), stored.summary().language(), stored.mentions(), told);
          if (!writing.known(incoming.article())) {
            writing.add(incoming);
          }
        }
      }
    }
  }
}
