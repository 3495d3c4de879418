package peyman.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import peyman.language.AnalysedSentence;
import peyman.language.Analysis;
import peyman.language.Conllu;
import peyman.language.DrawnTree;
import peyman.language.Language;
import peyman.source.Supply;
import peyman.text.Article;
import peyman.text.Visible;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code peyman parse}: text in, words with tags, lemmas, trees and names out. */
@Command(
    name = "parse",
    description = "Prints the words of texts with tags, lemmas, trees and names.",
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class ParseCommand implements Callable<Integer> {

  /** What is printed. */
  enum Shape {
    /** The format of Universal Dependencies. */
    CONLLU,
    /** Drawn trees for people. */
    TEXT;

    /** As users write it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Mixin private RunOptions run;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "conllu",
      description = "conllu (default), or text: trees drawn a word a line.")
  private Shape shape;

  private final Terminal terminal;

  ParseCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    run.check(terminal);
    Parse work = new Parse(Language.load(), shape, terminal.outShown());
    try {
      return new ArticleRun(terminal, run, new Output(terminal.out()), true)
          .run(work, "", Optional.empty());
    } catch (Output.ClosedException e) {
      return 0; // who reads the output has enough
    }
  }

  /** Analyses one article. */
  private record Parse(Language language, Shape shape, boolean shown)
      implements Function<Supply, ArticleOutcome>, Supply.Cases<ArticleOutcome> {

    @Override
    public ArticleOutcome apply(Supply supply) {
      return ArticleOutcome.attempt(supply, this);
    }

    @Override
    public ArticleOutcome given(Supply.Given given) {
      Article article = given.article();
      Analysis analysis = language.analyse(article.text());
      List<String> remarks = new ArrayList<>();
      given.remarks().forEach(remark -> remarks.add(given.place() + ": " + remark));
      String id = article.id().replaceAll("\\s+", "_");
      String printed = shape == Shape.CONLLU ? Conllu.of(id, analysis) : drawn(analysis);
      return new ArticleOutcome(
          article.id(),
          remarks,
          Optional.empty(),
          shown ? Visible.text(printed) : printed,
          "",
          0,
          article.text().getBytes(StandardCharsets.UTF_8).length);
    }

    private static String drawn(Analysis analysis) {
      StringBuilder drawn = new StringBuilder();
      for (AnalysedSentence sentence : analysis.sentences()) {
        String text = analysis.text().slice(sentence.sentence().span());
        drawn.append(text.replaceAll("\\s+", " ")).append('\n');
        drawn.append(DrawnTree.of(sentence)).append('\n');
      }
      return drawn.toString();
    }

    @Override
    public ArticleOutcome refused(Supply.Refused refused) {
      return ArticleOutcome.failed(refused.place() + ": " + refused.reason());
    }
  }
}
