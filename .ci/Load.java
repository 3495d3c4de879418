import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks a server that {@code peyman serve} started, with several clients at once, and prints how long
 * answers took.
 *
 * <pre>java .ci/Load.java http://localhost:PORT [CLIENTS] [SECONDS]</pre>
 *
 * Each client asks one question after the other: filters, timelines, entities and searches in turn, of
 * states, sectors, days and words drawn at random (the same ones in every run). It begins when the
 * server is up and its search index is there, and ends with status 1 where a kind has no answers.
 */
public final class Load {

  private static final List<String> KINDS = List.of("filter", "timeline", "entities", "search", "all");
  private static final List<String> STATES =
      List.of("IR", "US", "IL", "RU", "CN", "IQ", "TR", "SA", "DE", "FR", "GB", "SY", "LB", "AF", "PK");
  private static final List<String> SECTORS =
      List.of("energy", "trade", "security", "defence", "transport", "finance");
  private static final List<String> WORDS =
      List.of("توافق", "نفت", "هسته\u200Cای", "تحریم", "سفر", "مذاکرات", "بودجه", "صادرات گاز", "تنگه هرمز");
  private static final List<String> TYPES =
      List.of("agreements", "meetings", "statements", "figures", "events", "records");

  private static String path(int question, Random random) {
    String state = STATES.get(random.nextInt(STATES.size()));
    String type = TYPES.get(random.nextInt(TYPES.size()));
    int year = 1380 + random.nextInt(25);
    return switch (question % 6) {
      case 0 -> "/api/v1/" + type + "?party=" + state + "&since=" + year + "-01-01&limit=50";
      case 1 -> "/api/v1/" + type + "?party=" + state + "&with="
          + STATES.get(random.nextInt(STATES.size())) + "&limit=50";
      case 2 -> "/api/v1/agreements?sector=" + SECTORS.get(random.nextInt(SECTORS.size())) + "&limit=50";
      case 3 -> "/api/v1/timeline/country:" + state + "?limit=50";
      case 4 -> "/api/v1/entities/country:" + state;
      default ->
          "/api/v1/search?q="
              + URLEncoder.encode(WORDS.get(random.nextInt(WORDS.size())), StandardCharsets.UTF_8);
    };
  }

  private static String kind(String path) {
    String bare = path.replaceAll("[?].*", "").replaceAll("country:.*", "");
    boolean list = bare.matches("/api/v1/(agreements|meetings|statements|figures|events|records)");
    return list ? "filter" : bare.replace("/api/v1/", "").replace("/", "");
  }

  public static void main(String[] args) throws Exception {
    String server = args[0];
    int clients = args.length > 1 ? Integer.parseInt(args[1]) : 8;
    int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 30;
    Map<String, List<Double>> times = new ConcurrentHashMap<>();
    Map<String, Integer> failures = new ConcurrentHashMap<>();
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    awaitReady(http, server);
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    List<Thread> threads = new ArrayList<>();
    for (int client = 0; client < clients; client++) {
      int number = client;
      Thread thread =
          new Thread(
              () -> {
                Random random = new Random(number);
                for (int question = number; System.nanoTime() < end; question++) {
                  ask(http, server, path(question, random), times, failures);
                }
              });
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    for (String kind : KINDS) {
      print(kind, times.getOrDefault(kind, List.of()));
    }
    new TreeMap<>(failures).forEach((status, count) -> System.out.println(status + ": " + count + " times"));
    if (!times.keySet().containsAll(KINDS)) {
      System.exit(1);
    }
  }

  /** Waits until the server answers, and has an index to search in. */
  private static void awaitReady(HttpClient http, String server) throws InterruptedException {
    String said = "";
    for (String path : List.of("/health", "/api/v1/search?q=a")) {
      String now;
      while (!(now = status(http, server + path)).equals("200")) {
        if (!now.equals(said)) {
          System.out.println("waiting for " + path + ": " + now);
          said = now;
        }
        Thread.sleep(1000);
      }
    }
  }

  private static String status(HttpClient http, String address) throws InterruptedException {
    try {
      return Integer.toString(http.send(request(address), HttpResponse.BodyHandlers.discarding()).statusCode());
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static HttpRequest request(String address) {
    return HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30)).build();
  }

  private static void ask(
      HttpClient http,
      String server,
      String path,
      Map<String, List<Double>> times,
      Map<String, Integer> failures) {
    try {
      long start = System.nanoTime();
      HttpResponse<byte[]> response =
          http.send(request(server + path), HttpResponse.BodyHandlers.ofByteArray());
      double millis = (System.nanoTime() - start) / 1e6;
      if (response.statusCode() == 200) {
        for (String kind : List.of(kind(path), "all")) {
          times.computeIfAbsent(kind, name -> Collections.synchronizedList(new ArrayList<>())).add(millis);
        }
      } else {
        failures.merge("status " + response.statusCode() + " of " + kind(path), 1, Integer::sum);
      }
    } catch (IOException e) {
      failures.merge(e + " of " + kind(path), 1, Integer::sum);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void print(String kind, List<Double> millis) {
    if (millis.isEmpty()) {
      System.out.printf(Locale.ROOT, "%-10s      0 answers%n", kind);
      return;
    }
    List<Double> sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%-10s %6d answers  median %7.1f ms  p95 %7.1f ms  p99 %7.1f ms  max %7.1f ms%n",
        kind,
        sorted.size(),
        sorted.get(sorted.size() / 2),
        sorted.get((int) (sorted.size() * 0.95)),
        sorted.get((int) (sorted.size() * 0.99)),
        sorted.get(sorted.size() - 1));
  }
}
