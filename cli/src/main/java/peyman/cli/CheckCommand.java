package peyman.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import peyman.observatory.Observatory;
import peyman.observatory.query.StoreState;
import peyman.observatory.search.Search;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code peyman check}: is the store whole? */
@Command(
    name = "check",
    description = {
      "Verifies a store, and makes its search index anew from it.",
      "Says what is wrong and what to do."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  @Mixin private StoreOptions store;

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
      try (Search search = Search.open(observatory)) {
        if (!search.rebuild(done -> {})) {
          terminal.say("another process keeps the search index; it was left as it is");
        }
      }
      StoreState state = observatory.state();
      terminal.say(
          String.format(
              Locale.ROOT,
              "%s: %,d articles and %,d records are whole; the search index is made anew",
              observatory.location(),
              state.articles(),
              state.records()));
      return 0;
    }
  }
}
