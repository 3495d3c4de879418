package peyman.observatory;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import peyman.observatory.store.StoreLocation;
import peyman.observatory.store.Writing;
import peyman.reading.Reading;
import peyman.text.Article;

/** A process of its own that adds {@link MadeArticles} to a store, until it is done or killed. */
final class AddingProcess {

  private AddingProcess() {}

  /** Adds to the store of the first argument as many articles as the second says. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<Reading> readings =
        MadeArticles.make(Integer.parseInt(args[1])).stream().map(Articles::read).toList();
    out.println("begins");
    add(StoreLocation.parse(args[0]), readings);
    out.println("done");
  }

  /** Adds what is not there, in order. */
  static void add(StoreLocation location, List<Reading> readings) {
    try (Observatory observatory = Observatory.openOrCreate(location);
        Writing writing = observatory.write()) {
      for (Reading reading : readings) {
        Article article = reading.article();
        if (!writing.known(article)) {
          writing.add(reading);
        }
      }
    }
  }
}
