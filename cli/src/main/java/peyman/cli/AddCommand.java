package peyman.cli;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import peyman.observatory.Observatory;
import peyman.observatory.store.Added;
import peyman.observatory.store.StoreException;
import peyman.observatory.store.Writing;
import peyman.reading.Reader;
import peyman.reading.Reading;
import peyman.source.PublicationTime;
import peyman.source.Supply;
import peyman.text.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code peyman add}: articles into a store. */
@Command(
    name = "add",
    description = {
      "Reads articles and adds them to a store, each whole or not at all.",
      "What the store has already is passed over, so that a run can be repeated."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class AddCommand implements Callable<Integer> {

  @Mixin private RunOptions run;
  @Mixin private StoreOptions store;

  @Option(
      names = "--published",
      paramLabel = "TIME",
      description = "When articles that do not say so were published. Default: now.")
  private Optional<String> published = Optional.empty();

  private final Terminal terminal;

  AddCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    run.check(terminal);
    Optional<Instant> time =
        published.map(
            value ->
                PublicationTime.parse(value)
                    .orElseThrow(
                        () ->
                            run.usage(
                                "--published is " + value + "; give " + PublicationTime.FORMS)));
    try (Observatory observatory = Observatory.openOrCreate(store.location())) {
      return add(observatory, time);
    }
  }

  private int add(Observatory observatory, Optional<Instant> time) {
    AddTally tally = new AddTally();
    boolean shown = terminal.errShown() && !run.quiet;
    InputFiles files = InputFiles.of(run.files);
    Progress progress = shown ? Progress.over(files.names(), terminal.err()) : Progress.none();
    Loading<Reader> reader = Loading.begin("peyman-reader", Reader::load);
    try (Inputs inputs = Inputs.all(files.names(), terminal.in(), run.fetch::fetcher);
        Writing writing = observatory.write()) {
      Function<Supply, Read> work = new ArticleWork(writing, reader, time);
      new InOrder<>(
              run.threads,
              work,
              supply -> supply instanceof Supply.Given g ? g.article().text().length() : 0,
              read -> finish(read, writing, tally, progress))
          .run(inputs);
    } finally {
      progress.close();
    }
    if (!run.quiet) {
      terminal.say(tally.summary(observatory.location()));
    }
    return tally.failures() > 0 ? Peyman.FAILED : 0;
  }

  private void finish(Read read, Writing writing, AddTally tally, Progress progress) {
    if (read.failure().isPresent()) {
      tally.failure();
      terminal.say(read.failure().get());
    } else if (read.reading().isPresent()) {
      Added added = writing.add(read.reading().get());
      tally.added(added);
      if (!run.quiet && !read.reading().get().persian()) {
        terminal.say(read.place() + ": not Persian; stored without records");
      }
    } else {
      tally.already();
    }
    progress.step(read.utf8Bytes());
  }

  /**
   * What became of one input; neither reading nor failure: the store has it.
   *
   * @param place where it stands
   */
  private record Read(
      String place, Optional<Reading> reading, Optional<String> failure, long utf8Bytes) {}

  /** Reads what the store does not have. */
  private record ArticleWork(Writing writing, Loading<Reader> reader, Optional<Instant> published)
      implements Function<Supply, Read>, Supply.Cases<Read> {

    @Override
    public Read apply(Supply supply) {
      try {
        return supply.match(this);
      } catch (StoreException e) {
        throw e;
      } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
        return failed(supply, Failure.line(e));
      }
    }

    @Override
    public Read given(Supply.Given given) {
      Article article = Writing.storable(ReadCommand.dated(given.article(), published));
      long bytes = given.article().text().getBytes(StandardCharsets.UTF_8).length;
      Optional<Reading> reading =
          writing.known(article) ? Optional.empty() : Optional.of(reader.get().read(article));
      return new Read(given.place().toString(), reading, Optional.empty(), bytes);
    }

    @Override
    public Read refused(Supply.Refused refused) {
      return failed(refused, refused.reason());
    }

    private static Read failed(Supply supply, String reason) {
      String place = supply.place().toString();
      return new Read(place, Optional.empty(), Optional.of(place + ": " + reason), 0);
    }
  }
}
