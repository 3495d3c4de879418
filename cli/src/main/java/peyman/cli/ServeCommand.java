package peyman.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import peyman.web.WebOptions;
import peyman.web.WebServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code peyman serve}: the pages, until the process is stopped. */
@Command(
    name = "serve",
    description = "Serves the pages and the API until it is stopped (Ctrl-C).",
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  @Mixin private ServeOptions serve;

  private final Terminal terminal;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    serve(terminal, serve.options());
    return 0;
  }

  /** Serves until the process is told to stop. */
  static void serve(Terminal terminal, WebOptions options) throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    WebServer server = WebServer.start(options, Loading.begin());
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "peyman-stop"));
    terminal.say(
        "pages at http://" + shown(options.host()) + ":" + server.port() + "/ (Ctrl-C stops)");
    stopped.await();
  }

  private static String shown(String host) {
    return host.equals("127.0.0.1") || host.equals("0.0.0.0") ? "localhost" : host;
  }
}
