import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a server that {@code peyman serve --rate 1000000} started, with several clients at once, and prints
 * how long answers took and what they cost.
 *
 * <pre>java -XX:TieredStopAtLevel=1 .ci/Load.java http://localhost:PORT [CLIENTS] [SECONDS] [KIND,...]</pre>
 *
 * Each client asks one question after the other over one connection. The kinds, in turn: {@code filter} (lists
 * of records by party, two parties, sector, action, days, amount, sources), {@code timeline} (of entities and of
 * records), {@code entity}, {@code search}; those in {@code pages} are asked for as HTML pages where they are
 * named: {@code list-page}, {@code entity-page}, {@code search-page}. What is asked is drawn at random, the same
 * in every run over the same store, from what the store has: its 500 most named entities, half of them by how
 * often they are named, and days and words of quotes of records of all its months. The first seconds, a third as long as the rest,
 * warm up and are not counted. Ends with status 1 where a kind has no answers or any question has another status
 * than 200.
 */
public final class Load {

  private static final List<String> KINDS = List.of("filter", "timeline", "entity", "search");
  private static final List<String> SECTORS =
      List.of("energy", "trade", "security", "defence", "transport", "finance", "mining", "digital");
  private static final List<String> TYPES =
      List.of("agreements", "meetings", "statements", "figures", "events", "records");

  private static final int MONTHS = 30;

  private final URI server;
  private final List<String> entities = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<Integer> named = new ArrayList<>();
  private final List<String> records = new ArrayList<>();
  private final List<String> days = new ArrayList<>();
  private final List<String[]> quotes = new ArrayList<>();
  private final List<String> kinds;

  private Load(URI server, List<String> kinds) {
    this.server = server;
    this.kinds = kinds;
  }

  public static void main(String[] args) throws Exception {
    URI server = URI.create(args[0]);
    int clients = args.length > 1 ? Integer.parseInt(args[1]) : 8;
    int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 30;
    List<String> kinds = args.length > 3 ? List.of(args[3].split(",")) : KINDS;
    Load load = new Load(server, kinds);
    load.awaitReady();
    load.learn();
    load.run(clients, Math.max(1, seconds / 3));
    double[] before = load.serverSeconds();
    long own = processorNanos();
    long start = System.nanoTime();
    List<Client> asked = load.run(clients, seconds);
    double took = (System.nanoTime() - start) / 1e9;
    double[] after = load.serverSeconds();
    boolean whole = print(kinds, asked);
    long all = asked.stream().mapToLong(client -> client.count).sum();
    System.out.printf(
        Locale.ROOT,
        "%d answers in %.1f s; processor: server %.2f ms per answer, clients %.2f ms per answer"
            + " (%.0f%% of both)%n",
        all,
        took,
        (after[0] - before[0]) * 1000 / all,
        (processorNanos() - own) / 1e6 / all,
        100 * (processorNanos() - own) / 1e9 / ((after[0] - before[0]) + (processorNanos() - own) / 1e9));
    System.exit(whole ? 0 : 1);
  }

