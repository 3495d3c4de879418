package peyman.observatory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import peyman.observatory.Observatory;
import peyman.observatory.query.Filter;
import peyman.observatory.store.StoreLocation;

/**
 * How long searches take over a large store (which {@code LargeStore} makes) while several clients
 * ask at once. The store is named by {@code -Dpeyman.store}, the bound on the 95th percentile in
 * milliseconds by {@code -Dpeyman.p95}.
 *
 * <pre>mvn -pl observatory -am test -Dtest=SearchSpeedEval -Dpeyman.store=DIR -Dpeyman.p95=50</pre>
 */
class SearchSpeedEval {

  private static final int CLIENTS = 8;
  private static final int EACH = 200;
  private static final int ROUNDS = 3;
  private static final int SEED = 7;

  private static final List<String> WORDS =
      List.of(
          "توافق",
          "ایران",
          "آمریکا",
          "قرارداد",
          "نفت",
          "بازی",
          "تهران",
          "قیمت",
          "دلار",
          "جنگ",
          "سفر",
          "دیدار",
          "مذاکرات",
          "روسیه",
          "چین",
          "ترامپ",
          "بانک",
          "تحریم",
          "صادرات",
          "انرژی",
          "مجلس",
          "وزیر",
          "کشور",
          "دولت",
          "قزاقستان",
          "ترکیه",
          "عراق",
          "پیمان",
          "پوتین",
          "بورس");

  private static final List<String> FORMS =
      List.of(
          "%s",
          "%s %s",
          "%s %s party:IR",
          "\"%s %s\"",
          "%s OR %s",
          "%s type:agreement",
          "%s year:2026",
          "%s type:article",
          "%s -%s");

  @Test
  void most_searches_are_quick_while_others_search() throws Exception {
    String store = System.getProperty("peyman.store", "");
    assumeThat(store).as("-Dpeyman.store=DIR names a store").isNotEmpty();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (Observatory observatory = Observatory.open(StoreLocation.parse(store));
        Search search = Search.open(observatory)) {
      search.catchUp(done -> {});
      double p95 = 0;
      for (int round = 0; round < ROUNDS; round++) {
        List<Double> millis = round(search, round);
        p95 = percentile(millis, 0.95);
        out.printf(
            Locale.ROOT,
            "round %d: %d searches by %d clients, p50 %.1f ms, p95 %.1f ms%n",
            round + 1,
            millis.size(),
            CLIENTS,
            percentile(millis, 0.5),
            p95);
      }
      assertThat(p95).isLessThan(Double.parseDouble(System.getProperty("peyman.p95", "50")));
    }
  }

  private static List<Double> round(Search search, int round)
      throws InterruptedException, ExecutionException {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Future<List<Double>>> asked = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        Random random = new Random(SEED + 100L * round + client);
        asked.add(clients.submit(() -> client(search, random)));
      }
      List<Double> millis = new ArrayList<>();
      for (Future<List<Double>> one : asked) {
        millis.addAll(one.get());
      }
      Collections.sort(millis);
      return millis;
    } finally {
      clients.shutdownNow();
    }
  }

  private static List<Double> client(Search search, Random random) {
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      String query =
          String.format(
              Locale.ROOT,
              FORMS.get(random.nextInt(FORMS.size())),
              WORDS.get(random.nextInt(WORDS.size())),
              WORDS.get(random.nextInt(WORDS.size())));
      SearchRequest.Order order =
          random.nextInt(5) == 0 ? SearchRequest.Order.DAY : SearchRequest.Order.RELEVANCE;
      long begun = System.nanoTime();
      search.find(new SearchRequest(query, Filter.ALL, SearchRequest.Kind.ALL, order, 0, 20, true));
      millis.add((System.nanoTime() - begun) / 1e6);
    }
    return millis;
  }

  private static double percentile(List<Double> sorted, double share) {
    return sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size())));
  }
}
