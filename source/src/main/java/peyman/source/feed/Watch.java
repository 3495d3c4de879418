package peyman.source.feed;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import peyman.source.PageId;
import peyman.source.fetch.Fetched;
import peyman.source.fetch.Manners;
import peyman.source.fetch.Validators;
import peyman.source.page.PageArticle;
import peyman.source.page.PageReader;
import peyman.text.Article;

/**
 * Follows feeds to the articles of their entries.
 *
 * <p>An entry is handed on once; only then it is noted as dealt with. A crash in between hands it
 * on again after the next start, under the same id. What cannot be fetched for now is tried again
 * with the next polls; a feed that fails is asked less and less often.
 */
public final class Watch {

  private static final int THREADS = 4;
  private static final int MAX_NEW_ENTRIES = 500;
  private static final int MAX_PARTS = 20;
  private static final int MAX_ATTEMPTS = 4;
  private static final int MAX_DOUBLINGS = 6;

  private static final String TOO_MUCH = "takes more memory than there is; passed over";

  private final Manners manners;
  private final WatchState state;
  private final PageReader reader;
  private final Consumer<Article> sink;
  private final Consumer<String> log;
  private final Map<String, Integer> attempts = new ConcurrentHashMap<>();
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();

  /** Hands articles on and notes entries, one after the other and never interrupted. */
  private final ExecutorService hands =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "peyman-watch-hands"));

  private volatile Optional<RuntimeException> broken = Optional.empty();

  /**
   * A watch.
   *
   * @param sink takes one article at a time, in a thread of the watch
   * @param log takes what went wrong, a line each
   */
  public Watch(
      Manners manners,
      WatchState state,
      PageReader reader,
      Consumer<Article> sink,
      Consumer<String> log) {
    this.manners = manners;
    this.state = state;
    this.reader = reader;
    this.sink = sink;
    this.log = log;
  }

  /**
   * Asks every feed once and deals with its new entries.
   *
   * @throws InterruptedException where the thread is interrupted; what was under way is given up
   */
  public void once(List<String> feeds) throws InterruptedException {
    work(feeds, Optional.empty());
  }

  /**
   * Asks the feeds again and again until the thread is interrupted.
   *
   * @param every how long after one poll of a feed the next comes
   */
  public void run(List<String> feeds, Duration every) throws InterruptedException {
    work(feeds, Optional.of(every));
  }

  private void work(List<String> feeds, Optional<Duration> every) throws InterruptedException {
    ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(THREADS);
    try {
      feeds.forEach(feed -> pool.execute(() -> turn(pool, feed, every, 0)));
      if (every.isEmpty()) {
        pool.shutdown();
      }
      while (!pool.awaitTermination(1, TimeUnit.HOURS)) {
        // feeds are asked again and again
      }
    } finally {
      stop(pool);
      stop(hands);
    }
    if (broken.isPresent()) {
      throw broken.get();
    }
  }

  /** Ends a pool; what a thread of it has in hand it finishes, even now. */
  private static void stop(ExecutorService pool) {
    pool.shutdownNow();
    boolean interrupted = Thread.interrupted();
    try {
      pool.awaitTermination(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void turn(
      ScheduledExecutorService pool, String feed, Optional<Duration> every, int failures) {
    try {
      int failed = poll(feed) ? 0 : Math.min(MAX_DOUBLINGS, failures + 1);
      if (every.isPresent() && !pool.isShutdown()) {
        long wait = every.get().toMillis() << failed;
        pool.schedule(() -> turn(pool, feed, every, failed), wait, TimeUnit.MILLISECONDS);
      }
    } catch (RejectedExecutionException e) {
      Thread.currentThread().interrupt(); // the watch is being stopped
    } catch (RuntimeException e) {
      broken = Optional.of(e);
      pool.shutdownNow();
    }
  }

  /** Does what must not be broken off; goes on when the thread is interrupted meanwhile. */
  private void whole(Runnable task) {
    Future<?> done = hands.submit(task);
    boolean interrupted = false;
    while (true) {
      try {
        done.get();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException cause
            ? cause
            : new IllegalStateException(e.getCause());
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks a feed; false where it could not be had. */
  private boolean poll(String feed) {
    try {
      Fetched fetched = manners.fetch(feed, state.validators(feed));
      if (fetched instanceof Fetched.Refused refused) {
        say(feed, refused.reason());
        return false;
      }
      if (fetched instanceof Fetched.Content content) {
        List<FeedEntry> entries = entries(content);
        if (deal(entries)) {
          whole(() -> state.note(feed, content.validators()));
        }
      }
      return true;
    } catch (FeedException e) {
      say(feed, e.getMessage());
      return false;
    } catch (OutOfMemoryError | StackOverflowError e) {
      say(feed, TOO_MUCH);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private List<FeedEntry> entries(Fetched.Content content)
      throws FeedException, InterruptedException {
    Feed feed = FeedReader.read(content.bytes(), content.contentType(), content.address());
    List<FeedEntry> entries = new ArrayList<>(feed.entries());
    for (String part : feed.parts().subList(0, Math.min(MAX_PARTS, feed.parts().size()))) {
      Fetched fetched = manners.fetch(part, Validators.NONE);
      if (fetched instanceof Fetched.Content inner) {
        entries.addAll(
            FeedReader.read(inner.bytes(), inner.contentType(), inner.address()).entries());
      } else if (fetched instanceof Fetched.Refused refused) {
        say(part, refused.reason());
      }
    }
    return entries;
  }

  /** Deals with new entries; false where some are left for later. */
  private boolean deal(List<FeedEntry> entries) throws InterruptedException {
    boolean all = true;
    int dealt = 0;
    for (FeedEntry entry : entries) {
      String id = PageId.of(entry.address());
      if (state.knows(id)) {
        continue;
      }
      if (dealt++ == MAX_NEW_ENTRIES) {
        return false;
      }
      if (!underWay.add(id)) {
        all = false; // another feed has it too, and may fail
        continue;
      }
      try {
        all &= deal(entry, id);
      } finally {
        underWay.remove(id);
      }
    }
    return all;
  }

  private boolean deal(FeedEntry entry, String id) throws InterruptedException {
    Fetched fetched = manners.fetch(entry.address(), Validators.NONE);
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedException();
    }
    if (fetched instanceof Fetched.Refused refused) {
      boolean givenUp = refused.lasting() || attempts.merge(id, 1, Integer::sum) >= MAX_ATTEMPTS;
      if (givenUp) {
        say(entry.address(), refused.reason());
        whole(() -> state.note(id));
      }
      return givenUp;
    }
    if (fetched instanceof Fetched.Content content) {
      Optional<PageArticle> page = page(entry, content);
      Optional<PageArticle> persian =
          page.filter(article -> article.language().equals(Optional.of("fa")));
      if (page.isEmpty()) {
        say(entry.address(), "a page without an article's text");
      }
      whole(
          () -> {
            persian.ifPresent(found -> sink.accept(article(entry, id, found)));
            state.note(id);
          });
    }
    attempts.remove(id);
    return true;
  }

  /** A page that is too much for the memory must not end the watch, nor come again. */
  private Optional<PageArticle> page(FeedEntry entry, Fetched.Content content) {
    try {
      return reader.read(content.bytes(), content.contentType(), address(content.address()));
    } catch (OutOfMemoryError | StackOverflowError e) {
      say(entry.address(), TOO_MUCH);
      return Optional.empty();
    }
  }

  /** What the page does not state, the feed may. */
  private static Article article(FeedEntry entry, String id, PageArticle page) {
    Article read = page.article(id);
    return new Article(
        id,
        read.title().or(entry::title),
        read.outlet(),
        read.url(),
        read.published().or(entry::published),
        read.text());
  }

  private static Optional<URI> address(String address) {
    try {
      return Optional.of(URI.create(address));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void say(String address, String reason) {
    log.accept(address + ": " + reason);
  }
}
