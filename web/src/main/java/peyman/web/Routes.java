package peyman.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Supplier;
import peyman.observatory.Observatory;
import peyman.observatory.record.RecordType;
import peyman.reading.Reader;
import peyman.text.TextReader;
import peyman.web.chart.WorldMap;
import peyman.web.page.Answers;
import peyman.web.page.Articles;
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
import peyman.web.page.SourcesPage;
import peyman.web.page.TimelinePage;

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
  private final NetworkPage network;
  private final TimelinePage timeline;
  private final SourcesPage sources;

  Routes(Renderer renderer, Observatory observatory, Supplier<Reader> reader) {
    Answers answers = new Answers(observatory);
    Maps maps = new Maps(WorldMap.load(), answers);
    this.renderer = renderer;
    this.observatory = observatory;
    this.read = new ReadPage(renderer, reader, Example.load());
    this.overview = new OverviewPage(renderer, observatory, answers, maps);
    this.lists = new Lists(renderer, observatory, answers);
    this.recordPages = new RecordPages(renderer, observatory, answers, lists, maps);
    this.record = new RecordPage(renderer, observatory);
    this.entities = new EntityPages(renderer, observatory, maps);
    this.articles = new Articles(renderer, observatory, TextReader::load);
    this.network = new NetworkPage(renderer, observatory, answers);
    this.timeline = new TimelinePage(renderer, observatory);
    this.sources = new SourcesPage(renderer, observatory, answers);
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
    routes.get("/network", network::show);
    routes.get("/timeline", timeline::show);
    routes.get("/sources", sources::show);
  }

  private void list(RoutesConfig routes, RecordType type) {
    routes.get("/" + type.label() + "s", context -> lists.show(context, type, "list.jte"));
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
