package peyman.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import peyman.observatory.Observatory;
import peyman.observatory.record.RecordType;
import peyman.text.TextReader;
import peyman.web.api.Api;
import peyman.web.chart.WorldMap;
import peyman.web.http.Metrics;
import peyman.web.page.Answers;
import peyman.web.page.ApiPage;
import peyman.web.page.Articles;
import peyman.web.page.Deciding;
import peyman.web.page.EntityPages;
import peyman.web.page.Example;
import peyman.web.page.Lists;
import peyman.web.page.Maps;
import peyman.web.page.NetworkPage;
import peyman.web.page.OverviewPage;
import peyman.web.page.ReadPage;
import peyman.web.page.RecordPage;
import peyman.web.page.RecordPages;
import peyman.web.page.Renderer;
import peyman.web.page.SearchPage;
import peyman.web.page.SourcesPage;
import peyman.web.page.TimelinePage;
import peyman.web.page.WhyPage;

/** Which address leads to what. */
final class Routes {

  private final Renderer renderer;
  private final Observatory observatory;
  private final ReadPage read;
  private final OverviewPage overview;
  private final Lists lists;
  private final RecordPages recordPages;
  private final RecordPage record;
  private final EntityPages entities;
  private final Articles articles;
  private final WhyPage why;
  private final NetworkPage network;
  private final TimelinePage timeline;
  private final SourcesPage sources;
  private final SearchPage search;
  private final Deciding deciding;
  private final Metrics metrics;
  private final Api api;

  Routes(Renderer renderer, WebServices services, Metrics metrics) {
    this.observatory = services.observatory();
    Answers answers = new Answers(observatory);
    Maps maps = new Maps(WorldMap.load(), answers);
    this.renderer = renderer;
    this.read = new ReadPage(renderer, services.reader(), Example.load());
    this.overview = new OverviewPage(renderer, observatory, answers, maps);
    this.lists = new Lists(renderer, observatory, answers);
    this.recordPages = new RecordPages(renderer, observatory, answers, lists, maps);
    this.record = new RecordPage(renderer, observatory, services.tokens());
    this.entities = new EntityPages(renderer, observatory, answers, maps);
    this.articles = new Articles(renderer, observatory, TextReader::load);
    this.why = new WhyPage(renderer, observatory, services.reader());
    this.network = new NetworkPage(renderer, observatory, answers);
    this.timeline = new TimelinePage(renderer, observatory);
    this.sources = new SourcesPage(renderer, observatory, answers);
    this.search = new SearchPage(renderer, services.search());
    this.deciding = new Deciding(renderer, observatory, services.tokens());
    this.metrics = metrics;
    this.api =
        new Api(
            renderer,
            observatory,
            answers,
            services.reader(),
            services.search(),
            services.tokens());
  }

  void add(RoutesConfig routes) {
    routes.get("/assets/{hash}/{name}", renderer.assets()::serve);
    routes.get("/", this::landing);
    routes.get("/read", read::show);
    routes.post("/read", read::read);
    list(routes, RecordType.AGREEMENT);
    list(routes, RecordType.STATEMENT);
    list(routes, RecordType.EVENT);
    list(routes, RecordType.OFFICE);
    routes.get("/figures", recordPages::figures);
    routes.get("/meetings", recordPages::meetings);
    routes.get("/routes", recordPages::routes);
    routes.get("/map", recordPages::map);
    routes.get("/agreements/{id}", record::show);
    routes.get("/records/{id}", record::show);
    routes.get("/entities", entities::list);
    routes.get("/entities/{id}", entities::show);
    routes.get("/articles", articles::list);
    routes.get("/articles/{id}", articles::show);
    routes.get("/articles/{id}/why", why::show);
    routes.get("/network", network::show);
    routes.get("/timeline", timeline::show);
    routes.get("/sources", sources::show);
    routes.get("/search", search::show);
    routes.get("/token", deciding::show);
    routes.post("/token", deciding::enter);
    routes.post("/decisions/merge", deciding::merge);
    routes.post("/decisions/split", deciding::split);
    routes.post("/decisions/undo", deciding::undo);
    routes.get("/api", new ApiPage(renderer)::show);
    routes.get("/metrics", metrics::serve);
    routes.get("/health", this::health);
    for (Api.Route route : api.routes()) {
      routes.addHttpHandler(route.method(), route.path(), route.handler());
    }
  }

  private void list(RoutesConfig routes, RecordType type) {
    routes.get("/" + type.label() + "s", context -> lists.show(context, type, "list.jte"));
  }

  /** Whether the store answers. */
  private void health(Context context) {
    long change = observatory.state().change();
    context.header("Cache-Control", "no-store");
    context
        .contentType("application/json")
        .result("{\"status\":\"up\",\"change\":" + change + "}\n");
  }

  /** An observatory without articles opens with the page that reads one. */
  private void landing(Context context) {
    if (observatory.state().articles() == 0) {
      read.show(context);
    } else {
      overview.show(context);
    }
  }
}
