package peyman.observatory.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import peyman.observatory.Observatory;
import peyman.observatory.query.Count;
import peyman.observatory.query.Filter;
import peyman.observatory.query.StoreState;
import peyman.observatory.record.ArticleSummary;
import peyman.observatory.record.Merged;
import peyman.observatory.store.StoreException;
import peyman.world.Entity;
import peyman.world.World;

/**
 * Searches the articles and merged records of an observatory.
 *
 * <pre>{@code
 * try (Search search = Search.open(observatory)) {
 *   SearchResult found = search.find(SearchRequest.of("توافق party:KZ year:1404"));
 * }
 * }</pre>
 *
 * <p>The index lies beside the store. Whoever searches brings in what changed in the store, and an
 * index that is missing or cannot be read is made anew. Both are done beside the searches: they
 * find what the index has, and where it has nothing yet they are told so soon. Thread-safe.
 */
public final class Search implements AutoCloseable {

  private static final int COUNTED = 10_000;

  /** The best are sought among all hits until so many are seen, then where better ones can be. */
  private static final int SEEN = 1_000;

  private static final long LOOK_EVERY_NANOS = 500_000_000L;
  private static final Duration PATIENCE = Duration.ofMillis(1500);
  private static final int FEW = 3;
  private static final int LONGEST_UPDATE_SECONDS = 30;

  private final Observatory observatory;
  private final World world;
  private final SearchIndex index;
  private final Syntax syntax = Syntax.load();
  private final Clauses clauses;
  private final Filters filters;
  private final Spelling spelling;
  private final Duration patience;
  private final ExecutorService updates;
  private final AtomicLong looked = new AtomicLong(System.nanoTime() - LOOK_EVERY_NANOS);
  private final String store;
  private Optional<Future<Boolean>> update = Optional.empty();

  /** What was waited for in vain. */
  private volatile Optional<Future<Boolean>> awaited = Optional.empty();

  private Search(Observatory observatory, World world, WordReader reader, Duration patience) {
    this.patience = patience;
    this.observatory = observatory;
    this.world = world;
    this.index = SearchIndex.open(observatory.location().index(), new Documents(reader));
    Parties parties = new Parties(observatory, world.names());
    this.filters = new Filters(parties);
    this.clauses = new Clauses(reader, syntax, parties, filters);
    this.spelling = new Spelling(reader, syntax, Keyboard.load());
    this.store = observatory.identity();
    this.updates =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread thread = new Thread(work, "peyman-search-update");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Opens the search of an observatory, which must stay open as long. */
  public static Search open(Observatory observatory) {
    return open(observatory, World.load());
  }

  /** As {@link #open(Observatory)}, with a gazetteer that is loaded already. */
  public static Search open(Observatory observatory, World world) {
    return open(observatory, world, PATIENCE);
  }

  /**
   * As {@link #open(Observatory, World)}.
   *
   * @param patience how long a search waits for an index that is being made
   */
  static Search open(Observatory observatory, World world, Duration patience) {
    return new Search(observatory, world, WordReader.load(), patience);
  }

  /**
   * Brings all that changed in the store into the index now.
   *
   * @param progress is told how many documents are done
   * @return false where another process is doing it
   */
  public boolean catchUp(LongConsumer progress) {
    long behind = behind();
    // an index ahead of its store is one of a store that was put back to an older state
    return behind == 0 || index.update(observatory, behind < 0, progress);
  }

  /** Makes the index anew from the store. */
  public boolean rebuild(LongConsumer progress) {
    return index.update(observatory, true, progress);
  }

  /** By how many changes of the store the index is behind. */
  public long behind() {
    long change = observatory.state().change();
    return index.change(store).map(known -> change - known).orElse(Math.max(1, change));
  }

  /**
   * What is wrong with the index, in words that go on from «the search index»; empty where nothing
   * is. Reads all of it.
   */
  public Optional<String> fault() {
    Optional<String> files = index.fault();
    if (files.isPresent()) {
      return files;
    }
    if (index.change(store).isEmpty()) {
      return Optional.of("is not one of this store, or of another version");
    }
    if (behind() < 0) {
      return Optional.of("is ahead of the store");
    }
    StoreState state = observatory.state();
    long stored =
        state.articles() + state.merged().values().stream().mapToLong(Long::longValue).sum();
    return behind() == 0 && index.size() != stored
        ? Optional.of("has " + index.size() + " documents, the store " + stored)
        : Optional.empty();
  }

  /**
   * Finds articles and records.
   *
   * @throws SearchException where the query is malformed; says where
   * @throws peyman.observatory.query.FilterException where the filter is wrong
   * @throws StoreException where the index is still being made, or cannot be
   */
  public SearchResult find(SearchRequest request) {
    Query query = query(request);
    refresh();
    IndexSearcher searcher = index.acquire();
    try {
      return find(request, query, searcher);
    } catch (IOException e) {
      throw SearchIndex.failed(observatory.location().index(), e);
    } finally {
      index.release(searcher);
    }
  }

  private Query query(SearchRequest request) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(QueryParser.parse(request.query(), syntax, clauses), Occur.MUST);
    if (!request.filter().equals(Filter.ALL)) {
      all.add(filters.of(request.filter()), Occur.FILTER);
    }
    TermQuery articles = new TermQuery(new Term(Fields.TYPE, Fields.ARTICLE));
    switch (request.kind()) {
      case ARTICLES -> all.add(articles, Occur.FILTER);
      case RECORDS -> all.add(articles, Occur.MUST_NOT);
      case ALL -> {
        // asks for no kind
      }
    }
    return all.build();
  }

