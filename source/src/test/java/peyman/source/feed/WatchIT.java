package peyman.source.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static peyman.source.hostile.ScriptServer.bytes;
import static peyman.source.hostile.ScriptServer.ok;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peyman.source.fetch.FetchLimits;
import peyman.source.fetch.Fetcher;
import peyman.source.fetch.Manners;
import peyman.source.hostile.ScriptServer;
import peyman.source.page.PageReader;
import peyman.text.Article;

class WatchIT {

  private static final PageReader READER = PageReader.load();

  @TempDir private Path folder;

  private final List<String> handed = new CopyOnWriteArrayList<>();
  private final List<String> log = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();
  private final AtomicInteger entries = new AtomicInteger(3);
  private final AtomicBoolean down = new AtomicBoolean();

  private void answer(String path, OutputStream out) throws IOException {
    asked.merge(path, 1, Integer::sum);
    if (path.equals("/robots.txt")) {
      out.write(bytes("HTTP/1.1 404 None\r\n\r\n"));
    } else if (path.equals("/rss")) {
      StringBuilder feed = new StringBuilder("<rss version='2.0'><channel><title>x</title>");
      for (int i = 1; i <= entries.get(); i++) {
        feed.append("<item><title>خبر</title><link>/news/" + i + "</link></item>");
      }
      ok(out, "ETag: \"" + entries + "\"\r\n", bytes(feed + "</channel></rss>"));
    } else if (down.get()) {
      out.write(bytes("HTTP/1.1 503 Down\r\n\r\n"));
    } else {
      String text =
          "وزیر راه گفت که ساخت راه تازه تا پایان سال آغاز می شود، و هزینه آن را دو کشور می پردازند.";
      ok(
          out,
          "Content-Type: text/html\r\n",
          bytes("<article><h1>خبر شماره " + path + "</h1><p>" + text + "</p></article>"));
    }
  }

  private Watch watch(WatchState state, Consumer<Article> sink) {
    FetchLimits limits = FetchLimits.USUAL.withPrivate(true);
    Manners manners = new Manners(new Fetcher(limits), Duration.ZERO, Clock.systemUTC());
    return new Watch(manners, state, READER, sink, log::add);
  }

  private void once(ScriptServer server) throws Exception {
    try (WatchState state = WatchState.open(folder.resolve("watch.log"))) {
      watch(state, article -> handed.add(article.url().orElse("")))
          .once(List.of(server.address() + "rss"));
    }
  }

  @Test
  void hands_each_entry_on_once_over_restarts() throws Exception {
    try (ScriptServer server = new ScriptServer(this::answer)) {
      once(server);
      assertThat(handed).hasSize(3);
      once(server);
      entries.set(5);
      once(server);
      assertThat(handed).hasSize(5).doesNotHaveDuplicates();
    }
  }

  @Test
  void what_cannot_be_fetched_comes_with_a_later_poll() throws Exception {
    try (ScriptServer server = new ScriptServer(this::answer)) {
      down.set(true);
      once(server);
      assertThat(handed).isEmpty();
      down.set(false);
      once(server);
      assertThat(handed).hasSize(3);
    }
  }

  @Test
  void an_entry_whose_article_could_not_be_stored_comes_again() throws Exception {
    try (ScriptServer server = new ScriptServer(this::answer)) {
      try (WatchState state = WatchState.open(folder.resolve("watch.log"))) {
        Consumer<Article> full =
            article -> {
              throw new IllegalStateException("the disk is full");
            };
        assertThatThrownBy(() -> watch(state, full).once(List.of(server.address() + "rss")))
            .hasMessage("the disk is full");
      }
      once(server);
      assertThat(handed).hasSize(3).doesNotHaveDuplicates();
    }
  }

  @Test
  void a_line_cut_by_a_crash_is_left_out() throws Exception {
    try (ScriptServer server = new ScriptServer(this::answer)) {
      once(server);
      Files.writeString(folder.resolve("watch.log"), "entry\tabc", StandardOpenOption.APPEND);
      entries.set(4);
      once(server);
      assertThat(handed).hasSize(4).doesNotHaveDuplicates();
      assertThat(Files.readString(folder.resolve("watch.log"))).doesNotContain("abc");
    }
  }

  @Test
  void a_line_cut_inside_a_letter_is_left_out() throws Exception {
    Path memory = folder.resolve("watch.log");
    byte[] line = "entry\tone\nfeed\thttps://news.example/خ".getBytes(StandardCharsets.UTF_8);
    Files.write(memory, Arrays.copyOf(line, line.length - 1));
    try (WatchState state = WatchState.open(memory)) {
      assertThat(state.knows("one")).isTrue();
      state.note("two");
    }
    assertThat(Files.readString(memory)).isEqualTo("entry\tone\nentry\ttwo\n");
  }

  @Test
  void two_watches_never_share_a_memory() throws Exception {
    Path memory = folder.resolve("watch.log");
    try (WatchState held = WatchState.open(memory)) {
      assertThat(held.knows("x")).isFalse();
      assertThatThrownBy(() -> WatchState.open(memory))
          .isInstanceOf(FeedException.class)
          .hasMessageContaining("another watch");
    }
  }

  @Test
  void stops_soon_when_it_is_interrupted() throws Exception {
    try (ScriptServer server = new ScriptServer(this::answer);
        WatchState state = WatchState.open(folder.resolve("watch.log"))) {
      Watch watch = watch(state, article -> handed.add(article.id()));
      Thread running =
          new Thread(
              () -> {
                try {
                  watch.run(List.of(server.address() + "rss"), Duration.ofMinutes(1));
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      running.start();
      for (int i = 0; i < 100 && handed.size() < 3; i++) {
        Thread.sleep(100);
      }
      running.interrupt();
      running.join(10_000);
      assertThat(running.isAlive()).isFalse();
      assertThat(handed).hasSize(3);
    }
  }
}
