package peyman.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import peyman.observatory.Observatory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code peyman merge}: a person says that records tell of one thing. */
@Command(
    name = "merge",
    description = {
      "Makes one of merged records that tell of the same thing; the first takes the others in.",
      "The decision holds when articles are added or read again; --undo takes one back,",
      "--list shows all of them."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class MergeCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ID", arity = "0..*", description = "Two or more ids of records.")
  private List<String> ids = List.of();

  @Mixin private StoreOptions store;
  @Mixin private DecideOptions decide;

  @Option(
      names = "--undo",
      paramLabel = "DECISION",
      description = "Takes back a decision to merge or to split.")
  private Optional<Long> undo = Optional.empty();

  @Option(names = "--list", description = "Shows all decisions, latest first.")
  private boolean list;

  @Spec private CommandSpec spec;

  private final Terminal terminal;

  MergeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (undo.isEmpty() && !list && ids.size() < 2) {
      throw new ParameterException(
          spec.commandLine(), "give two or more ids, as peyman agreements and others print them");
    }
    try (Observatory observatory = Observatory.open(store.location())) {
      Output output = new Output(terminal.out());
      if (list) {
        observatory.decisions().forEach(made -> output.write(DecideOptions.line(made) + "\n"));
      } else if (undo.isPresent()) {
        observatory.undo(undo.get());
        output.write("took decision " + undo.get() + " back\n");
      } else {
        output.write(DecideOptions.line(observatory.merge(ids, decide.by, decide.why)) + "\n");
      }
      output.flush();
      return 0;
    }
  }
}
