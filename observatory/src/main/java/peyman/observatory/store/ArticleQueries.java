package peyman.observatory.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import peyman.observatory.query.ArticleFilter;
import peyman.observatory.query.Page;
import peyman.observatory.query.PageRequest;
import peyman.observatory.query.Sort;
import peyman.observatory.record.ArticleSummary;
import peyman.observatory.record.Mentions;
import peyman.observatory.record.StoredArticle;
import peyman.observatory.record.ToldJson;
import peyman.world.Entity;

/** Asks for articles. */
final class ArticleQueries {

  private static final int MAX_SAME_STORY = 100;

  private record Whole(long key, long story, String text, ArticleSummary summary) {}

  private ArticleQueries() {}

  /** Articles in an order; without one by their days, latest first. */
  static Page<ArticleSummary> page(Handle handle, ArticleFilter filter, PageRequest page) {
    StringBuilder where = new StringBuilder("1 = 1");
    filter.outlet().ifPresent(outlet -> where.append(" AND a.outlet = :outlet"));
    filter.since().ifPresent(day -> where.append(" AND a.day >= :since"));
    filter.until().ifPresent(day -> where.append(" AND a.day <= :until"));
    filter
        .names()
        .ifPresent(
            name ->
                where.append(
                    " AND EXISTS (SELECT 1 FROM mention m WHERE m.article_key = a.article_key"
                        + " AND m.entity_key = :entity)"));
    Optional<Long> named = filter.names().map(name -> EntityQueries.key(handle, "party", name));
    Keyset order = order(page.order(Sort.LATEST));
    Keyset.Rows<ArticleSummary> from =
        new Keyset.Rows<>(
            Articles.SUMMARY,
            Articles.FROM + "WHERE " + where,
            query -> {
              filter.outlet().ifPresent(outlet -> query.bind("outlet", outlet));
              filter.since().ifPresent(day -> query.bind("since", day.toEpochDay()));
              filter.until().ifPresent(day -> query.bind("until", day.toEpochDay()));
              named.ifPresent(key -> query.bind("entity", key));
              return query;
            },
            Articles::summary);
    List<Keyset.Placed<ArticleSummary>> rows =
        order.rows(handle, from, page.after(), page.size() + 1);
    return order.page(rows, page, shown -> shown);
  }

  private static Keyset order(Sort sort) {
    String key = "a.article_key";
    return switch (sort.by()) {
      case DAY -> new Keyset(sort, "a.day", key, Keyset.Kind.WHOLE, false);
      case OUTLET -> new Keyset(sort, "a.outlet_alphabetical", key, Keyset.Kind.TEXT, true);
      case RECORDS -> new Keyset(sort, "a.record_count", key, Keyset.Kind.WHOLE, false);
      default -> throw new IllegalArgumentException("articles are not ordered by " + sort.by());
    };
  }

  /** The articles of some ids, in their order. */
  static List<ArticleSummary> of(Handle handle, List<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return handle
        .createQuery("SELECT " + Articles.SUMMARY + Articles.FROM + "WHERE a.id IN (<ids>)")
        .bindList("ids", Padded.set(ids))
        .reduceRows(
            new ArrayList<ArticleSummary>(),
            (all, row) -> {
              all.add(Articles.summary(row));
              return all;
            })
        .stream()
        .sorted(Comparator.comparingInt(article -> ids.indexOf(article.id())))
        .toList();
  }

  /** The texts of articles, by their ids; those that are no more are missing. */
  static Map<String, String> texts(Handle handle, List<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return handle
        .createQuery("SELECT id, text FROM article WHERE id IN (<ids>)")
        .bindList("ids", Padded.set(ids))
        .reduceRows(
            new HashMap<>(),
            (all, row) -> {
              all.put(row.getColumn("id", String.class), row.getColumn("text", String.class));
              return all;
            });
  }

  /** An article with all that it tells. */
  static Optional<StoredArticle> article(Handle handle, String id) {
    return handle
        .createQuery(
            "SELECT a.text, a.story, " + Articles.SUMMARY + Articles.FROM + "WHERE a.id = ?")
        .bind(0, id)
        .reduceRows(
            new ArrayList<Whole>(),
            (all, row) -> {
              all.add(
                  new Whole(
                      row.getColumn("article_key", Long.class),
                      row.getColumn("story", Long.class),
                      row.getColumn("text", String.class),
                      Articles.summary(row)));
              return all;
            })
        .stream()
        .findFirst()
        .map(whole -> whole(handle, whole));
  }

  private static StoredArticle whole(Handle handle, Whole whole) {
    List<Mentions> mentions = Articles.mentions(handle, whole.key());
    Map<String, Entity> entities = new HashMap<>();
    mentions.forEach(named -> entities.put(named.entity().id(), named.entity()));
    ToldJson json = new ToldJson(whole.text(), entities::get);
    List<StoredArticle.Member> told =
        handle
            .createQuery(
                "SELECT r.json, m.id FROM record r JOIN merged m ON m.merged_key = r.merged_key"
                    + " WHERE r.article_key = ? ORDER BY r.record_key")
            .bind(0, whole.key())
            .reduceRows(
                new ArrayList<>(),
                (all, row) -> {
                  all.add(
                      new StoredArticle.Member(
                          json.read(row.getColumn("json", String.class)),
                          row.getColumn("id", String.class)));
                  return all;
                });
    List<ArticleSummary> sameStory =
        handle
            .createQuery(
                "SELECT "
                    + Articles.SUMMARY
                    + Articles.FROM
                    + "WHERE a.story = ? AND a.article_key <> ? ORDER BY a.article_key LIMIT "
                    + MAX_SAME_STORY)
            .bind(0, whole.story())
            .bind(1, whole.key())
            .reduceRows(
                new ArrayList<>(),
                (all, row) -> {
                  all.add(Articles.summary(row));
                  return all;
                });
    return new StoredArticle(whole.summary(), whole.text(), mentions, told, sameStory);
  }
}
