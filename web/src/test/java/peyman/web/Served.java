package peyman.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import peyman.observatory.Observatory;
import peyman.observatory.search.Search;
import peyman.observatory.store.StoreLocation;
import peyman.observatory.store.Writing;
import peyman.reading.Reader;
import peyman.text.Article;
import peyman.web.token.Tokens;

/** A server of the tests' own on a free port, over a store in a folder. */
public final class Served implements AutoCloseable {

  /** Articles that all tests share: two of one agreement, and something of each type of record. */
  public static final List<Article> ARTICLES =
      List.of(
          article(
              "rail-1",
              "2023-05-17",
              "نمونه الف",
              "ایران و روسیه روز چهارشنبه قرارداد ۱٫۶ میلیارد یورویی ساخت راه\u200Cآهن را در تهران امضا"
                  + " کردند. این راه\u200Cآهن روسیه را از راه ایران به هند می\u200Cرساند."),
          article(
              "rail-2",
              "2023-05-18",
              "نمونه ب",
              "ایران و روسیه قرارداد ۱٫۳ میلیارد یورویی ساخت راه\u200Cآهن را در تهران امضا کردند."),
          article(
              "port",
              "2024-05-13",
              "نمونه الف",
              "ایران و هند روز دوشنبه در تهران قرارداد ۱۲۰ میلیون دلاری بندر چابهار را امضا کردند."
                  + " وزیر خارجه هند گفت: «این قرارداد به سود همه منطقه است.»"),
          article(
              "visit",
              "2024-06-06",
              "نمونه پ",
              "ولادیمیر پوتین، رئیس\u200Cجمهور روسیه، با مسعود پزشکیان، رئیس\u200Cجمهور ایران، در تهران دیدار"
                  + " کرد. آمریکا ایران را تحریم کرد."),
          article(
              "trade-1",
              "2022-01-20",
              "نمونه الف",
              "حجم تجارت ایران و چین در سال ۲۰۲۱ به ۱۴٫۸ میلیارد دلار رسید."),
          article(
              "trade-2",
              "2023-01-20",
              "نمونه ب",
              "حجم تجارت ایران و چین در سال ۲۰۲۲ به ۱۵٫۸ میلیارد دلار رسید."),
          article(
              "trade-3",
              "2024-01-20",
              "نمونه پ",
              "حجم تجارت ایران و چین در سال ۲۰۲۳ به ۱۴٫۷ میلیارد دلار رسید."));

  private static final Supplier<Reader> READER = new Once();

  private final Observatory observatory;
  private final Search search;
  private final WebServer server;
  private final Tokens tokens;
  private final HttpClient client = HttpClient.newHttpClient();

  private Served(StoreLocation store, List<Article> articles, int requestsPerMinute) {
    this.observatory = Observatory.openOrCreate(store);
    if (!articles.isEmpty()) {
      try (Writing writing = observatory.write()) {
        articles.forEach(article -> writing.add(READER.get().read(Writing.storable(article))));
      }
    }
    this.search = Search.open(observatory);
    if (!articles.isEmpty()) {
      search.catchUp(done -> {});
    }
    this.tokens = new Tokens(store.folder());
    this.server =
        WebServer.start(
            new WebOptions("127.0.0.1", 0, Set.of(), 4_000_000, requestsPerMinute),
            new WebServices(observatory, READER, () -> search, tokens));
  }

  /** Serves articles from a store in a folder. */
  public static Served over(Path folder, List<Article> articles) {
    return over(StoreLocation.in(folder), articles);
  }

  /** Serves articles from a store that is made. */
  public static Served over(StoreLocation store, List<Article> articles) {
    return new Served(store, articles, 1_000_000);
  }

  /** As {@link #over(Path, List)}, with a limit that is soon reached. */
  public static Served slowly(Path folder, int requestsPerMinute) {
    return new Served(StoreLocation.in(folder), List.of(), requestsPerMinute);
  }

  /** An article of the tests' own. */
  public static Article article(String id, String day, String outlet, String text) {
    return new Article(
        id,
        text.lines().findFirst().map(line -> line.substring(0, Math.min(60, line.length()))),
        Optional.of(outlet),
        Optional.empty(),
        Optional.of(Instant.parse(day + "T09:00:00Z")),
        text);
  }

  public Observatory observatory() {
    return observatory;
  }

  public int port() {
    return server.port();
  }

  /** A token that may write. */
  public String token() {
    return tokens.issue("tester");
  }

  public String url(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  /** Asks with headers: name, value, name, value. */
  public HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  /** Sends a body. */
  public HttpResponse<String> send(String method, String path, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url(path)))
            .method(method, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    server.close();
    search.close();
    observatory.close();
  }

  /** The models are loaded once for all tests. */
  private static final class Once implements Supplier<Reader> {
    private Reader reader;

    @Override
    public synchronized Reader get() {
      if (reader == null) {
        reader = Reader.load();
      }
      return reader;
    }
  }
}
