package peyman.observatory.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import peyman.observatory.merge.Features;
import peyman.observatory.record.Told;
import peyman.reading.Reading;
import peyman.text.Article;

/**
 * Adds readings to a store. What is added counts from {@link #commit} on; an article is in whole or
 * not at all, whatever happens to the process. Closing commits. Not thread-safe, apart from {@link
 * #known}: one thread writes, while others read articles.
 */
public final class Writing implements AutoCloseable {

  private static final int ARTICLES_TOGETHER = 64;
  private static final long NANOS_TOGETHER = 2_000_000_000L;

  private final Database database;
  private final String readerVersion;
  private final Clock clock;
  private final Known known = new Known();
  private Optional<Transaction> transaction = Optional.empty();
  private int uncommitted;
  private long begunNanos;

  Writing(Database database, String readerVersion, Clock clock) {
    this.database = database;
    this.readerVersion = readerVersion;
    this.clock = clock;
  }

  /** The article as the store keeps it; this is what must be read. */
  public static Article storable(Article article) {
    return Content.storable(article);
  }

  /** Whether the store has this very article, under whichever id. Thread-safe. */
  public boolean known(Article article) {
    return database.read(handle -> Articles.idOfContent(handle, Content.key(article))).isPresent();
  }

  /**
   * Adds the reading of a {@link #storable} article.
   *
   * @throws StoreException where the store fails; what was committed stays
   */
  public Added add(Reading reading) {
    try {
      Transaction in = open();
      String content = Content.key(reading.article());
      Optional<String> there = Articles.idOfContent(in.handle(), content);
      if (there.isPresent()) {
        return new Added(there.get(), Added.Outcome.ALREADY_THERE, 0, there.get());
      }
      String id = Articles.freeId(in.handle(), reading.article().id(), content);
      return add(Incoming.of(called(reading, id)), in);
    } catch (RuntimeException e) {
      throw abandoned(e);
    }
  }

  private Transaction open() {
    if (transaction.isPresent()
        && (uncommitted >= ARTICLES_TOGETHER || System.nanoTime() - begunNanos > NANOS_TOGETHER)) {
      commit();
    }
    if (transaction.isEmpty()) {
      transaction = Optional.of(new Transaction(database, known));
      begunNanos = System.nanoTime();
    }
    return transaction.get();
  }

  /** Adds what is known not to be there. */
  Added add(Incoming incoming) {
    return add(incoming, open());
  }

  private Added add(Incoming incoming, Transaction in) {
    Article article = incoming.article();
    Instant now = clock.instant();
    LocalDate day = article.published().orElse(now).atZone(ZoneOffset.UTC).toLocalDate();
    long key = in.keys().next("article", "article_key");
    long story = Stories.of(in.handle(), key, day, article);
    Articles.Place place = new Articles.Place(key, story, day);
    Articles.insert(in, place, incoming, now, readerVersion);
    in.count("articles", 1);
    in.count("stories", story == key ? 1 : 0);
    tell(in, incoming, place, new Placing(in), Optional.empty());
    uncommitted++;
    String storyId = story == key ? article.id() : Articles.id(in.handle(), story);
    return new Added(article.id(), Added.Outcome.ADDED, incoming.told().size(), storyId);
  }

  private static Reading called(Reading reading, String id) {
    Article article = reading.article();
    if (article.id().equals(id)) {
      return reading;
    }
    return new Reading(
        new Article(
            id,
            article.title(),
            article.outlet(),
            article.url(),
            article.published(),
            article.text()),
        reading.read(),
        reading.language(),
        reading.text(),
        reading.entities(),
        reading.findings());
  }

  /**
   * Replaces what an earlier reading of a stored article told.
   *
   * @param reading of the article as the store gave it, under its id in the store
   */
  public Added replace(Reading reading) {
    try {
      Transaction in = open();
      Incoming incoming = Incoming.of(reading);
      String id = reading.article().id();
      Articles.Place place = Articles.place(in.handle(), id);
      Placing placing = new Placing(in);
      Rereading rereading = Rereading.begin(in, placing.members(), place.key());
      rereading.moveDecisions(incoming.told());
      tell(in, incoming, place, placing, Optional.of(rereading));
      Articles.reread(in, place.key(), incoming, readerVersion);
      uncommitted++;
      String story = Articles.id(in.handle(), place.story());
      return new Added(id, Added.Outcome.REREAD, incoming.told().size(), story);
    } catch (RuntimeException e) {
      throw abandoned(e);
    }
  }

  /** Stores whom and what an article names and tells. */
  private static void tell(
      Transaction in,
      Incoming incoming,
      Articles.Place place,
      Placing placing,
      Optional<Rereading> rereading) {
    Map<String, Long> keys = Entities.store(in, incoming.entities());
    Articles.mention(in, place.key(), incoming.mentions(), keys);
    for (Told told : incoming.told()) {
      Telling telling =
          new Telling(
              told,
              place.key(),
              place.story(),
              place.day(),
              incoming.article().outlet(),
              Features.words(told));
      placing.place(telling, rereading.map(again -> again.mergedId(told)).orElse(told.id()));
    }
    in.count("records", incoming.told().size());
  }

  /** Makes what was added count. */
  public void commit() {
    transaction.ifPresent(
        open -> {
          try (open) {
            open.commit(clock.instant());
          } catch (RuntimeException e) {
            throw Faults.told(e, database.location());
          } finally {
            transaction = Optional.empty();
            uncommitted = 0;
          }
        });
  }

  /** Gives up what is not committed, for a reason that is told. */
  private RuntimeException abandoned(RuntimeException reason) {
    try {
      transaction.ifPresent(Transaction::close);
    } catch (RuntimeException e) {
      // a database that was full or went away has nothing left to take back
      reason.addSuppressed(e);
    }
    transaction = Optional.empty();
    uncommitted = 0;
    return Faults.told(reason, database.location());
  }

  @Override
  public void close() {
    commit();
  }
}
