package peyman.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import peyman.cli.page.ExplainPage;
import peyman.cli.page.TextPage;
import peyman.reading.CsvRows;
import peyman.reading.Explanation;
import peyman.reading.Reader;
import peyman.reading.Reading;
import peyman.reading.ReadingJson;
import peyman.reading.wording.Wording;
import peyman.source.PublicationTime;
import peyman.source.Supply;
import peyman.text.Article;
import peyman.text.Visible;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code peyman read}: articles in, what they say out. */
@Command(
    name = "read",
    description = "Reads articles and prints what they say, each record with its evidence.",
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {

  @Mixin private RunOptions run;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "text: a page for people (default on a terminal);",
        "json: an article a line, as the record contract has it (default elsewhere);",
        "jsonl: a record a line; csv: a record a row."
      })
  private Optional<Format> format = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Writes the JSON of each article to DIR/ID.json.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--published",
      paramLabel = "TIME",
      description = {
        "When articles that do not say so were published; relative dates count from there.",
        "An ISO date or date-time. Default: now."
      })
  private Optional<String> published = Optional.empty();

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "Language of the text page: en (default) or fa.")
  private String language = "en";

  @Option(
      names = "--explain",
      description = {
        "Prints how each record came about: its rule, the trigger, who filled which role",
        "and by what, and the tree; and the triggers that gave nothing, and why."
      })
  private boolean explain;

  private final Terminal terminal;

  ReadCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    checkUsage();
    Optional<Instant> time = published.map(this::time);
    Optional<OutputFolder> folder = out.map(OutputFolder::open);
    Reader reader = Reader.load(clock());
    Function<Supply, ArticleOutcome> work =
        new ArticleReading(readings(reader), folder.isPresent(), time);
    Output output = new Output(terminal.out());
    try {
      return new ArticleRun(terminal, run, output, prints()).run(work, head(), folder);
    } catch (Output.ClosedException e) {
      return 0; // who reads the output has enough
    }
  }

  private void checkUsage() {
    if (explain && format.isPresent()) {
      throw run.usage("--explain prints a page of its own; leave out --format");
    }
    if (!language.equals("en") && !language.equals("fa")) {
      throw run.usage("--lang is " + language + "; give en or fa");
    }
    run.check(terminal);
  }

  private Instant time(String value) {
    return PublicationTime.parse(value)
        .orElseThrow(
            () -> run.usage("--published is " + value + "; give " + PublicationTime.FORMS));
  }

  /** All articles of a run are read at one time: its start, or what builds reproducibly set. */
  private static Clock clock() {
    String epoch = System.getenv("SOURCE_DATE_EPOCH");
    Instant now =
        epoch != null && epoch.matches("\\d{1,11}")
            ? Instant.ofEpochSecond(Long.parseLong(epoch))
            : Instant.now();
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  private Format shown() {
    return format.orElse(terminal.outShown() ? Format.TEXT : Format.JSON);
  }

  private String head() {
    return prints() && !explain && shown() == Format.CSV ? CsvRows.HEADER : "";
  }

  private boolean prints() {
    return explain || format.isPresent() || out.isEmpty();
  }

  /** Reads an article and prints it as asked. */
  private Function<Article, Printed> readings(Reader reader) {
    if (explain) {
      ExplainPage page = new ExplainPage(Wording.of(language));
      return article -> {
        Explanation explanation = reader.explain(article);
        return new Printed(explanation.reading(), Visible.text(page.print(explanation)));
      };
    }
    Function<Reading, String> printer = printer();
    return article -> {
      Reading reading = reader.read(article);
      return new Printed(reading, printer.apply(reading));
    };
  }

  private Function<Reading, String> printer() {
    if (!prints()) {
      return reading -> "";
    }
    ReadingJson json = new ReadingJson();
    return switch (shown()) {
      case TEXT -> {
        TextPage page = new TextPage(Wording.of(language));
        yield reading -> Visible.text(page.print(reading));
      }
      case JSON -> reading -> json.json(reading) + "\n";
      case JSONL ->
          reading -> {
            List<String> lines = new ArrayList<>(json.records(reading));
            lines.add("");
            return String.join("\n", lines);
          };
      case CSV -> new CsvRows(json)::rows;
    };
  }

  /** A reading and what is printed of it. */
  private record Printed(Reading reading, String text) {}

  /** Reads one article; what goes wrong becomes the outcome's failure. */
  private record ArticleReading(
      Function<Article, Printed> readings, boolean forFolder, Optional<Instant> published)
      implements Function<Supply, ArticleOutcome>, Supply.Cases<ArticleOutcome> {

    @Override
    public ArticleOutcome apply(Supply supply) {
      return ArticleOutcome.attempt(supply, this);
    }

    @Override
    public ArticleOutcome given(Supply.Given given) {
      Article article = dated(given.article(), published);
      Printed printed = readings.apply(article);
      Reading reading = printed.reading();
      List<String> remarks = new ArrayList<>();
      given.remarks().forEach(remark -> remarks.add(given.place() + ": " + remark));
      if (!reading.persian()) {
        remarks.add(given.place() + ": not Persian (" + article.id() + "); no records in it");
      }
      return new ArticleOutcome(
          article.id(),
          remarks,
          Optional.empty(),
          printed.text(),
          forFolder ? new ReadingJson().json(reading) + "\n" : "",
          reading.findings().size(),
          article.text().getBytes(StandardCharsets.UTF_8).length);
    }

    @Override
    public ArticleOutcome refused(Supply.Refused refused) {
      return ArticleOutcome.failed(refused.place() + ": " + refused.reason());
    }
  }

  /** The article, published at a time where it states none. */
  static Article dated(Article article, Optional<Instant> published) {
    return article.published().isPresent() || published.isEmpty()
        ? article
        : new Article(
            article.id(),
            article.title(),
            article.outlet(),
            article.url(),
            published,
            article.text());
  }
}
