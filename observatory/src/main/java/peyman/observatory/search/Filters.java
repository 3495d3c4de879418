package peyman.observatory.search;

import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import peyman.observatory.query.Filter;
import peyman.observatory.record.RecordType;
import peyman.reading.discourse.Folding;
import peyman.reading.finding.Modality;
import peyman.reading.finding.Sector;

/** Makes Lucene queries of filters; their text is left to whoever reads queries. */
final class Filters {

  private final Parties parties;

  Filters(Parties parties) {
    this.parties = parties;
  }

  Query of(Filter filter) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(new MatchAllDocsQuery(), Occur.FILTER);
    any(all, Fields.TYPE, filter.types().stream().map(RecordType::label).toList());
    filter.parties().forEach(party -> any(all, Fields.ENTITY, parties.ids("party", party)));
    filter
        .since()
        .ifPresent(
            day ->
                add(all, LongPoint.newRangeQuery(Fields.LAST, day.toEpochDay(), Long.MAX_VALUE)));
    filter
        .until()
        .ifPresent(
            day ->
                add(all, LongPoint.newRangeQuery(Fields.FIRST, Long.MIN_VALUE, day.toEpochDay())));
    any(all, Fields.SECTOR, filter.sectors().stream().map(Sector::label).toList());
    any(all, Fields.ACTION, filter.actions());
    filter.currency().ifPresent(unit -> any(all, Fields.UNIT, List.of(unit)));
    filter
        .minAmount()
        .ifPresent(
            amount ->
                add(
                    all,
                    DoublePoint.newRangeQuery(
                        Fields.AMOUNT, amount.doubleValue(), Double.POSITIVE_INFINITY)));
    any(all, Fields.OUTLET, filter.outlets().stream().map(Folding::fold).toList());
    any(all, Fields.MODALITY, filter.modalities().stream().map(Modality::label).toList());
    if (filter.minSources() > 1) {
      add(all, IntPoint.newRangeQuery(Fields.SOURCES, filter.minSources(), Integer.MAX_VALUE));
    }
    return new ConstantScoreQuery(all.build());
  }

  private static void any(BooleanQuery.Builder all, String field, Collection<String> values) {
    if (!values.isEmpty()) {
      add(all, new TermInSetQuery(field, values.stream().map(BytesRef::new).toList()));
    }
  }

  private static void add(BooleanQuery.Builder all, Query query) {
    all.add(query, Occur.FILTER);
  }
}
