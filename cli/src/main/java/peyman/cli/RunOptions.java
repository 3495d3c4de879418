package peyman.cli;

import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What all commands over articles take. */
final class RunOptions {

  @Parameters(
      paramLabel = "FILE|URL",
      arity = "0..*",
      description = {
        "Plain text, JSON articles, JSON lines, HTML pages, web archives (WARC), web addresses;",
        "- or nothing is standard input."
      })
  List<String> files = List.of();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Articles read at the same time (default: one a core).")
  int threads = Runtime.getRuntime().availableProcessors();

  @Mixin FetchOptions fetch = new FetchOptions();

  @Spec(Spec.Target.MIXEE)
  CommandSpec spec;

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress, no summary, no remarks: only failures.")
  boolean quiet;

  /** Reports what cannot be meant. */
  void check(Terminal terminal) {
    if (threads < 1) {
      throw usage("--threads is " + threads + "; give 1 or more");
    }
    if (files.isEmpty() && terminal.inTyped()) {
      throw usage("no file given; name files, or - to type an article");
    }
  }

  ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