  private static long processorNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
  }

  /** Waits until the server answers, and has an index to search in. */
  private void awaitReady() throws InterruptedException {
    String said = "";
    for (String path : List.of("/health", "/api/v1/search?q=a")) {
      String now;
      while (!(now = status(path)).equals("200")) {
        if (!now.equals(said)) {
          System.out.println("waiting for " + path + ": " + now);
          said = now;
        }
        Thread.sleep(1000);
      }
    }
  }

  private String status(String path) {
    try (Connection connection = new Connection(server)) {
      return Integer.toString(connection.ask(path));
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** The processor's seconds that the server has used. */
  private double[] serverSeconds() throws IOException {
    try (Connection connection = new Connection(server)) {
      connection.ask("/metrics");
      Matcher nanos = Pattern.compile("(?m)^process_cpu_time_ns_total ([0-9.E+]+)").matcher(connection.body());
      return new double[] {nanos.find() ? Double.parseDouble(nanos.group(1)) / 1e9 : Double.NaN};
    }
  }

  /** Looks up what the store can be asked about. */
  private void learn() throws IOException {
    try (Connection connection = new Connection(server)) {
      connection.ask("/api/v1/entities?limit=500");
      Matcher entity =
          Pattern.compile(
                  "\"entity\":\\{\"id\":\"([^\"]+)\",\"type\":\"[^\"]*\",\"name\":\\{\"fa\":\"([^\"]*)\".*?"
                      + "\"articles\":(\\d+)")
              .matcher(connection.body());
      while (entity.find()) {
        for (int i = Math.max(1, Integer.parseInt(entity.group(3)) / 100); i > 0 && named.size() < 1_000_000; i--) {
          named.add(entities.size());
        }
        entities.add(entity.group(1));
        names.add(entity.group(2));
      }
      Set<String> seen = new LinkedHashSet<>();
      for (String month : months(connection)) {
        connection.ask("/api/v1/records?limit=300&until=" + month);
        Matcher record =
            Pattern.compile(
                    "\\{\"id\":\"([^\"]+)\",\"type\":[^{]*?\"last\":\"([-0-9]+)\".*?\"quote\":\"([^\"]*)\"")
                .matcher(connection.body());
        while (record.find()) {
          if (seen.add(record.group(1))) {
            records.add(record.group(1));
            days.add(record.group(2));
            String[] words = record.group(3).replaceAll("[^\\p{L}\\p{Mn}\u200C ]+", " ").strip().split(" +");
            // «یا» asks for one or the other, and cannot stand alone
            if (words.length > 1 && !List.of(words).contains("یا")) {
              quotes.add(words);
            }
          }
        }
      }
      System.out.println(entities.size() + " entities, " + records.size() + " records to ask about");
    }
  }

  /** Some of the months that the store has records of, from first to last. */
  private static List<String> months(Connection connection) throws IOException {
    connection.ask("/api/v1/statistics?by=month");
    List<String> all = new ArrayList<>();
    Matcher month = Pattern.compile("\"key\":\"([0-9]{4}-[0-9]{2})\"").matcher(connection.body());
    while (month.find()) {
      all.add(month.group(1));
    }
    int step = Math.max(1, all.size() / MONTHS);
    List<String> some = new ArrayList<>();
    for (int i = all.size() - 1; i >= 0; i -= step) {
      some.add(all.get(i));
    }
    return some;
  }

  private String path(String kind, Random random) {
    return switch (kind) {
      case "filter" -> "/api/v1/" + filter(random) + "&limit=50";
      case "timeline" ->
          "/api/v1/timeline/"
              + (random.nextInt(4) > 0 ? encoded(entity(random)) : encoded(one(records, random)))
              + "?limit=50";
      case "entity" -> "/api/v1/entities/" + encoded(entity(random));
      case "search" -> "/api/v1/search?" + search(random);
      case "list-page" -> "/" + filter(random).replaceFirst("^records", "timeline");
      case "entity-page" -> "/entities/" + encoded(entity(random));
      case "search-page" -> "/search?" + search(random);
      default -> throw new IllegalArgumentException(kind + ": no kind of question");
    };
  }

  private String filter(Random random) {
    String type = one(TYPES, random);
    String day = one(days, random);
    String party = "party=" + encoded(entity(random));
    return switch (random.nextInt(8)) {
      case 0, 1 -> type + "?" + party;
      case 2 -> type + "?" + party + "&since=" + day;
      case 3 -> type + "?" + party + "&until=" + day;
      case 4 -> type + "?" + party + "&with=" + encoded(entity(random));
      case 5 -> "agreements?sector=" + one(SECTORS, random) + "&until=" + day;
      case 6 -> type + "?" + party + "&min-sources=2";
      default -> "figures?currency=USD&min-amount=1e" + (3 + random.nextInt(8)) + "&until=" + day;
    };
  }

  private String search(Random random) {
    String[] quote = one(quotes, random);
    int at = random.nextInt(quote.length - 1);
    String word = quote[at];
    String other = one(quotes, random)[0];
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> "q=" + encoded(word);
      case 3, 4 -> "q=" + encoded(word + " " + quote[at + 1]);
      case 5 -> "q=" + encoded("\"" + word + " " + quote[at + 1] + "\"");
      case 6 -> "q=" + encoded(word + " OR " + other);
      case 7 -> "q=" + encoded(names.get(entities.indexOf(entity(random))));
      case 8 -> "q=" + encoded(word) + "&party=" + encoded(entity(random));
      default -> "q=" + encoded(word) + "&since=" + one(days, random) + "&order=day";
    };
  }

  private String entity(Random random) {
    return entities.get(random.nextBoolean() ? one(named, random) : random.nextInt(entities.size()));
  }

  private static <T> T one(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private List<Client> run(int clients, int seconds) throws InterruptedException {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    List<Client> all = new ArrayList<>();
    for (int number = 0; number < clients; number++) {
      Client client = new Client(number + 100 * seconds, end);
      client.start();
      all.add(client);
    }
    for (Client client : all) {
      client.join();
    }
    return all;
  }

  /** One who asks, and notes how long answers took. */
  private final class Client extends Thread {

    private final Random random;
    private final long end;
    private int turn;
    private long count;
    private final Map<String, List<Double>> millis = new TreeMap<>();
    private final Map<String, Integer> failures = new TreeMap<>();

    Client(int number, long end) {
      this.random = new Random(number);
      this.turn = number;
      this.end = end;
    }

    @Override
    public void run() {
      while (System.nanoTime() < end) {
        try (Connection connection = new Connection(server)) {
          while (System.nanoTime() < end) {
            ask(connection);
          }
        } catch (IOException e) {
          failures.merge(e.toString(), 1, Integer::sum);
        }
      }
    }

    private void ask(Connection connection) throws IOException {
      String kind = kinds.get(turn++ % kinds.size());
      String path = path(kind, random);
      long start = System.nanoTime();
      int status = connection.ask(path);
      double took = (System.nanoTime() - start) / 1e6;
      if (status == 200) {
        millis.computeIfAbsent(kind, k -> new ArrayList<>()).add(took);
        count++;
      } else {
        failures.merge("status " + status + " of " + path, 1, Integer::sum);
      }
    }
  }

  /** A connection that is kept; it costs little of the processor that the server runs on, too. */
  private static final class Connection implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String host;
    private byte[] body = new byte[1 << 16];
    private int length;

    Connection(URI server) throws IOException {
      this.socket = new Socket(server.getHost(), server.getPort());
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(30_000);
      this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
      this.out = socket.getOutputStream();
      this.host = server.getAuthority();
    }

    /** Asks; returns the status. */
    int ask(String path) throws IOException {
      out.write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      int status = Integer.parseInt(line().split(" ")[1]);
      int given = -1;
      for (String header = line(); !header.isEmpty(); header = line()) {
        String lower = header.toLowerCase(Locale.ROOT);
        if (lower.startsWith("content-length:")) {
          given = Integer.parseInt(header.substring(header.indexOf(':') + 1).strip());
        }
      }
      length = 0;
      if (given >= 0) {
        part(given);
      } else {
        for (int size = chunk(); size > 0; size = chunk()) {
          part(size);
          line();
        }
        line();
      }
      return status;
    }

    private int chunk() throws IOException {
      return Integer.parseInt(line().replaceAll(";.*", "").strip(), 16);
    }

    private void part(int size) throws IOException {
      if (length + size > body.length) {
        body = Arrays.copyOf(body, Math.max(2 * body.length, length + size));
      }
      if (in.readNBytes(body, length, size) < size) {
        throw new IOException("the server closed the connection");
      }
      length += size;
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int next = in.read(); next != '\n'; next = in.read()) {
        if (next < 0) {
          throw new IOException("the server closed the connection");
        }
        if (next != '\r') {
          line.append((char) next);
        }
      }
      return line.toString();
    }

    /** The last answer. */
    String body() {
      return new String(body, 0, length, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  /** Prints a line for each kind; false where one has no answers, or others than 200. */
  private static boolean print(List<String> kinds, List<Client> clients) {
    boolean whole = true;
    for (String kind : kinds) {
      List<Double> millis = new ArrayList<>();
      clients.forEach(client -> millis.addAll(client.millis.getOrDefault(kind, List.of())));
      millis.sort(null);
      int size = millis.size();
      whole &= size > 0;
      if (size == 0) {
        System.out.printf(Locale.ROOT, "%-12s      0 answers%n", kind);
        continue;
      }
      System.out.printf(
          Locale.ROOT,
          "%-12s %6d answers  mean %6.1f  median %6.1f  p95 %6.1f  p99 %6.1f  max %7.1f ms%n",
          kind,
          size,
          millis.stream().mapToDouble(Double::doubleValue).average().orElse(0),
          millis.get(size / 2),
          millis.get((int) (size * 0.95)),
          millis.get((int) (size * 0.99)),
          millis.get(size - 1));
    }
    Map<String, Integer> failures = new TreeMap<>();
    clients.forEach(
        client -> client.failures.forEach((failure, times) -> failures.merge(failure, times, Integer::sum)));
    failures.forEach((failure, times) -> System.out.println(failure + ": " + times + " times"));
    return whole && failures.isEmpty();
  }
}
