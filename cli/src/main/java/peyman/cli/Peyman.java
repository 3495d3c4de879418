package peyman.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import peyman.observatory.record.RecordType;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** The {@code peyman} command. */
@Command(
    name = "peyman",
    description = "Reads Persian news and gives sourced records of what it says.",
    mixinStandardHelpOptions = true,
    version = "peyman 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:all input was read",
      " 1:some input failed, each with a line on standard error; the rest was read",
      " 2:the command was not understood"
    })
public final class Peyman {

  /** Exit code where some input failed. */
  static final int FAILED = 1;

  private Peyman() {}

  /** Runs the command and leaves with its exit code. */
  public static void main(String[] args) {
    System.exit(run(Terminal.system(), args));
  }

  /** Runs the command over given streams. */
  static int run(Terminal terminal, String... args) {
    CommandLine command = new CommandLine(new Peyman());
    Map<String, Supplier<Object>> commands = commands(terminal);
    String asked = args.length == 0 ? "" : args[0];
    if (commands.containsKey(asked)) {
      command.addSubcommand(commands.get(asked).get());
    } else {
      commands.values().forEach(subcommand -> command.addSubcommand(subcommand.get()));
    }
    return execute(command, terminal, args);
  }

  /** The commands by name, in the order of the help; only the one that is asked for is loaded. */
  private static Map<String, Supplier<Object>> commands(Terminal terminal) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("read", () -> new ReadCommand(terminal));
    commands.put("parse", () -> new ParseCommand(terminal));
    commands.put("fix", () -> new FixCommand(terminal));
    commands.put("extract", () -> new ExtractCommand(terminal));
    commands.put("watch", () -> new WatchCommand(terminal));
    commands.put("evaluate", () -> new EvaluateCommand(terminal));
    commands.put("add", () -> new AddCommand(terminal));
    for (RecordType type : RecordType.values()) {
      commands.put(RecordsCommand.name(type), () -> RecordsCommand.of(type, terminal));
    }
    commands.put("entities", () -> new EntitiesCommand(terminal));
    commands.put("timeline", () -> new TimelineCommand(terminal));
    commands.put("show", () -> new ShowCommand(terminal));
    commands.put("search", () -> new SearchCommand(terminal));
    commands.put("export", () -> new ExportCommand(terminal));
    commands.put("merge", () -> new MergeCommand(terminal));
    commands.put("split", () -> new SplitCommand(terminal));
    commands.put("reread", () -> new RereadCommand(terminal));
    commands.put("check", () -> new CheckCommand(terminal));
    commands.put("serve", () -> new ServeCommand(terminal));
    commands.put("demo", () -> new DemoCommand(terminal));
    commands.put("token", () -> new TokenCommand(terminal));
    return commands;
  }

  private static int execute(CommandLine command, Terminal terminal, String... args) {
    Ansi ansi = terminal.outShown() ? Ansi.ON : Ansi.OFF;
    command.setColorScheme(CommandLine.Help.defaultColorScheme(ansi));
    command.setOut(
        new PrintWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8), true));
    command.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setParameterExceptionHandler((fault, all) -> usage(fault, terminal));
    command.setExecutionExceptionHandler((fault, of, parsed) -> failure(fault, terminal));
    if (args.length == 0) {
      command.usage(command.getErr());
      return CommandLine.ExitCode.USAGE;
    }
    return command.execute(args);
  }

  private static int usage(ParameterException fault, Terminal terminal) {
    String name = fault.getCommandLine().getCommandSpec().qualifiedName();
    terminal.say(fault.getMessage() + "; see " + name + " --help");
    return CommandLine.ExitCode.USAGE;
  }

  private static int failure(Exception fault, Terminal terminal) {
    terminal.say(Failure.line(fault));
    return FAILED;
  }
}
