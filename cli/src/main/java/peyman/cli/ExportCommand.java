package peyman.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import peyman.observatory.Observatory;
import peyman.observatory.export.Export;
import peyman.observatory.export.ExportFormat;
import peyman.observatory.query.FilterException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code peyman export}: what a store holds, for other programs. */
@Command(
    name = "export",
    description = {
      "Writes merged records with their sources for other programs; docs/columns.md has the",
      "columns. What is written is there whole or not at all."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  private static final int TELL_EVERY = 1000;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = {
        "jsonl: a record a line; csv, parquet: a folder with a table a type;",
        "jsonld: schema.org and PROV; graphml: who did what with whom, for Gephi;",
        "plover: event rows."
      })
  private String format;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "PLACE",
      description = "The file, or of csv and parquet the folder.")
  private Path out;

  @Option(names = "--force", description = "Replaces what is there already.")
  private boolean force;

  @Mixin private FilterOptions filters;
  @Mixin private StoreOptions store;

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress, no summary.")
  private boolean quiet;

  @Spec private CommandSpec spec;

  private final Terminal terminal;

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ExportFormat wanted =
        ExportFormat.named(format)
            .orElseThrow(
                () ->
                    usage(
                        "--format is "
                            + format
                            + "; give one of "
                            + String.join(", ", ExportFormat.labels())));
    try (Observatory observatory = Observatory.open(store.location())) {
      long count =
          Export.write(observatory, filters.filter(observatory), wanted, out, force, progress());
      if (!quiet) {
        terminal.say(count + " records written to " + out);
      }
      return 0;
    } catch (FilterException e) {
      throw usage("--" + e.getMessage());
    }
  }

  private LongConsumer progress() {
    if (quiet || !terminal.errShown()) {
      return done -> {};
    }
    return done -> {
      if (done % TELL_EVERY == 0) {
        terminal.err().print("\rpeyman: " + done + " records");
        terminal.err().flush();
      }
    };
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
