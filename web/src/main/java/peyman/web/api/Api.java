package peyman.web.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import peyman.observatory.Observatory;
import peyman.observatory.query.ArticleFilter;
import peyman.observatory.query.Cursor;
import peyman.observatory.query.Dimension;
import peyman.observatory.query.EntityFilter;
import peyman.observatory.query.Filter;
import peyman.observatory.query.FilterException;
import peyman.observatory.query.Page;
import peyman.observatory.query.PageRequest;
import peyman.observatory.query.Sort;
import peyman.observatory.record.Merged;
import peyman.observatory.record.MergedRecord;
import peyman.observatory.record.RecordType;
import peyman.observatory.search.Search;
import peyman.observatory.search.SearchRequest;
import peyman.observatory.store.Writing;
import peyman.reading.Reader;
import peyman.reading.ReadingJson;
import peyman.text.Article;
import peyman.web.http.Address;
import peyman.web.http.Problem;
import peyman.web.http.Visitor;
import peyman.web.page.Answers;
import peyman.web.page.Facets;
import peyman.web.page.Renderer;
import peyman.web.token.Tokens;
import peyman.world.Entity;
import peyman.world.EntityType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The routes of the REST API under {@value #ROOT}. */
public final class Api {

  public static final String ROOT = "/api/v1";

  private static final int DEFAULT_LIMIT = 50;
  private static final List<String> FORMATS = List.of("json", "csv", "atom");

  /** Parameters that are no filters. */
  private static final List<String> OTHERS =
      List.of("cursor", "limit", "format", "lang", "by", "q", "kind", "order", "skip", "sort");

  private final Renderer renderer;
  private final Observatory observatory;
  private final Answers answers;
  private final Supplier<Reader> reader;
  private final Supplier<Search> search;
  private final Tokens tokens;
  private final Answer answer;

  public Api(
      Renderer renderer,
      Observatory observatory,
      Answers answers,
      Supplier<Reader> reader,
      Supplier<Search> search,
      Tokens tokens) {
    this.renderer = renderer;
    this.observatory = observatory;
    this.answers = answers;
    this.reader = reader;
    this.search = search;
    this.tokens = tokens;
    this.answer = new Answer(renderer.words("fa"), renderer.words("en"));
  }

  /** A route: the OpenAPI document describes just these. */
  public record Route(HandlerType method, String path, Handler handler) {}

  /** All routes. */
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    for (RecordType type : RecordType.values()) {
      routes.add(get("/" + type.label() + "s", context -> records(context, Optional.of(type))));
    }
    routes.add(get("/records", context -> records(context, Optional.empty())));
    routes.add(get("/records/{id}", this::record));
    routes.add(get("/timeline/{id}", this::timeline));
    routes.add(get("/articles", this::articles));
    routes.add(get("/articles/{id}", this::article));
    routes.add(get("/entities", this::entities));
    routes.add(get("/entities/{id}", this::entity));
    routes.add(get("/search", this::search));
    routes.add(get("/statistics", this::statistics));
    routes.add(get("/state", context -> json(context, Answer.state(observatory.state()))));
    routes.add(get("/openapi.json", OpenApi::serve));
    routes.add(new Route(HandlerType.POST, ROOT + "/read", this::read));
    routes.add(new Route(HandlerType.POST, ROOT + "/articles", this::add));
    routes.add(get("/decisions", this::decisions));
    routes.add(new Route(HandlerType.POST, ROOT + "/merges", this::merge));
    routes.add(new Route(HandlerType.POST, ROOT + "/splits", this::split));
    routes.add(new Route(HandlerType.DELETE, ROOT + "/decisions/{id}", this::undo));
    return routes;
  }

  private static Route get(String path, Handler handler) {
    return new Route(HandlerType.GET, ROOT + path, handler);
  }

  private void records(Context context, Optional<RecordType> type) {
    Filter all = filter(context);
    records(context, type.map(all::of).orElse(all), type);
  }

  private void records(Context context, Filter filter, Optional<RecordType> type) {
    Page<Merged> page = observatory.records(filter, request(context, Sort.RECORDS));
    next(context, page.next().map(Object::toString));
    switch (format(context)) {
      case "csv" -> {
        String name = type.map(RecordType::label).orElse("record") + "s.csv";
        context.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        context.contentType("text/csv; charset=utf-8").result(Sheet.write(page.items()));
      }
      case "atom" -> feed(context, page.items(), type);
      default ->
          json(
              context,
              new Answer.Items<>(
                  page.items().stream().map(answer::record).toList(),
                  page.next().map(Object::toString)));
    }
  }

  private void feed(Context context, List<Merged> records, Optional<RecordType> type) {
    String asked = context.queryParam("lang");
    String language =
        asked != null && Visitor.LANGUAGES.contains(asked) ? asked : Visitor.of(context).language();
    String title =
        renderer.words(language).say("nav." + type.map(of -> of.label() + "s").orElse("timeline"));
    String root = context.scheme() + "://" + context.host();
    String self = Address.of(context).toString();
    Instant updated = observatory.state().changed();
    String feed = new Feed(renderer.words(language)).write(records, title, root, self, updated);
    context.contentType("application/atom+xml; charset=utf-8").result(feed);
  }

  private void record(Context context) {
    String id = context.pathParam("id");
    json(
        context,
        observatory
            .record(id)
            .map(answer::detail)
            .orElseThrow(() -> Problem.notFound("record.unknown", id)));
  }

  /** The points of a record's life, or what an entity takes part in. */
  private void timeline(Context context) {
    String id = context.pathParam("id");
    Optional<MergedRecord> record = observatory.record(id);
    if (record.isPresent()) {
      json(context, new Answer.Items<>(answer.points(record.get()), Optional.empty()));
      return;
    }
    Entity entity =
        observatory.meant(id).orElseThrow(() -> Problem.notFound("timeline.unknown", id));
    records(context, filter(context).with(entity.id()), Optional.empty());
  }

  private void articles(Context context) {
    var page =
        observatory.articles(ArticleFilter.of(filter(context)), request(context, Sort.ARTICLES));
    next(context, page.next().map(Object::toString));
    json(
        context,
        new Answer.Items<>(
            page.items().stream().map(Answer.Article::of).toList(),
            page.next().map(Object::toString)));
  }

  private void article(Context context) {
    String id = context.pathParam("id");
    json(
        context,
        observatory
            .article(id)
            .map(answer::article)
            .orElseThrow(() -> Problem.notFound("article.unknown", id)));
  }

  private void entities(Context context) {
    Optional<String> type = Optional.ofNullable(context.queryParam("type"));
    Optional<EntityType> wanted = type.map(Api::entityType);
    Optional<String> name =
        Optional.ofNullable(context.queryParam("name")).filter(text -> !text.isBlank());
    var page =
        observatory.entities(new EntityFilter(wanted, name), request(context, Sort.ENTITIES));
    next(context, page.next().map(Object::toString));
    json(
        context,
        new Answer.Items<>(
            page.items().stream().map(Answer::entity).toList(), page.next().map(Object::toString)));
  }

  private static EntityType entityType(String label) {
    List<String> labels = new ArrayList<>();
    for (EntityType type : EntityType.values()) {
      if (type.label().equalsIgnoreCase(label)) {
        return type;
      }
      labels.add(type.label());
    }
    throw new FilterException("type", label, "give one of " + String.join(", ", labels));
  }

  private void entity(Context context) {
    String id = context.pathParam("id");
    json(
        context,
        observatory
            .entity(id)
            .map(answer::entity)
            .orElseThrow(() -> Problem.notFound("entity.unknown", id)));
  }

  private void statistics(Context context) {
    String by = Optional.ofNullable(context.queryParam("by")).orElse("type");
    Dimension dimension =
        Dimension.named(by)
            .orElseThrow(
                () ->
                    new FilterException(
                        "by", by, "give one of " + String.join(", ", Dimension.labels())));
    json(
        context,
        new Answer.Items<>(
            answers.statistics(filter(context), dimension).stream()
                .map(
                    tally ->
                        new Answer.Counted(
                            tally.key(),
                            Facets.name(
                                tally, dimension, RecordType.AGREEMENT, renderer.words("en")),
                            tally.count(),
                            tally.sums()))
                .toList(),
            Optional.empty()));
  }

  private void search(Context context) {
    String query = Optional.ofNullable(context.queryParam("q")).orElse("");
    SearchRequest request =
        new SearchRequest(
            query,
            filter(context),
            choice(context, "kind", SearchRequest.Kind.ALL, SearchRequest.Kind.values()),
            choice(context, "order", SearchRequest.Order.RELEVANCE, SearchRequest.Order.values()),
            number(context, "skip", 0),
            Math.min(SearchRequest.LARGEST, number(context, "limit", 20)),
            true);
    json(context, answer.found(search.get().find(request)));
  }

  private static <E extends Enum<E>> E choice(Context context, String name, E absent, E[] all) {
    String value = context.queryParam(name);
    if (value == null || value.isBlank()) {
      return absent;
    }
    List<String> allowed = new ArrayList<>();
    for (E one : all) {
      if (one.name().equalsIgnoreCase(value)) {
        return one;
      }
      allowed.add(one.name().toLowerCase(Locale.ROOT));
    }
    throw new FilterException(name, value, "give one of " + String.join(", ", allowed));
  }

  private static int number(Context context, String name, int absent) {
    String value = context.queryParam(name);
    if (value == null || value.isBlank()) {
      return absent;
    }
    if (!value.matches("\\d{1,6}")) {
      throw new FilterException(name, value, "give a whole number");
    }
    return Integer.parseInt(value);
  }

  private void decisions(Context context) {
    json(
        context,
        new Answer.Items<>(
            observatory.decisions().stream().map(Answer::decision).toList(), Optional.empty()));
  }

  /** Makes one of several records. */
  private void merge(Context context) {
    String by = tokens.demand(context.header("Authorization"));
    JsonNode body = body(context);
    List<String> ids = ids(body, "records", 2);
    json(context, Answer.decision(observatory.merge(ids, by, string(body, "why").orElse(""))));
  }

  /** Takes tellings out of a record. */
  private void split(Context context) {
    String by = tokens.demand(context.header("Authorization"));
    JsonNode body = body(context);
    String id = string(body, "record").orElseThrow(() -> new Problem(400, "records", "record"));
    List<String> tellings = ids(body, "tellings", 1);
    json(
        context,
        Answer.decision(observatory.split(id, tellings, by, string(body, "why").orElse(""))));
  }

  /** Takes a decision back. */
  private void undo(Context context) {
    tokens.demand(context.header("Authorization"));
    String id = context.pathParam("id");
    if (!id.matches("\\d{1,18}")) {
      throw Problem.notFound("decision.unknown", id);
    }
    observatory.undo(Long.parseLong(id));
    context.status(204);
  }

  private JsonNode body(Context context) {
    try {
      return answer.mapper().readTree(context.body());
    } catch (JacksonException e) {
      throw new Problem(400, "json", e.getOriginalMessage());
    }
  }

  private static List<String> ids(JsonNode body, String name, int atLeast) {
    List<String> ids = new ArrayList<>();
    for (JsonNode id : body.path(name)) {
      ids.add(id.asString(""));
    }
    if (ids.size() < atLeast || ids.contains("")) {
      throw new Problem(400, "records", "\"" + name + "\": [\"\u2026\"]");
    }
    return ids;
  }

  /** What an article says; nothing is stored. */
  private void read(Context context) {
    Article article = given(context);
    context
        .contentType("application/json")
        .result(new ReadingJson().json(reader.get().read(article)) + "\n");
  }

  /** Adds an article. */
  private void add(Context context) {
    tokens.demand(context.header("Authorization"));
    Article article = given(context);
    try (Writing writing = observatory.write()) {
      var added = writing.add(reader.get().read(Writing.storable(article)));
      context.status(added.outcome().name().equals("ADDED") ? 201 : 200);
      context.header("Location", ROOT + "/articles/" + Address.encoded(added.articleId()));
      json(
          context,
          new Added(
              added.articleId(),
              added.outcome().name().toLowerCase(Locale.ROOT),
              added.records(),
              added.story()));
    }
  }

  /** What became of an article that was sent. */
  record Added(String article, String outcome, int records, String story) {}

  /** The article of a request: JSON as files have it, or plain text. */
  private Article given(Context context) {
    String body = context.body();
    String type = Optional.ofNullable(context.contentType()).orElse("");
    if (!type.contains("json")) {
      return Article.of("text", demanded(body));
    }
    JsonNode json = body(context);
    Optional<String> published = string(json, "published");
    return new Article(
        string(json, "id").orElse("text"),
        string(json, "title"),
        string(json, "outlet"),
        string(json, "url"),
        published.map(Published::parse),
        demanded(string(json, "text").orElse("")));
  }

  private static String demanded(String text) {
    if (text.isBlank()) {
      throw new Problem(400, "text");
    }
    return text;
  }

  private static Optional<String> string(JsonNode json, String name) {
    JsonNode value = json.path(name);
    return value.isString() && !value.asString().isBlank()
        ? Optional.of(value.asString())
        : Optional.empty();
  }

  private static Filter filter(Context context) {
    Map<String, List<String>> named = new LinkedHashMap<>(context.queryParamMap());
    named.keySet().removeAll(OTHERS);
    return Filter.parse(named);
  }

  private static PageRequest request(Context context, List<Sort.By> orders) {
    String limit = Optional.ofNullable(context.queryParam("limit")).orElse("" + DEFAULT_LIMIT);
    if (!limit.matches("\\d{1,4}")) {
      throw new FilterException("limit", limit, "give 1 to " + PageRequest.MAX_SIZE);
    }
    return new PageRequest(
        Integer.parseInt(limit),
        Optional.ofNullable(context.queryParam("cursor"))
            .filter(cursor -> !cursor.isBlank())
            .map(Cursor::parse),
        Optional.ofNullable(context.queryParam("sort")).flatMap(sort -> Sort.parse(sort, orders)));
  }

  /** What is asked for by {@code format}, else by {@code Accept}. */
  private static String format(Context context) {
    String format = context.queryParam("format");
    if (format != null && !format.isBlank()) {
      if (!FORMATS.contains(format)) {
        throw new FilterException("format", format, "give one of " + String.join(", ", FORMATS));
      }
      return format;
    }
    String accepted = Optional.ofNullable(context.header("Accept")).orElse("");
    if (accepted.contains("text/csv")) {
      return "csv";
    }
    return accepted.contains("application/atom+xml") ? "atom" : "json";
  }

  /** Where the list goes on, as a link in the header (RFC 8288). */
  private static void next(Context context, Optional<String> cursor) {
    cursor.ifPresent(
        value ->
            context.header(
                "Link", "<" + Address.of(context).with("cursor", value) + ">; rel=\"next\""));
  }

  private void json(Context context, Object value) {
    context.contentType("application/json").result(answer.json(value));
  }
}
