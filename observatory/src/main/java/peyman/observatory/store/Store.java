package peyman.observatory.store;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import peyman.observatory.query.ArticleFilter;
import peyman.observatory.query.Count;
import peyman.observatory.query.Dimension;
import peyman.observatory.query.EntityFilter;
import peyman.observatory.query.EntityPair;
import peyman.observatory.query.Filter;
import peyman.observatory.query.Page;
import peyman.observatory.query.PageRequest;
import peyman.observatory.query.StoreState;
import peyman.observatory.query.Tally;
import peyman.observatory.record.ArticleSummary;
import peyman.observatory.record.Decision;
import peyman.observatory.record.EntityRecord;
import peyman.observatory.record.EntitySummary;
import peyman.observatory.record.Merged;
import peyman.observatory.record.MergedRecord;
import peyman.observatory.record.RecordType;
import peyman.observatory.record.StoredArticle;
import peyman.world.Entity;

/** An open store. Thread-safe; every question sees one whole state. */
public final class Store implements AutoCloseable {

  private final Database database;

  private Store(Database database) {
    this.database = database;
  }

  /**
   * Opens a store.
   *
   * @param create whether to make one where there is none
   * @throws StoreException where it cannot be used
   */
  public static Store open(StoreLocation location, boolean create) {
    return new Store(Database.open(location, create));
  }

  public StoreLocation location() {
    return database.location();
  }

  /** Begins to add readings, by a version of the reader. */
  public Writing write(String readerVersion, Clock clock) {
    return new Writing(database, readerVersion, clock);
  }

  public StoreState state() {
    Map<String, String> facts = database.read(Store::facts);
    Map<RecordType, Long> merged = new EnumMap<>(RecordType.class);
    for (RecordType type : RecordType.values()) {
      merged.put(type, number(facts, type.label()));
    }
    return new StoreState(
        number(facts, "change"),
        Optional.ofNullable(facts.get("changed")).map(Instant::parse).orElse(Instant.EPOCH),
        number(facts, "articles"),
        number(facts, "stories"),
        number(facts, "records"),
        merged);
  }

  private static Map<String, String> facts(Handle handle) {
    return handle
        .createQuery("SELECT name, value FROM fact")
        .reduceRows(
            new HashMap<>(),
            (all, row) -> {
              all.put(row.getColumn("name", String.class), row.getColumn("value", String.class));
              return all;
            });
  }

  private static long number(Map<String, String> facts, String name) {
    return Long.parseLong(facts.getOrDefault(name, "0"));
  }

  public Page<Merged> records(Filter filter, PageRequest page) {
    return database.read(handle -> MergedQueries.page(handle, filter, page));
  }

  public Count count(Filter filter) {
    return database.read(handle -> MergedQueries.count(handle, filter));
  }

  public Optional<MergedRecord> record(String id) {
    return database.read(handle -> MergedQueries.record(handle, id));
  }

  public Page<ArticleSummary> articles(ArticleFilter filter, PageRequest page) {
    return database.read(handle -> ArticleQueries.page(handle, filter, page));
  }

  public Optional<StoredArticle> article(String id) {
    return database.read(handle -> ArticleQueries.article(handle, id));
  }

  public Page<EntitySummary> entities(EntityFilter filter, PageRequest page) {
    return database.read(handle -> EntityQueries.page(handle, filter, page));
  }

  public Optional<EntityRecord> entity(String id) {
    return database.read(handle -> EntityQueries.entity(handle, id));
  }

  public List<Tally> statistics(Filter filter, Dimension dimension) {
    return database.read(handle -> StatisticsQueries.of(handle, filter, dimension));
  }

  public List<EntityPair> pairs(Filter filter, int limit) {
    return database.read(handle -> StatisticsQueries.pairs(handle, filter.types(), limit));
  }

  /**
   * Tells what changed after a change; returns the number of the last change that is told.
   *
   * @param since 0 for all that the store holds
   */
  public long changes(long since, ChangeVisitor visitor) {
    return database.read(
        handle -> {
          Changes.tell(handle, since, visitor);
          return number(facts(handle), "change");
        });
  }

  /** Tells this store from all others. */
  public String identity() {
    return database.read(handle -> facts(handle).getOrDefault("identity", ""));
  }

  /** The merged records of some ids, in their order; those that are no more are missing. */
  public List<Merged> records(List<String> ids) {
    return database.read(handle -> MergedQueries.of(handle, ids));
  }

  /** The tellings of some merged records, by their ids. */
  public Map<String, List<MergedRecord.Source>> sources(List<String> ids) {
    return database.read(handle -> MergedQueries.sources(handle, ids));
  }

  /** The articles of some ids, in their order; those that are no more are missing. */
  public List<ArticleSummary> articles(List<String> ids) {
    return database.read(handle -> ArticleQueries.of(handle, ids));
  }

  /** The texts of articles, by their ids; those that are no more are missing. */
  public Map<String, String> texts(List<String> ids) {
    return database.read(handle -> ArticleQueries.texts(handle, ids));
  }

  /** The entity that is meant by an id, a country's code or a name. */
  public Optional<Entity> meant(String asked) {
    return database.read(handle -> Parties.find(handle, asked));
  }

  /** Entities of names like one that the store does not know, the likest first. */
  public List<Entity> similar(String asked) {
    return database.read(handle -> Parties.similar(handle, asked));
  }

  public List<Decision> decisions() {
    return database.read(Decisions::all);
  }

  /**
   * Articles that another reader read, in the order in which they were added.
   *
   * @param reader the reader that is not another; without one all articles
   * @param after the key of the last one of the page before, or 0
   */
  public List<Outdated> outdated(Optional<String> reader, long after, int limit) {
    return database.read(handle -> Articles.outdated(handle, reader, after, limit));
  }

  /** What is wrong with the store, one line each; nothing where it is whole. */
  public List<String> faults() {
    return database.read(handle -> Checks.faults(handle, database.location()));
  }

  public Decision merge(List<String> ids, String by, String why, Instant at) {
    return decide(at, deciding -> deciding.merge(ids, new Deciding.Decided(by, why, at)));
  }

  public Decision split(
      String mergedId, List<String> recordIds, String by, String why, Instant at) {
    return decide(
        at, deciding -> deciding.split(mergedId, recordIds, new Deciding.Decided(by, why, at)));
  }

  public void undo(long decision, Instant at) {
    decide(
        at,
        deciding -> {
          deciding.undo(decision);
          return decision;
        });
  }

  private <R> R decide(Instant at, Function<Deciding, R> deciding) {
    try (Transaction transaction = new Transaction(database, new Known())) {
      R result = deciding.apply(new Deciding(transaction));
      transaction.commit(at);
      return result;
    } catch (RuntimeException e) {
      throw Faults.told(e, database.location());
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
