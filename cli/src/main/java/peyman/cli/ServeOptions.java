package peyman.cli;

import java.util.List;
import java.util.Set;
import peyman.web.WebOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where and how pages are served. */
final class ServeOptions {

  private static final int MAX_PORT = 65_535;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port to listen on; 0 takes a free one (default: ${DEFAULT-VALUE}).")
  private int port = 8080;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine alone).")
  private String host = "127.0.0.1";

  @Option(
      names = "--host-name",
      paramLabel = "NAME",
      description = "Name that others call this server by, beside localhost; may be repeated.")
  private List<String> hostNames = List.of();

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Requests a minute from one address (default: ${DEFAULT-VALUE}).")
  private int rate = 1200;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** The options, checked. */
  WebOptions options() {
    if (port < 0 || port > MAX_PORT) {
      throw usage("--port is " + port + "; give 0 to " + MAX_PORT);
    }
    if (rate < 1) {
      throw usage("--rate is " + rate + "; give 1 or more");
    }
    WebOptions local = WebOptions.local(port);
    return new WebOptions(host, port, Set.copyOf(hostNames), local.maxBodyBytes(), rate);
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
