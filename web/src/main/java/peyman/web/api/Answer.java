package peyman.web.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import peyman.observatory.query.StoreState;
import peyman.observatory.query.Tally;
import peyman.observatory.record.ArticleSummary;
import peyman.observatory.record.Decision;
import peyman.observatory.record.EntityRecord;
import peyman.observatory.record.EntitySummary;
import peyman.observatory.record.Merged;
import peyman.observatory.record.MergedRecord;
import peyman.observatory.record.StoredArticle;
import peyman.observatory.search.Facet;
import peyman.observatory.search.SearchResult;
import peyman.observatory.search.Snippet;
import peyman.reading.finding.Amount;
import peyman.text.CodePointSpan;
import peyman.web.page.Articles;
import peyman.web.page.Rows;
import peyman.web.words.Retold;
import peyman.web.words.Words;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The shapes of answers in JSON; field names are written in snake case. Thread-safe. */
final class Answer {

  private final JsonMapper mapper =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();
  private final Retold persian;
  private final Retold english;

  Answer(Words persian, Words english) {
    this.persian = new Retold(persian);
    this.english = new Retold(english);
  }

  /** A part of a list. */
  record Items<T>(List<T> items, Optional<String> next) {
    Items {
      items = List.copyOf(items);
    }
  }

  /** Words in both languages. */
  record Both(String fa, Optional<String> en) {}

  record Entity(String id, String type, Both name, Optional<String> wikidata) {
    static Entity of(peyman.world.Entity entity) {
      return new Entity(
          entity.id(),
          entity.type().label(),
          new Both(entity.persian(), entity.english()),
          entity.wikidata());
    }
  }

  /** Who plays which part. */
  record Part(String role, Entity entity) {}

  record Sum(BigDecimal value, String unit, String bound, Optional<BigDecimal> max) {
    static Sum of(Amount amount) {
      return new Sum(amount.value(), amount.unit(), amount.bound().label(), amount.max());
    }
  }

  /** A merged record, as lists have it. */
  record Record(
      String id,
      String type,
      String act,
      String kind,
      String modality,
      String first,
      String last,
      boolean dated,
      List<Part> parts,
      Optional<Sum> amount,
      Optional<String> name,
      List<String> sectors,
      List<String> commodities,
      Both sentence,
      String quote,
      double confidence,
      int records,
      int articles,
      int sources,
      List<String> outlets,
      String page) {
    Record {
      parts = List.copyOf(parts);
      sectors = List.copyOf(sectors);
      commodities = List.copyOf(commodities);
      outlets = List.copyOf(outlets);
    }
  }

  /** A merged record with everything behind it. */
  record Detail(
      Record record,
      List<Source> tellings,
      List<MergedRecord.Claim> claims,
      List<Point> timeline,
      List<Decided> decisions) {
    Detail {
      tellings = List.copyOf(tellings);
      claims = List.copyOf(claims);
      timeline = List.copyOf(timeline);
      decisions = List.copyOf(decisions);
    }
  }

  /** One article's telling: the record by the contract, the words, and why it is here. */
  record Source(JsonNode record, List<String> quotes, Article article, String why) {
    Source {
      quotes = List.copyOf(quotes);
    }
  }

  record Point(
      String day, boolean dated, String act, String modality, List<String> records, String quote) {
    Point {
      records = List.copyOf(records);
    }
  }

  record Decided(
      long id,
      String kind,
      List<String> records,
      List<String> others,
      String by,
      String why,
      String at) {
    Decided {
      records = List.copyOf(records);
      others = List.copyOf(others);
    }
  }

  record Article(
      String id,
      Optional<String> title,
      Optional<String> outlet,
      Optional<String> url,
      Optional<String> published,
      String language,
      int length,
      String added,
      String reader,
      String story,
      int records,
      String page) {
    static Article of(ArticleSummary article) {
      return new Article(
          article.id(),
          article.title(),
          article.outlet(),
          article.url(),
          article.published().map(Object::toString),
          article.language(),
          article.length(),
          article.added().toString(),
          article.readerVersion(),
          article.story(),
          article.recordCount(),
          Articles.url(article.id()));
    }
  }

  /** An article with its text and what it tells. */
  record FullArticle(
      Article article,
      String text,
      List<Named> entities,
      List<Member> records,
      List<Article> sameStory) {
    FullArticle {
      entities = List.copyOf(entities);
      records = List.copyOf(records);
      sameStory = List.copyOf(sameStory);
    }
  }

  record Named(Entity entity, List<CodePointSpan> mentions) {
    Named {
      mentions = List.copyOf(mentions);
    }
  }

  /** A record by the contract, and the merged record that it is part of. */
  record Member(JsonNode record, String merged) {}

  record Known(
      Entity entity, Map<String, Long> counts, long articles, Optional<String> last, String page) {
    Known {
      counts = Map.copyOf(counts);
    }
  }

