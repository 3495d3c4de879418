package peyman.observatory;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import peyman.observatory.record.StoredArticle;
import peyman.observatory.store.ChangeVisitor;
import peyman.observatory.store.Outdated;
import peyman.observatory.store.Store;
import peyman.observatory.store.StoreException;
import peyman.observatory.store.StoreLocation;
import peyman.observatory.store.Writing;
import peyman.world.Entity;

/**
 * The one door of the observatory: what many articles say together.
 *
 * <pre>{@code
 * try (Observatory observatory = Observatory.openOrCreate(StoreLocation.ofUser())) {
 *   try (Writing writing = observatory.write()) {
 *     writing.add(reader.read(Writing.storable(article)));
 *   }
 *   Page<Merged> page = observatory.records(Filter.ALL.with("KZ"), PageRequest.first(50));
 * }
 * }</pre>
 *
 * <p>Thread-safe. Every question sees one whole state of the store; one process may write while
 * others ask.
 */
public final class Observatory implements AutoCloseable {

  private final Store store;
  private final Clock clock;

  private Observatory(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Opens a store that is there.
   *
   * @throws StoreException where it cannot be used; says why and what to do
   */
  public static Observatory open(StoreLocation location) {
    return new Observatory(Store.open(location, false), Clock.systemUTC());
  }

  /** Opens a store, and makes it where there is none. */
  public static Observatory openOrCreate(StoreLocation location) {
    return openOrCreate(location, Clock.systemUTC());
  }

  /** As {@link #openOrCreate(StoreLocation)}, with the clock that tells when things are added. */
  public static Observatory openOrCreate(StoreLocation location, Clock clock) {
    return new Observatory(Store.open(location, true), clock);
  }

  public StoreLocation location() {
    return store.location();
  }

  /** Begins to add readings; another process that writes is waited for. */
  public Writing write() {
    return store.write(ReaderVersion.current(), clock);
  }

  /** How the store stands. */
  public StoreState state() {
    return store.state();
  }

  /** Merged records, latest first. */
  public Page<Merged> records(Filter filter, PageRequest page) {
    return store.records(filter, page);
  }

  /** How many merged records a filter means. */
  public Count count(Filter filter) {
    return store.count(filter);
  }

  /** A merged record with its sources, by its id or that of one of its tellings. */
  public Optional<MergedRecord> record(String id) {
    return store.record(id);
  }

  /** Articles, latest first. */
  public Page<ArticleSummary> articles(ArticleFilter filter, PageRequest page) {
    return store.articles(filter, page);
  }

  /** An article with its text, whom it names and what it tells. */
  public Optional<StoredArticle> article(String id) {
    return store.article(id);
  }

  /** Entities, those that most articles name first. */
  public Page<EntitySummary> entities(EntityFilter filter, PageRequest page) {
    return store.entities(filter, page);
  }

  /** What is told of an entity, by its id, a country's code or a name. */
  public Optional<EntityRecord> entity(String id) {
    return store.entity(id);
  }

  /** Counts and sums of money by a dimension. */
  public List<Tally> statistics(Filter filter, Dimension dimension) {
    return store.statistics(filter, dimension);
  }

  /** The states and blocs that play parts together most; only the filter's types count. */
  public List<EntityPair> pairs(Filter filter, int limit) {
    return store.pairs(filter, limit);
  }

  /**
   * Articles that another reader read, in the order in which they were added; {@link
   * Writing#replace} takes their new readings.
   *
   * @param all whether to give all articles, whoever read them
   * @param after the key of the last one of the page before, or 0
   */
  public List<Outdated> outdated(boolean all, long after, int limit) {
    Optional<String> reader = all ? Optional.empty() : Optional.of(ReaderVersion.current());
    return store.outdated(reader, after, limit);
  }

  /** What is wrong with the store, one line each; nothing where it is whole. */
  public List<String> faults() {
    return store.faults();
  }

  /**
   * Makes one of several merged records; the first takes the others in.
   *
   * @param ids of merged records or of records in them
   * @param by who decides
   * @param why in that person's words; may be empty
   */
  public Decision merge(List<String> ids, String by, String why) {
    return store.merge(ids, by, why, clock.instant());
  }

  /**
   * Takes some tellings out of a merged record and makes one of their own of them.
   *
   * @param recordIds the tellings
   */
  public Decision split(String mergedId, List<String> recordIds, String by, String why) {
    return store.split(mergedId, recordIds, by, why, clock.instant());
  }

  /** Takes a decision back; its records are placed anew. */
  public void undo(long decision) {
    store.undo(decision, clock.instant());
  }

  /** The merged records of some ids, in their order; those that are no more are missing. */
  public List<Merged> records(List<String> ids) {
    return store.records(ids);
  }

  /** All tellings of some merged records, by the records' ids, latest article first. */
  public Map<String, List<MergedRecord.Source>> sources(List<String> ids) {
    return store.sources(ids);
  }

  /** The articles of some ids, in their order; those that are no more are missing. */
  public List<ArticleSummary> articles(List<String> ids) {
    return store.articles(ids);
  }

  /** The texts of articles, by their ids; those that are no more are missing. */
  public Map<String, String> texts(List<String> ids) {
    return store.texts(ids);
  }

  /** The entity that is meant by an id, a country's code or a name. */
  public Optional<Entity> meant(String asked) {
    return store.meant(asked);
  }

  /** Entities of names like one that the store does not know, the likest first. */
  public List<Entity> similar(String asked) {
    return store.similar(asked);
  }

  /**
   * Tells what changed after a change, as one whole state; returns the number of its last change.
   *
   * @param since 0 for all that the store holds
   */
  public long changes(long since, ChangeVisitor visitor) {
    return store.changes(since, visitor);
  }

  /** Tells this store from all others. */
  public String identity() {
    return store.identity();
  }

  /** What people decided about merging, latest first. */
  public List<Decision> decisions() {
    return store.decisions();
  }

  @Override
  public void close() {
    store.close();
  }
}
