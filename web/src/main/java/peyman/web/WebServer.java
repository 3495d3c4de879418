package peyman.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import peyman.observatory.query.FilterException;
import peyman.observatory.search.SearchException;
import peyman.observatory.store.StoreException;
import peyman.web.api.Api;
import peyman.web.http.Assets;
import peyman.web.http.Fresh;
import peyman.web.http.Guard;
import peyman.web.http.Metrics;
import peyman.web.http.Problem;
import peyman.web.http.Turns;
import peyman.web.http.Visitor;
import peyman.web.page.Problems;
import peyman.web.page.Renderer;

/** The server of pages and API. */
public final class WebServer implements AutoCloseable {

  /** What does not depend on the store, or on it at this very moment. */
  private static final List<String> UNCHANGING = List.of("/assets/", "/health", "/metrics");

  private final Javalin server;
  private final Metrics metrics;

  private WebServer(Javalin server, Metrics metrics) {
    this.server = server;
    this.metrics = metrics;
  }

  /**
   * Starts to serve.
   *
   * @throws WebException where the address cannot be listened on
   */
  public static WebServer start(WebOptions options, WebServices services) {
    Renderer renderer = new Renderer(Assets.load());
    Metrics metrics = new Metrics(services.observatory()::state);
    Routes routes = new Routes(renderer, services, metrics);
    Problems problems = new Problems(renderer, services.observatory());
    Guard guard = new Guard(hosts(options), options.requestsPerMinute(), metrics);
    Fresh fresh = new Fresh(services.observatory()::state);
    Turns turns = new Turns(Runtime.getRuntime().availableProcessors());
    Javalin server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.startup.startupWatcherEnabled = false;
              config.startup.showOldJavalinVersionWarning = false;
              config.http.maxRequestSize = options.maxBodyBytes();
              config.http.prefer405over404 = true;
              config.jetty.host = options.host();
              config.jetty.port = options.port();
              config.router.handlerWrapper(turns::wrap);
              config.routes.before(guard::before);
              config.routes.before(context -> shorten(context, fresh));
              config.routes.after(guard::after);
              routes.add(config.routes);
              config.routes.exception(Problem.class, problems::problem);
              config.routes.exception(FilterException.class, problems::filter);
              config.routes.exception(SearchException.class, problems::query);
              config.routes.exception(StoreException.class, problems::store);
              config.routes.exception(
                  HttpResponseException.class,
                  (fault, context) ->
                      problems.refused(fault.getStatus(), options.maxBodyBytes(), context));
              config.routes.exception(Exception.class, problems::failure);
            });
    try {
      server.start();
    } catch (JavalinBindException e) {
      throw new WebException(
          options.host()
              + ":"
              + options.port()
              + " cannot be listened on (in use, or not this machine's); give --port 0 for a free"
              + " port, or another --host",
          e);
    }
    return new WebServer(server, metrics);
  }

  /** Answers what needs no route: switches of language and theme, and what a browser has. */
  private static void shorten(Context context, Fresh fresh) {
    String path = context.path();
    if (context.method() != HandlerType.GET || UNCHANGING.stream().anyMatch(path::startsWith)) {
      return;
    }
    if (!path.startsWith(Api.ROOT) && Visitor.follow(context)) {
      context.skipRemainingHandlers();
    } else if (fresh.unchanged(context)) {
      context.status(304).skipRemainingHandlers();
    }
  }

  private static Set<String> hosts(WebOptions options) {
    Set<String> hosts = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
    hosts.add(options.host().toLowerCase(Locale.ROOT));
    options.hostNames().forEach(name -> hosts.add(name.toLowerCase(Locale.ROOT)));
    return hosts;
  }

  /** The port that it listens on. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
    metrics.close();
  }
}
