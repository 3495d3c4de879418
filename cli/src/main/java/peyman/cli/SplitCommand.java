package peyman.cli;

import java.util.List;
import java.util.concurrent.Callable;
import peyman.observatory.Observatory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code peyman split}: a person says that records tell of different things. */
@Command(
    name = "split",
    description = {
      "Takes tellings out of a merged record and makes one of their own of them.",
      "The decision holds when articles are added or read again; peyman merge --undo takes it back."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class SplitCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "ID", description = "The merged record.")
  private String merged;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "RECORD",
      description = "Ids of the tellings, as peyman show ID prints them.")
  private List<String> records;

  @Mixin private StoreOptions store;
  @Mixin private DecideOptions decide;

  private final Terminal terminal;

  SplitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Observatory observatory = Observatory.open(store.location())) {
      Output output = new Output(terminal.out());
      output.write(
          DecideOptions.line(observatory.split(merged, records, decide.by, decide.why)) + "\n");
      output.flush();
      return 0;
    }
  }
}
