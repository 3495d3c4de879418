package peyman.observatory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import peyman.observatory.query.Count;

/**
 * Counts hits by their qualities. Of many hits only some are looked at, in blocks spread evenly
 * over the index, and the counts are scaled up, so that the cost has a bound.
 */
final class FacetCounts {

  private static final List<String> NAMES =
      List.of(
          Fields.TYPE,
          Fields.COUNTRY,
          Fields.SECTOR,
          Fields.OUTLET,
          Fields.YEAR,
          Fields.JALALI_YEAR,
          Fields.ACTION);
  private static final int VALUES = 20;
  private static final long LOOKED_AT = 5_000;
  private static final int BLOCK = 512;

  private final Map<String, Map<String, Long>> counts = new HashMap<>();
  private final long every;

  private FacetCounts(long every) {
    this.every = every;
    NAMES.forEach(name -> counts.put(name, new HashMap<>()));
  }

  /**
   * Counts the hits of a query.
   *
   * @param labels gives entities their names
   */
  static List<Facet> of(IndexSearcher searcher, Query query, UnaryOperator<String> labels)
      throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    long cost = 0;
    for (LeafReaderContext leaf : leaves) {
      ScorerSupplier scorer = weight.scorerSupplier(leaf);
      cost += scorer == null ? 0 : scorer.cost();
    }
    FacetCounts counts = new FacetCounts(Math.max(1, cost / LOOKED_AT));
    for (LeafReaderContext leaf : leaves) {
      counts.add(weight, leaf);
    }
    return counts.facets(labels);
  }

  /** How many hits a query has, counted up to a limit. */
  static Count count(IndexSearcher searcher, Query query, int limit) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    long count = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      int known = weight.count(leaf);
      if (known >= 0) {
        count += known;
      } else {
        count += count(weight.scorer(leaf), leaf.reader().getLiveDocs(), limit + 1 - count);
      }
      if (count > limit) {
        return new Count(limit, false);
      }
    }
    return new Count(count, true);
  }

  private static long count(Scorer scorer, Bits live, long limit) throws IOException {
    long count = 0;
    if (scorer != null) {
      DocIdSetIterator hits = scorer.iterator();
      while (count < limit && hits.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        count += live == null || live.get(hits.docID()) ? 1 : 0;
      }
    }
    return count;
  }

  private void add(Weight weight, LeafReaderContext leaf) throws IOException {
    BulkScorer scorer = weight.bulkScorer(leaf);
    if (scorer == null) {
      return;
    }
    Column column = new Column(DocValues.getSortedSet(leaf.reader(), Fields.QUALITIES));
    int documents = leaf.reader().maxDoc();
    for (long from = 0; from < documents; from += BLOCK * every) {
      int to = (int) Math.min(documents, every == 1 ? documents : from + BLOCK);
      scorer.score(column, leaf.reader().getLiveDocs(), (int) from, to);
      if (every == 1) {
        break;
      }
    }
    column.addTo(counts, every);
  }

  /** The qualities in one segment. */
  private static final class Column implements LeafCollector {

    private final SortedSetDocValues values;
    private final int[] counts;

    Column(SortedSetDocValues values) {
      this.values = values;
      this.counts = new int[(int) values.getValueCount()];
    }

    @Override
    public void setScorer(Scorable score) {
      // counts need no scores
    }

    @Override
    public void collect(int document) throws IOException {
      if (values.advanceExact(document)) {
        for (int i = values.docValueCount(); i > 0; i--) {
          counts[(int) values.nextOrd()]++;
        }
      }
    }

    void addTo(Map<String, Map<String, Long>> all, long times) throws IOException {
      for (int value = 0; value < counts.length; value++) {
        if (counts[value] > 0) {
          String quality = values.lookupOrd(value).utf8ToString();
          int is = quality.indexOf(Fields.IS);
          all.get(quality.substring(0, is))
              .merge(quality.substring(is + 1), counts[value] * times, Long::sum);
        }
      }
    }
  }

  private List<Facet> facets(UnaryOperator<String> labels) {
    List<Facet> facets = new ArrayList<>();
    for (String name : NAMES) {
      List<Facet.Value> values =
          counts.get(name).entrySet().stream()
              .sorted(
                  Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                      .thenComparing(Map.Entry.comparingByKey()))
              .limit(VALUES)
              .map(
                  entry ->
                      new Facet.Value(
                          entry.getKey(),
                          name.equals(Fields.COUNTRY)
                              ? labels.apply(entry.getKey())
                              : entry.getKey(),
                          entry.getValue()))
              .toList();
      facets.add(new Facet(name, values, every == 1));
    }
    return facets;
  }
}
