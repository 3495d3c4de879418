package peyman.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import peyman.observatory.Observatory;
import peyman.observatory.store.Outdated;
import peyman.observatory.store.Writing;
import peyman.reading.Reader;
import peyman.reading.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code peyman reread}: what another reader read is read again. */
@Command(
    name = "reread",
    description = {
      "Reads again what an earlier version read, and replaces its records.",
      "What people decided about merging stays."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class RereadCommand implements Callable<Integer> {

  private static final int PAGE = 200;

  @Mixin private StoreOptions store;

  @Option(names = "--all", description = "Reads all articles again, whoever read them.")
  private boolean all;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Articles read at the same time (default: one a core).")
  private int threads = Runtime.getRuntime().availableProcessors();

  private final Terminal terminal;
  private int articles;
  private long records;

  RereadCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    long start = System.nanoTime();
    Loading<Reader> reader = Loading.begin("peyman-reader", Reader::load);
    try (Observatory observatory = Observatory.open(store.location());
        Writing writing = observatory.write()) {
      new InOrder<Outdated, Reading>(
              Math.max(1, threads),
              outdated -> reader.get().read(outdated.article()),
              outdated -> outdated.article().text().length(),
              reading -> replace(writing, reading))
          .run(new Pages(observatory, all));
    }
    terminal.say(
        String.format(
            Locale.ROOT,
            "%,d article%s read again: %,d record%s in %.1f s",
            articles,
            articles == 1 ? "" : "s",
            records,
            records == 1 ? "" : "s",
            (System.nanoTime() - start) / 1e9));
    return 0;
  }

  private void replace(Writing writing, Reading reading) {
    records += writing.replace(reading).records();
    articles++;
  }

  /** All outdated articles, some at a time. */
  private static final class Pages implements Iterator<Outdated> {

    private final Observatory observatory;
    private final boolean all;
    private Iterator<Outdated> page = List.<Outdated>of().iterator();
    private long after;
    private boolean ended;

    Pages(Observatory observatory, boolean all) {
      this.observatory = observatory;
      this.all = all;
    }

    @Override
    public boolean hasNext() {
      if (!page.hasNext() && !ended) {
        page = observatory.outdated(all, after, PAGE).iterator();
        ended = !page.hasNext();
      }
      return page.hasNext();
    }

    @Override
    public Outdated next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Outdated outdated = page.next();
      after = outdated.key();
      return outdated;
    }
  }
}
