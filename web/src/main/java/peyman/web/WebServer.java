package peyman.web;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import peyman.reading.Reader;
import peyman.web.http.Assets;
import peyman.web.http.Guard;
import peyman.web.http.Problem;
import peyman.web.http.Visitor;
import peyman.web.page.Example;
import peyman.web.page.Problems;
import peyman.web.page.ReadPage;
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
   * @param reader reads texts that are sent; may have to load first
   * @throws WebException where the address cannot be listened on
   */
  public static WebServer start(WebOptions options, Supplier<Reader> reader) {
    Assets assets = Assets.load();
    Renderer renderer = new Renderer(assets);
    ReadPage read = new ReadPage(renderer, reader, Example.load());
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
              RoutesConfig routes = config.routes;
              routes.before(guard::before);
              routes.before(
                  context -> {
                    if (Visitor.follow(context)) {
                      context.skipRemainingHandlers();
                    }
                  });
              routes.after(guard::after);
              routes.get("/assets/{hash}/{name}", assets::serve);
              routes.get("/read", read::show);
              routes.post("/read", read::read);
              routes.get("/", read::show);
              routes.exception(Problem.class, problems::problem);
              routes.exception(
                  HttpResponseException.class,
                  (fault, context) ->
                      problems.refused(fault.getStatus(), options.maxBodyBytes(), context));
              routes.exception(Exception.class, problems::failure);
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
