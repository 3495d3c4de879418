package peyman.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import peyman.observatory.Observatory;
import peyman.observatory.search.Search;
import peyman.reading.Reader;
import peyman.web.WebOptions;
import peyman.web.WebServer;
import peyman.web.WebServices;
import peyman.web.token.Tokens;

/** Pages that are served until the process is told to stop. */
final class Serving {

  private final Terminal terminal;
  private final Observatory observatory;
  private final Loading<Reader> reader;
  private final Runnable afterwards;

  /**
   * Pages over an observatory.
   *
   * @param afterwards done at the end, when nothing uses the observatory any more
   */
  Serving(Terminal terminal, Observatory observatory, Loading<Reader> reader, Runnable afterwards) {
    this.terminal = terminal;
    this.observatory = observatory;
    this.reader = reader;
    this.afterwards = afterwards;
  }

  /**
   * Serves.
   *
   * @param open whether to show the pages in a browser
   */
  void run(WebOptions options, boolean open) throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    Loading<Search> search = new Loading<>("peyman-search", () -> searched(observatory));
    Tokens tokens = new Tokens(observatory.location().folder());
    WebServer server =
        WebServer.start(options, new WebServices(observatory, reader, search, tokens));
    // the first page is answered before models are loaded
    reader.begin();
    search.begin();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  search.loaded().ifPresent(Search::close);
                  observatory.close();
                  afterwards.run();
                  stopped.countDown();
                },
                "peyman-stop"));
    String address = "http://" + shown(options.host()) + ":" + server.port() + "/";
    terminal.say("pages at " + address + " (Ctrl-C stops)");
    if (open) {
      open(address);
    }
    stopped.await();
  }

  /** The search, whose index is caught up before anybody asks. */
  private static Search searched(Observatory observatory) {
    Search search = Search.open(observatory);
    search.begin();
    return search;
  }

  private static String shown(String host) {
    return List.of("127.0.0.1", "0.0.0.0", "::").contains(host) ? "localhost" : host;
  }

  private void open(String address) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    List<String> command =
        system.contains("mac")
            ? List.of("open", address)
            : system.contains("windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                : List.of("xdg-open", address);
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      terminal.say("no browser could be opened; open the address yourself");
    }
  }
}
