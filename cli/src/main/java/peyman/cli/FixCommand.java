package peyman.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import peyman.source.Supply;
import peyman.text.Article;
import peyman.text.Text;
import peyman.text.TextReader;
import peyman.text.Visible;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code peyman fix}: damaged text in, repaired text out. */
@Command(
    name = "fix",
    description = "Prints texts repaired: half-spaces, letters, digits, marks and their spacing.",
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class FixCommand implements Callable<Integer> {

  @Mixin private RunOptions run;

  @Option(
      names = "--diff",
      description = {
        "Shows the lines that change, before and after,",
        "with half-spaces as \u00B7 and what else has no look of its own as <U+\u2026>."
      })
  private boolean diff;

  private final Terminal terminal;

  FixCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    run.check(terminal);
    TextReader texts = TextReader.load();
    Function<Supply, ArticleOutcome> work = new Repair(texts, diff, terminal.outShown());
    try {
      return new ArticleRun(terminal, run, new Output(terminal.out()), true)
          .run(work, "", Optional.empty());
    } catch (Output.ClosedException e) {
      return 0; // who reads the output has enough
    }
  }

  /** Repairs one article. */
  private record Repair(TextReader texts, boolean diff, boolean shown)
      implements Function<Supply, ArticleOutcome>, Supply.Cases<ArticleOutcome> {

    @Override
    public ArticleOutcome apply(Supply supply) {
      return ArticleOutcome.attempt(supply, this);
    }

    @Override
    public ArticleOutcome given(Supply.Given given) {
      Article article = given.article();
      Text text = texts.read(article.text());
      List<String> remarks = new ArrayList<>();
      given.remarks().forEach(remark -> remarks.add(given.place() + ": " + remark));
      return new ArticleOutcome(
          article.id(),
          remarks,
          Optional.empty(),
          diff ? RepairDiff.of(given.place().toString(), text) : printed(text.repaired()),
          "",
          0,
          article.text().getBytes(StandardCharsets.UTF_8).length);
    }

    private String printed(String repaired) {
      String safe = shown ? Visible.text(repaired) : repaired;
      return safe.endsWith("\n") ? safe : safe + "\n";
    }

    @Override
    public ArticleOutcome refused(Supply.Refused refused) {
      return ArticleOutcome.failed(refused.place() + ": " + refused.reason());
    }
  }
}
