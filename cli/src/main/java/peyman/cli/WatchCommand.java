package peyman.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import peyman.observatory.Observatory;
import peyman.observatory.store.Added;
import peyman.observatory.store.Writing;
import peyman.reading.Reader;
import peyman.reading.Reading;
import peyman.source.feed.FeedException;
import peyman.source.feed.FeedList;
import peyman.source.feed.Watch;
import peyman.source.feed.WatchState;
import peyman.source.fetch.Manners;
import peyman.source.page.PageReader;
import peyman.text.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code peyman watch}: articles of feeds into a store, until it is stopped. */
@Command(
    name = "watch",
    description = {
      "Follows feeds (RSS, Atom, JSON Feed, sitemaps) to their articles and adds the Persian ones",
      "to a store, until it is stopped. What it has dealt with it remembers between runs."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FEEDS.opml", arity = "0..1", description = "The list of feeds (OPML).")
  private List<Path> lists = List.of();

  @Mixin private StoreOptions store;
  @Mixin private FetchOptions fetch;

  @Option(
      names = "--every",
      paramLabel = "MINUTES",
      description = "Minutes between two polls of a feed (default: ${DEFAULT-VALUE}).")
  private int minutes = 15;

  @Option(
      names = "--pause",
      paramLabel = "SECONDS",
      description = {
        "Seconds between two requests to a host (default: ${DEFAULT-VALUE});",
        "longer where its robots.txt asks for it."
      })
  private double pause = 2;

  @Option(names = "--once", description = "Polls every feed once and ends.")
  private boolean once;

  @Option(
      names = "--starter-list",
      description = "Prints a list of Persian outlets' feeds to start with, and ends.")
  private boolean starter;

  @Option(
      names = {"-q", "--quiet"},
      description = "Only failures.")
  private boolean quiet;

  @Spec private CommandSpec spec;

  private final Terminal terminal;
  private final AtomicInteger added = new AtomicInteger();

  WatchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (starter) {
      Output output = new Output(terminal.out());
      output.write(FeedList.starter());
      output.flush();
      return 0;
    }
    check();
    try {
      return watch(FeedList.read(lists.get(0)));
    } catch (FeedException e) {
      throw new RunException(e.getMessage(), e);
    }
  }

  private void check() {
    if (lists.isEmpty()) {
      throw usage(
          "no list of feeds given; make one with: peyman watch --starter-list > feeds.opml");
    }
    if (minutes < 1) {
      throw usage("--every is " + minutes + "; give 1 or more");
    }
    if (!(pause >= 0 && pause <= 3600)) {
      throw usage("--pause is " + pause + "; give 0 to 3600");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private int watch(List<String> feeds) throws FeedException, IOException {
    Loading<Reader> reader = Loading.begin("peyman-reader", Reader::load);
    try (Observatory observatory = Observatory.openOrCreate(store.location())) {
      Files.createDirectories(observatory.location().folder());
      Path memory = observatory.location().folder().resolve("watch.log");
      try (WatchState state = WatchState.open(memory)) {
        Watch watch =
            new Watch(
                new Manners(
                    fetch.fetcher(),
                    Duration.ofMillis(Math.round(pause * 1000)),
                    Clock.systemUTC()),
                state,
                PageReader.load(),
                article -> add(observatory, reader, article),
                terminal::say);
        if (!quiet) {
          terminal.say("watching " + feeds.size() + " feeds; stop with Ctrl-C");
        }
        run(watch, feeds);
        if (!quiet) {
          terminal.say(added.get() + " articles added to " + observatory.location());
        }
      }
    }
    return 0;
  }

  /** Runs until a signal asks the process to end; then what is under way is finished first. */
  private void run(Watch watch, List<String> feeds) {
    Thread working = Thread.currentThread();
    Thread stopping =
        new Thread(
            () -> {
              working.interrupt();
              try {
                working.join(TimeUnit.SECONDS.toMillis(60));
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "peyman-stop");
    Runtime.getRuntime().addShutdownHook(stopping);
    try {
      if (once) {
        watch.once(feeds);
      } else {
        watch.run(feeds, Duration.ofMinutes(minutes));
      }
    } catch (InterruptedException e) {
      Thread.interrupted(); // stopped, as asked; the store and its memory are closed in peace
    }
    Thread.interrupted();
  }

  private void add(Observatory observatory, Loading<Reader> reader, Article article) {
    Article storable = Writing.storable(article);
    try (Writing writing = observatory.write()) {
      if (writing.known(storable)) {
        return;
      }
      Optional<Reading> reading = read(reader.get(), storable);
      if (reading.isPresent() && writing.add(reading.get()).outcome() == Added.Outcome.ADDED) {
        added.incrementAndGet();
        if (!quiet) {
          terminal.say("added " + article.title().orElse(article.id()));
        }
      }
    }
  }

  /** An article that cannot be read is told of and passed over: the watch goes on, for good. */
  private Optional<Reading> read(Reader reader, Article article) {
    try {
      return Optional.of(reader.read(article));
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      terminal.say(article.url().orElse(article.id()) + ": " + Failure.line(e));
      return Optional.empty();
    }
  }
}