  record FullEntity(
      Known summary,
      Map<String, List<Record>> latest,
      List<Partner> partners,
      Map<String, Long> months) {
    FullEntity {
      latest = Map.copyOf(latest);
      partners = List.copyOf(partners);
      months = Map.copyOf(months);
    }
  }

  record Partner(Entity entity, long count) {}

  /** What a search found. */
  record Found(
      List<Hit> items, long count, boolean exact, List<Facet> facets, Optional<String> didYouMean) {
    Found {
      items = List.copyOf(items);
      facets = List.copyOf(facets);
    }
  }

  record Hit(
      Optional<Article> article, Optional<Record> record, double score, List<Snippet> snippets) {
    Hit {
      snippets = List.copyOf(snippets);
    }
  }

  record Counted(String key, String label, long count, List<Tally.Sum> sums) {
    Counted {
      sums = List.copyOf(sums);
    }
  }

  record State(
      long change,
      String changed,
      long articles,
      long stories,
      long records,
      Map<String, Long> merged) {
    State {
      merged = Map.copyOf(merged);
    }
  }

  String json(Object answer) {
    return mapper.writeValueAsString(answer) + "\n";
  }

  JsonMapper mapper() {
    return mapper;
  }

  Record record(Merged merged) {
    return new Record(
        merged.id(),
        merged.type().label(),
        merged.act(),
        merged.kind(),
        merged.modality().label(),
        merged.first().toString(),
        merged.last().toString(),
        merged.dated(),
        merged.roles().stream()
            .map(role -> new Part(role.name(), Entity.of(role.entity())))
            .toList(),
        merged.amount().map(Sum::of),
        merged.name(),
        merged.sectors(),
        merged.commodities(),
        new Both(persian.sentence(merged), Optional.of(english.sentence(merged))),
        merged.quote(),
        merged.confidence(),
        merged.recordCount(),
        merged.articleCount(),
        merged.sourceCount(),
        merged.outlets(),
        Rows.url(merged));
  }

  Detail detail(MergedRecord record) {
    return new Detail(
        record(record.merged()),
        record.sources().stream()
            .map(
                source ->
                    new Source(
                        mapper.readTree(source.told().json()),
                        source.told().evidence().stream().map(quote -> quote.text()).toList(),
                        Article.of(source.article()),
                        source.why()))
            .toList(),
        record.claims(),
        points(record),
        record.decisions().stream().map(Answer::decision).toList());
  }

  static Decided decision(Decision decision) {
    return new Decided(
        decision.id(),
        decision.kind().name().toLowerCase(Locale.ROOT),
        decision.recordIds(),
        decision.others(),
        decision.by(),
        decision.why(),
        decision.at().toString());
  }

  Found found(SearchResult result) {
    return new Found(
        result.hits().stream()
            .map(
                hit ->
                    new Hit(
                        hit.article().map(Article::of),
                        hit.record().map(this::record),
                        hit.score(),
                        hit.snippets()))
            .toList(),
        result.count().value(),
        result.count().exact(),
        result.facets(),
        result.didYouMean());
  }

  List<Point> points(MergedRecord record) {
    return record.timeline().stream()
        .map(
            point ->
                new Point(
                    point.day().toString(),
                    point.dated(),
                    point.act(),
                    point.modality().label(),
                    point.recordIds(),
                    point.quote()))
        .toList();
  }

  FullArticle article(StoredArticle article) {
    return new FullArticle(
        Article.of(article.summary()),
        article.text(),
        article.mentions().stream()
            .map(mentions -> new Named(Entity.of(mentions.entity()), mentions.spans()))
            .toList(),
        article.told().stream()
            .map(member -> new Member(mapper.readTree(member.told().json()), member.mergedId()))
            .toList(),
        article.sameStory().stream().map(Article::of).toList());
  }

  static Known entity(EntitySummary summary) {
    Map<String, Long> counts = new TreeMap<>();
    summary.counts().forEach((type, count) -> counts.put(type.label(), count));
    return new Known(
        Entity.of(summary.entity()),
        counts,
        summary.articleCount(),
        summary.last().map(Object::toString),
        Rows.url(summary.entity()));
  }

  FullEntity entity(EntityRecord record) {
    Map<String, List<Record>> latest = new TreeMap<>();
    record
        .latest()
        .forEach(
            (type, records) ->
                latest.put(type.label(), records.stream().map(this::record).toList()));
    Map<String, Long> months = new TreeMap<>();
    record.months().forEach((month, count) -> months.put(month.toString(), count));
    return new FullEntity(
        entity(record.summary()),
        latest,
        record.partners().stream()
            .map(partner -> new Partner(Entity.of(partner.entity()), partner.count()))
            .toList(),
        months);
  }

  static State state(StoreState state) {
    Map<String, Long> merged = new TreeMap<>();
    state.merged().forEach((type, count) -> merged.put(type.label(), count));
    return new State(
        state.change(),
        state.changed().toString(),
        state.articles(),
        state.stories(),
        state.records(),
        merged);
  }
}
