package peyman.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peyman.observatory.store.StoreLocation;
import peyman.reading.Reading;
import peyman.testing.Postgres;

/** Whatever kills a process that adds, no article is there by half. */
class KillIT {

  private static final int ARTICLES = 150;
  private static final int KILLS = 20;

  @TempDir Path folder;

  @Test
  void twenty_kills_at_random_moments_lose_and_double_nothing_in_sqlite() throws Exception {
    kill(folder.resolve("killed").toString(), folder.resolve("whole").toString());
  }

  @Test
  void twenty_kills_at_random_moments_lose_and_double_nothing_in_postgresql() throws Exception {
    try (Postgres server = Postgres.start()) {
      kill(server.database(), server.database());
    }
  }

  private void kill(String store, String other) throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int killed = 0;
    while (killed < KILLS) {
      Process process = adding(store);
      try (BufferedReader out = process.inputReader()) {
        assertThat(out.readLine()).isEqualTo("begins");
        // the first kills come while the store is made, later ones anywhere in the adding
        if (process.waitFor(random.nextInt(40 + 60 * killed), TimeUnit.MILLISECONDS)) {
          break;
        }
        process.destroyForcibly().waitFor();
        killed++;
      }
    }
    List<Reading> readings = MadeArticles.make(ARTICLES).stream().map(Articles::read).toList();
    StoreLocation location = StoreLocation.parse(store);
    AddingProcess.add(location, readings);
    StoreLocation whole = StoreLocation.parse(other);
    AddingProcess.add(whole, readings);
    Map<String, List<String>> expected = StoreDump.of(whole);
    assertThat(StoreDump.sizes(expected)).contains("article " + ARTICLES);
    assertThat(killed).as("kills, seed %d", seed).isPositive();
    Map<String, List<String>> found = StoreDump.of(location);
    expected.forEach(
        (table, rows) ->
            assertThat(found.get(table)).as("%s, seed %d", table, seed).isEqualTo(rows));
  }

  private static Process adding(String store) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-cp",
            System.getProperty("java.class.path"),
            AddingProcess.class.getName(),
            store,
            Integer.toString(ARTICLES))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
