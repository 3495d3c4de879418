package peyman.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import peyman.observatory.Observatory;
import peyman.observatory.query.StoreState;
import peyman.observatory.search.Search;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code peyman check}: is the store whole? */
@Command(
    name = "check",
    description = {
      "Verifies a store and its search index; an index that is damaged or does not fit the store",
      "is made anew from it. Says what is wrong and what to do."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  @Mixin private StoreOptions store;

  @Option(names = "--rebuild", description = "Makes the search index anew in any case.")
  private boolean rebuild;

  private final Terminal terminal;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Observatory observatory = Observatory.open(store.location())) {
      List<String> faults = observatory.faults();
      faults.forEach(fault -> terminal.say(observatory.location() + ": " + fault));
      if (!faults.isEmpty()) {
        terminal.say(
            observatory.location()
                + ": the store is not whole; peyman reread --all tells its records anew. Where the"
                + " file is damaged, take a copy from before or add the articles to a new store");
        return Peyman.FAILED;
      }
      StoreState state = observatory.state();
      terminal.say(
          String.format(
              Locale.ROOT,
              "%s: %,d articles and %,d records are whole",
              observatory.location(),
              state.articles(),
              state.records()));
      try (Search search = Search.open(observatory)) {
        return index(search);
      }
    }
  }

  private int index(Search search) {
    Optional<String> fault = rebuild ? Optional.of("is to be made anew") : search.fault();
    if (fault.isEmpty()) {
      long behind = search.behind();
      boolean done = search.catchUp(IndexProgress.on(terminal));
      terminal.say(
          behind == 0
              ? "the search index is whole and up to date"
              : done
                  ? "the search index is whole; " + behind + " changes were brought in"
                  : "the search index is whole; another process brings in " + behind + " changes");
      return 0;
    }
    terminal.say("the search index " + fault.get());
    if (!search.rebuild(IndexProgress.on(terminal))) {
      terminal.say("another process keeps the search index; it was left as it is");
      return Peyman.FAILED;
    }
    Optional<String> after = search.fault();
    terminal.say(
        after
            .map(reason -> "the search index that was made anew " + reason)
            .orElse("the search index was made anew from the store"));
    return after.isPresent() ? Peyman.FAILED : 0;
  }
}
