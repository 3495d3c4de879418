package peyman.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import peyman.observatory.Observatory;
import peyman.observatory.query.FilterException;
import peyman.observatory.store.StoreException;
import peyman.reading.Reader;
import peyman.web.http.Assets;
import peyman.web.http.Guard;
import peyman.web.http.Problem;
import peyman.web.http.Visitor;
import peyman.web.page.Problems;
import peyman.web.page.Renderer;

/** The server of pages and API. */
public final class WebServer implements AutoCloseable {

  private final Javalin server;

  private WebServer(Javalin server) {
    this.server = server;
  }

  /**
   * Starts to serve.
   *
   * @param observatory what is served; the caller closes it after the server
   * @param reader reads texts that are sent; may have to load first
   * @throws WebException where the address cannot be listened on
   */
  public static WebServer start(
      WebOptions options, Observatory observatory, Supplier<Reader> reader) {
    Renderer renderer = new Renderer(Assets.load());
    Routes routes = new Routes(renderer, observatory, reader);
    Problems problems = new Problems(renderer);
    Guard guard = new Guard(hosts(options), options.requestsPerMinute());
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
              config.routes.before(guard::before);
              config.routes.before(WebServer::follow);
              config.routes.after(guard::after);
              routes.add(config.routes);
              config.routes.exception(Problem.class, problems::problem);
              config.routes.exception(FilterException.class, problems::filter);
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
    return new WebServer(server);
  }

  private static void follow(Context context) {
    if (context.method() == HandlerType.GET && Visitor.follow(context)) {
      context.skipRemainingHandlers();
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
  }
}
