package peyman.cli;

import java.util.concurrent.Callable;
import peyman.observatory.Observatory;
import peyman.reading.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code peyman serve}: the pages, until the process is stopped. */
@Command(
    name = "serve",
    description = "Serves the pages and the API until it is stopped (Ctrl-C).",
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  @Mixin private StoreOptions store;

  @Mixin private ServeOptions serve;

  private final Terminal terminal;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    Loading<Reader> reader = new Loading<>("peyman-reader", Reader::load);
    try (Observatory observatory = Observatory.openOrCreate(store.location())) {
      new Serving(terminal, observatory, reader, () -> {}).run(serve.options(), false);
    }
    return 0;
  }
}
