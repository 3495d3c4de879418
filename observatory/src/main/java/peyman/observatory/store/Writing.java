package peyman.observatory.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import peyman.observatory.merge.Features;
import peyman.observatory.record.Told;
import peyman.reading.Reading;
import peyman.reading.ReadingJson;
import peyman.text.Article;
import peyman.world.Entity;

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
  private final ReadingJson json = new ReadingJson();
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
      return add(reading, open());
    } catch (RuntimeException e) {
      abandon();
      throw Faults.told(e, database.location());
    }
  }

  private Transaction open() {
    if (transaction.isPresent()
        && (uncommitted >= ARTICLES_TOGETHER || System.nanoTime() - begunNanos > NANOS_TOGETHER)) {
      commit();
    }
    if (transaction.isEmpty()) {
      transaction = Optional.of(new Transaction(database));
      begunNanos = System.nanoTime();
    }
    return transaction.get();
  }

  private Added add(Reading given, Transaction in) {
    Handle handle = in.handle();
    String content = Content.key(given.article());
    Optional<String> there = Articles.idOfContent(handle, content);
    if (there.isPresent()) {
      return new Added(there.get(), Added.Outcome.ALREADY_THERE, 0, there.get());
    }
    Reading reading = called(given, Articles.freeId(handle, given.article().id(), content));
    Article article = reading.article();
    Instant now = clock.instant();
    LocalDate day = article.published().orElse(now).atZone(ZoneOffset.UTC).toLocalDate();
    long key = in.keys().next("article", "article_key");
    long story = Stories.of(handle, key, day, article.text());
    Articles.insert(in, key, content, reading, day, now, readerVersion, story);
    in.count("articles", 1);
    in.count("stories", story == key ? 1 : 0);
    int records =
        tell(in, reading, new Articles.Place(key, story, day), new Placing(in), Optional.empty());
    uncommitted++;
    String storyId = story == key ? article.id() : Articles.id(handle, story);
    return new Added(article.id(), Added.Outcome.ADDED, records, storyId);
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
      Handle handle = in.handle();
      Articles.Place place = Articles.place(handle, reading.article().id());
      Placing placing = new Placing(in);
      Rereading rereading = Rereading.begin(in, placing.members(), place.key());
      int records = tell(in, reading, place, placing, Optional.of(rereading));
      Articles.reread(in, place.key(), reading, readerVersion);
      uncommitted++;
      String id = reading.article().id();
      return new Added(id, Added.Outcome.REREAD, records, Articles.id(handle, place.story()));
    } catch (RuntimeException e) {
      abandon();
      throw Faults.told(e, database.location());
    }
  }

  /** Stores whom and what a reading names and tells. */
  private int tell(
      Transaction in,
      Reading reading,
      Articles.Place place,
      Placing placing,
      Optional<Rereading> rereading) {
    Handle handle = in.handle();
    Map<String, Entity> entities = new HashMap<>();
    List<Entity> named = new ArrayList<>();
    for (Reading.EntityMentions mentions : reading.entities()) {
      entities.put(mentions.entity().id(), mentions.entity());
      named.add(mentions.entity());
    }
    Articles.mentions(handle, place.key(), reading, Entities.keys(handle, in.keys(), named));
    RecordJson records = new RecordJson(reading.article().text(), entities::get);
    List<Told> told = json.records(reading).stream().map(records::read).toList();
    rereading.ifPresent(again -> again.moveDecisions(told));
    for (Told one : told) {
      Telling telling =
          new Telling(
              one,
              place.key(),
              place.story(),
              place.day(),
              reading.article().outlet(),
              Features.words(one));
      placing.place(telling, rereading.map(again -> again.mergedId(one)).orElse(one.id()));
    }
    in.count("records", told.size());
    return told.size();
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

  private void abandon() {
    transaction.ifPresent(Transaction::close);
    transaction = Optional.empty();
    uncommitted = 0;
  }

  @Override
  public void close() {
    commit();
  }
}
