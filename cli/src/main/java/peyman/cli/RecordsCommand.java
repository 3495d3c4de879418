package peyman.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import peyman.observatory.Observatory;
import peyman.observatory.query.Count;
import peyman.observatory.query.Filter;
import peyman.observatory.query.FilterException;
import peyman.observatory.record.RecordType;
import peyman.reading.wording.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code peyman agreements}, {@code meetings}, …: the merged records of a type. */
@Command(sortOptions = false, mixinStandardHelpOptions = true)
final class RecordsCommand implements Callable<Integer> {

  private static final Map<RecordType, String> ABOUT =
      Map.of(
          RecordType.AGREEMENT, "Lists agreements: who undertook what with whom.",
          RecordType.MEETING, "Lists meetings, calls, visits and talks.",
          RecordType.STATEMENT, "Lists who said what.",
          RecordType.FIGURE, "Lists figures: trade, investment, production, \u2026",
          RecordType.ROUTE, "Lists transport and energy routes.",
          RecordType.OFFICE, "Lists who holds which office.",
          RecordType.EVENT, "Lists acts of one actor toward another.");

  @Mixin private FilterOptions filters;
  @Mixin private StoreOptions store;
  @Mixin private Shown shown;

  private final RecordType type;
  private final Terminal terminal;

  private RecordsCommand(RecordType type, Terminal terminal) {
    this.type = type;
    this.terminal = terminal;
  }

  /** The command of a type. */
  static CommandLine of(RecordType type, Terminal terminal) {
    CommandLine command = new CommandLine(new RecordsCommand(type, terminal));
    command.getCommandSpec().name(name(type)).usageMessage().description(ABOUT.get(type));
    return command;
  }

  static String name(RecordType type) {
    return type.label() + "s";
  }

  @Override
  public Integer call() {
    Wording wording = shown.wording();
    shown.limit();
    try (Observatory observatory = Observatory.open(store.location())) {
      Filter filter = filters.filter(observatory).of(type);
      StoredRecords.listing(type, wording)
          .print(
              terminal,
              shown,
              page -> observatory.records(filter, page),
              printed -> more(printed, observatory.count(filter)));
      return 0;
    } catch (FilterException e) {
      throw shown.usage("--" + e.getMessage());
    }
  }

  private static String more(long printed, Count count) {
    return printed
        + " of "
        + (count.exact() ? "" : "more than ")
        + count.value()
        + "; --limit gives more";
  }
}
