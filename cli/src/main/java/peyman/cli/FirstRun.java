package peyman.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import peyman.observatory.Observatory;
import peyman.observatory.search.Search;
import peyman.observatory.store.StoreLocation;
import peyman.reading.Reader;
import peyman.web.WebOptions;
import peyman.web.WebServer;
import peyman.web.WebServices;
import peyman.web.token.Tokens;

/**
 * Runs once what people run, so that the archive of classes that Java writes at its end makes later
 * starts quick. The launcher calls it when it has built the program; failing does no harm.
 */
final class FirstRun {

  private static final List<String> PAGES =
      List.of("/", "/read", "/agreements", "/entities", "/api/v1/records", "/api/v1/search?q=KZ");

  private FirstRun() {}

  /** Takes an article and a folder to write into. */
  public static void main(String[] args) throws IOException {
    String article = args[0];
    Path folder = Path.of(args[1]);
    String store = folder.resolve("store").toString();
    run("read", "--format", "text", "--out", folder.resolve("out").toString(), article);
    run("read", "--format", "json", article);
    run("add", "--store", store, article);
    run("agreements", "--store", store, "--party", "KZ", "--format", "table");
    run("search", "--store", store, "\u062A\u0648\u0627\u0641\u0642");
    run("entities", "--store", store, "--format", "csv");
    try (Observatory observatory = Observatory.open(StoreLocation.parse(store));
        Search search = Search.open(observatory);
        WebServer server =
            WebServer.start(
                WebOptions.local(0),
                new WebServices(
                    observatory,
                    Reader::load,
                    () -> search,
                    new Tokens(folder.resolve("tokens"))))) {
      for (String page : PAGES) {
        ask("http://127.0.0.1:" + server.port() + page);
      }
    }
  }

  private static void run(String... args) {
    OutputStream nowhere = OutputStream.nullOutputStream();
    Peyman.run(Terminal.piped(InputStream.nullInputStream(), nowhere, nowhere), args);
  }

  private static void ask(String address) throws IOException {
    try (InputStream answer = URI.create(address).toURL().openStream()) {
      answer.transferTo(OutputStream.nullOutputStream());
    }
  }
}
