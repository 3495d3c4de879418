package peyman.cli;

import java.util.Optional;
import java.util.function.Function;
import peyman.source.Supply;

/**
 * Runs work over all articles of a command, in parallel, and tells in order what became of them.
 */
final class ArticleRun {

  private final Terminal terminal;
  private final RunOptions options;
  private final Output output;
  private final Tally tally = new Tally();
  private final Progress progress;

  /**
   * A run.
   *
   * @param prints whether articles go to standard output; then a screen has no room for progress
   */
  ArticleRun(Terminal terminal, RunOptions options, Output output, boolean prints) {
    this.terminal = terminal;
    this.options = options;
    this.output = output;
    boolean room = terminal.errShown() && !(prints && terminal.outShown());
    this.progress =
        room && !options.quiet ? Progress.over(options.files, terminal.err()) : Progress.none();
  }

  /**
   * Runs to the end of all inputs.
   *
   * @param head what is printed before all else
   * @return the exit code
   */
  int run(Function<Supply, ArticleOutcome> work, String head, Optional<OutputFolder> folder) {
    output.write(head);
    try (Inputs inputs = Inputs.eachIdOnce(options.files, terminal.in(), options.fetch::fetcher)) {
      new InOrder<>(options.threads, work, ArticleRun::chars, outcome -> finish(outcome, folder))
          .run(inputs);
    } finally {
      progress.close();
    }
    output.flush();
    if (tally.articles() + tally.failures() > 1 && !options.quiet) {
      terminal.say(tally.summary());
    }
    return tally.failures() > 0 ? Peyman.FAILED : 0;
  }

  private static long chars(Supply supply) {
    return supply instanceof Supply.Given given ? given.article().text().length() : 0;
  }

  private void finish(ArticleOutcome outcome, Optional<OutputFolder> folder) {
    if (outcome.failure().isPresent()) {
      tally.failure();
      terminal.say(outcome.failure().get());
      return;
    }
    if (!options.quiet) {
      outcome.remarks().forEach(terminal::say);
    }
    output.write(outcome.printed());
    if (terminal.outShown()) {
      output.flush();
    }
    folder.ifPresent(to -> to.write(outcome.id(), outcome.filed()));
    tally.article(outcome.recordCount(), outcome.utf8Bytes());
    progress.step(outcome.utf8Bytes());
  }
}
