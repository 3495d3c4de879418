package peyman.observatory.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import peyman.observatory.record.ArticleSummary;
import peyman.observatory.record.Mentions;
import peyman.text.Article;
import peyman.text.CodePointSpan;

/** The articles of a store. */
final class Articles {

  static final String SUMMARY =
      "a.article_key, a.id, a.title, a.outlet, a.url, a.published, a.day, a.language, a.length,"
          + " a.added, a.reader, a.record_count, s.id AS story_id";

  static final String FROM = " FROM article a JOIN article s ON s.article_key = a.story ";

  private Articles() {}

  static Optional<String> idOfContent(Handle handle, String content) {
    return handle
        .createQuery("SELECT id FROM article WHERE content = ?")
        .bind(0, content)
        .mapTo(String.class)
        .findOne();
  }

  /** Where an article stands in the store. */
  record Place(long key, long story, LocalDate day) {}

  static Place place(Handle handle, String id) {
    return handle
        .createQuery("SELECT article_key, story, day FROM article WHERE id = ?")
        .bind(0, id)
        .map(
            row ->
                new Place(
                    row.getColumn("article_key", Long.class),
                    row.getColumn("story", Long.class),
                    LocalDate.ofEpochDay(row.getColumn("day", Long.class))))
        .findOne()
        .orElseThrow(() -> new IllegalArgumentException("the store has no article " + id));
  }

  /** Notes by whom an article was read again. */
  static void reread(Transaction in, long key, Incoming incoming, String readerVersion) {
    in.handle()
        .execute(
            "UPDATE article SET reader = ?, language = ?, record_count = ?, change = ?"
                + " WHERE article_key = ?",
            readerVersion,
            incoming.language(),
            incoming.told().size(),
            in.change(),
            key);
  }

  /** Articles that another reader read, after a key; all articles where no reader is given. */
  static List<Outdated> outdated(Handle handle, Optional<String> reader, long after, int limit) {
    String other = reader.isPresent() ? " AND reader <> :reader" : "";
    Query query =
        handle
            .createQuery(
                "SELECT article_key, id, title, outlet, url, published, text FROM article"
                    + " WHERE article_key > :after"
                    + other
                    + " ORDER BY article_key LIMIT :limit")
            .bind("after", after)
            .bind("limit", limit);
    reader.ifPresent(name -> query.bind("reader", name));
    return query
        .map(
            row ->
                new Outdated(
                    row.getColumn("article_key", Long.class),
                    new Article(
                        row.getColumn("id", String.class),
                        Optional.ofNullable(row.getColumn("title", String.class)),
                        Optional.ofNullable(row.getColumn("outlet", String.class)),
                        Optional.ofNullable(row.getColumn("url", String.class)),
                        Optional.ofNullable(row.getColumn("published", String.class))
                            .map(Instant::parse),
                        row.getColumn("text", String.class))))
        .list();
  }

  static String id(Handle handle, long key) {
    return handle
        .createQuery("SELECT id FROM article WHERE article_key = ?")
        .bind(0, key)
        .mapTo(String.class)
        .one();
  }

  /** The id itself, or where another article has it the id with a part of the content's key. */
  static String freeId(Handle handle, String id, String content) {
    boolean taken =
        handle
            .createQuery("SELECT 1 FROM article WHERE id = ?")
            .bind(0, id)
            .mapTo(Integer.class)
            .findOne()
            .isPresent();
    return taken ? id + "~" + content.substring(0, 8) : id;
  }

  static void insert(
      Transaction in, Place place, Incoming incoming, Instant now, String readerVersion) {
    Article article = incoming.article();
    in.handle()
        .execute(
            "INSERT INTO article (article_key, id, content, title, outlet, url, published, day,"
                + " text, language, length, added, reader, story, record_count, change,"
                + " outlet_alphabetical)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            place.key(),
            article.id(),
            Content.key(article),
            article.title().orElse(null),
            article.outlet().orElse(null),
            article.url().orElse(null),
            article.published().map(Instant::toString).orElse(null),
            place.day().toEpochDay(),
            article.text(),
            incoming.language(),
            article.text().codePointCount(0, article.text().length()),
            now.toString(),
            readerVersion,
            place.story(),
            incoming.told().size(),
            in.change(),
            article.outlet().map(Alphabet::key).orElse(null));
  }

  /** Notes whom an article names. */
  static void mention(
      Transaction in, long key, List<Mentions> named, Map<String, Long> entityKeys) {
    if (named.isEmpty()) {
      return;
    }
    PreparedBatch mentions =
        in.handle()
            .prepareBatch("INSERT INTO mention (article_key, entity_key, spans) VALUES (?, ?, ?)");
    for (Mentions one : named) {
      String spans =
          one.spans().stream()
              .map(span -> span.start() + "-" + span.end())
              .collect(Collectors.joining(","));
      long entityKey = entityKeys.get(one.entity().id());
      mentions.bind(0, key).bind(1, entityKey).bind(2, spans).add();
      in.named(entityKey);
    }
    mentions.execute();
  }

  /** A summary of a row that has {@link #SUMMARY}. */
  static ArticleSummary summary(RowView row) {
    return new ArticleSummary(
        row.getColumn("id", String.class),
        Optional.ofNullable(row.getColumn("title", String.class)),
        Optional.ofNullable(row.getColumn("outlet", String.class)),
        Optional.ofNullable(row.getColumn("url", String.class)),
        Optional.ofNullable(row.getColumn("published", String.class)).map(Instant::parse),
        row.getColumn("language", String.class),
        row.getColumn("length", Integer.class),
        Instant.parse(row.getColumn("added", String.class)),
        row.getColumn("reader", String.class),
        row.getColumn("story_id", String.class),
        row.getColumn("record_count", Integer.class));
  }

  /** The day of an article. */
  static LocalDate day(ArticleSummary article) {
    return article.published().orElse(article.added()).atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** Who an article names, and where. */
  static List<Mentions> mentions(Handle handle, long key) {
    return handle
        .createQuery(
            "SELECT m.spans, "
                + Entities.COLUMNS
                + " FROM mention m JOIN entity e ON e.entity_key = m.entity_key"
                + " WHERE m.article_key = ? ORDER BY e.entity_key")
        .bind(0, key)
        .reduceRows(
            new ArrayList<Mentions>(),
            (mentions, row) -> {
              mentions.add(
                  new Mentions(Entities.of(row), spans(row.getColumn("spans", String.class))));
              return mentions;
            });
  }

  private static List<CodePointSpan> spans(String written) {
    List<CodePointSpan> spans = new ArrayList<>();
    for (String span : written.isEmpty() ? new String[0] : written.split(",")) {
      int dash = span.indexOf('-');
      spans.add(
          new CodePointSpan(
              Integer.parseInt(span.substring(0, dash)),
              Integer.parseInt(span.substring(dash + 1))));
    }
    return spans;
  }
}