  /** Sees to it that the index is there, and is caught up in the background. */
  private void refresh() {
    if (index.change(store).isEmpty()) {
      await(catchUpBeside());
      return;
    }
    long last = looked.get();
    long now = System.nanoTime();
    if (now - last >= LOOK_EVERY_NANOS && looked.compareAndSet(last, now) && behind() != 0) {
      catchUpBeside();
    }
  }

  /** Begins to bring in what changed, beside other work, unless that is under way. */
  public void begin() {
    catchUpBeside();
  }

  private synchronized Future<Boolean> catchUpBeside() {
    if (update.isEmpty() || update.get().isDone()) {
      // what fails is tried again by a later search; check tells what is wrong
      update = Optional.of(updates.submit(() -> catchUp(done -> {})));
    }
    return update.get();
  }

  /** Waits a while for an index that is being made; not again where one waited in vain. */
  private void await(Future<Boolean> making) {
    boolean made = false;
    long millis = awaited.filter(making::equals).isPresent() ? 0 : patience.toMillis();
    try {
      made = making.get(millis, TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      awaited = Optional.of(making); // it goes on
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!made && index.change(store).isEmpty()) {
      throw new StoreException(
          StoreException.Fault.INDEXING,
          observatory.location().index()
              + ": the search index is being made; search again when it is done");
    }
  }

  private SearchResult find(SearchRequest request, Query query, IndexSearcher searcher)
      throws IOException {
    int wanted = request.from() + request.size();
    TopDocs top =
        request.order() == SearchRequest.Order.DAY
            ? searcher.search(query, new TopFieldCollectorManager(byDay(), wanted, null, SEEN))
            : searcher.search(query, new TopScoreDocCollectorManager(wanted, null, SEEN));
    int from = Math.min(request.from(), top.scoreDocs.length);
    ScoreDoc[] page = Arrays.copyOfRange(top.scoreDocs, from, top.scoreDocs.length);
    Count count =
        top.totalHits.relation == TotalHits.Relation.EQUAL_TO
            ? new Count(top.totalHits.value, true)
            : FacetCounts.count(searcher, query, COUNTED);
    Optional<String> proposal =
        count.value() < FEW && !request.query().isBlank()
            ? spelling.propose(request.query(), searcher.getIndexReader())
            : Optional.empty();
    List<Facet> facets =
        request.facets() ? FacetCounts.of(searcher, query, this::label) : List.of();
    return new SearchResult(hits(searcher, query, page), count, facets, proposal);
  }

  private static Sort byDay() {
    return new Sort(
        new SortedNumericSortField(Fields.LAST, SortField.Type.LONG, true), SortField.FIELD_SCORE);
  }

  private String label(String entity) {
    return world.entity(entity).map(Entity::persian).orElse(entity);
  }

  private List<Hit> hits(IndexSearcher searcher, Query query, ScoreDoc[] page) throws IOException {
    List<String> keys = new ArrayList<>();
    int[] documents = new int[page.length];
    for (int i = 0; i < page.length; i++) {
      documents[i] = page[i].doc;
      keys.add(key(searcher.getIndexReader(), page[i].doc));
    }
    Map<String, Merged> records =
        byId(observatory.records(ids(keys, Fields.RECORD_KEY)), Merged::id);
    Map<String, ArticleSummary> articles =
        byId(observatory.articles(ids(keys, Fields.ARTICLE_KEY)), ArticleSummary::id);
    Map<String, String> told = observatory.texts(ids(keys, Fields.ARTICLE_KEY));
    List<String> texts = new ArrayList<>();
    for (String key : keys) {
      String id = key.substring(2);
      texts.add(
          key.startsWith(Fields.ARTICLE_KEY)
              ? told.getOrDefault(id, "")
              : Optional.ofNullable(records.get(id)).map(Merged::quote).orElse(""));
    }
    List<List<Snippet>> snippets = Snippets.of(searcher, query, documents, texts);
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < page.length; i++) {
      String id = keys.get(i).substring(2);
      boolean article = keys.get(i).startsWith(Fields.ARTICLE_KEY);
      Optional<ArticleSummary> known =
          article ? Optional.ofNullable(articles.get(id)) : Optional.empty();
      Optional<Merged> record = article ? Optional.empty() : Optional.ofNullable(records.get(id));
      // what left the store since is no hit
      if (known.isPresent() || record.isPresent()) {
        double score = Float.isNaN(page[i].score) ? 0 : page[i].score;
        hits.add(new Hit(known, record, score, snippets.get(i)));
      }
    }
    return hits;
  }

  private static String key(IndexReader index, int document) throws IOException {
    LeafReaderContext leaf = index.leaves().get(ReaderUtil.subIndex(document, index.leaves()));
    BinaryDocValues keys = DocValues.getBinary(leaf.reader(), Fields.KEY);
    keys.advanceExact(document - leaf.docBase);
    return keys.binaryValue().utf8ToString();
  }

  private static List<String> ids(List<String> keys, String kind) {
    return keys.stream()
        .filter(key -> key.startsWith(kind))
        .map(key -> key.substring(kind.length()))
        .toList();
  }

  private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
    return items.stream().collect(Collectors.toMap(id, item -> item, (one, other) -> one));
  }

  @Override
  public void close() {
    updates.shutdown();
    try {
      if (!updates.awaitTermination(LONGEST_UPDATE_SECONDS, TimeUnit.SECONDS)) {
        updates.shutdownNow();
      }
    } catch (InterruptedException e) {
      updates.shutdownNow();
      Thread.currentThread().interrupt();
    }
    index.close();
  }
}
