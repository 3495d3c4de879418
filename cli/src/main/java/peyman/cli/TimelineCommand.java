package peyman.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import peyman.observatory.Observatory;
import peyman.observatory.export.Column;
import peyman.observatory.export.MergedJson;
import peyman.observatory.export.Table;
import peyman.observatory.query.Filter;
import peyman.observatory.query.FilterException;
import peyman.observatory.query.Page;
import peyman.observatory.record.Merged;
import peyman.observatory.record.MergedRecord;
import peyman.observatory.record.MergedRecord.Point;
import peyman.observatory.wording.StoredSentence;
import peyman.reading.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code peyman timeline}: the life of an agreement, or what an entity did, by days. */
@Command(
    name = "timeline",
    description = {
      "Tells the life of a record point by point, earliest first,",
      "or what an entity took part in, latest first."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class TimelineCommand implements Callable<Integer> {

  private static final Table<Point> POINTS =
      new Table<>(
          "timeline",
          List.of(
              new Column<>("day", Column.Kind.DAY, point -> point.day().toString()),
              new Column<>("dated", Column.Kind.FLAG, point -> Boolean.toString(point.dated())),
              new Column<>("act", Column.Kind.TEXT, Point::act),
              new Column<>("modality", Column.Kind.TEXT, point -> point.modality().label()),
              new Column<>(
                  "records", Column.Kind.TEXT, point -> String.join(";", point.recordIds())),
              new Column<>("quote", Column.Kind.TEXT, Point::quote)));

  private static final Table<Merged> RECORDS =
      new Table<>(
          "timeline",
          List.of(
              new Column<>("day", Column.Kind.DAY, merged -> merged.last().toString()),
              new Column<>("dated", Column.Kind.FLAG, merged -> Boolean.toString(merged.dated())),
              new Column<>("type", Column.Kind.TEXT, merged -> merged.type().label()),
              new Column<>("act", Column.Kind.TEXT, Merged::act),
              new Column<>("id", Column.Kind.TEXT, Merged::id),
              new Column<>("quote", Column.Kind.TEXT, Merged::quote)));

  @Parameters(
      paramLabel = "ENTITY|ID",
      description = "The id of a record, or an entity's code, id or name.")
  private String asked;

  @Mixin private FilterOptions filters;
  @Mixin private StoreOptions store;
  @Mixin private Shown shown;

  private final Terminal terminal;

  TimelineCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Wording wording = shown.wording();
    shown.limit();
    try (Observatory observatory = Observatory.open(store.location())) {
      Optional<MergedRecord> record = observatory.record(asked);
      if (record.isPresent()) {
        points(record.get(), wording);
        return 0;
      }
      Filter filter =
          filters.filter(observatory).with(new FilterOptions.NamedEntities(observatory).id(asked));
      records(wording)
          .print(
              terminal,
              shown,
              page -> observatory.records(filter, page),
              printed -> "there are more than these " + printed + "; --limit gives more");
      return 0;
    } catch (FilterException e) {
      throw shown.usage(
          e.value().equals(asked)
              ? asked + ": no record or entity; " + e.getMessage()
              : "--" + e.getMessage());
    }
  }

  private void points(MergedRecord record, Wording wording) {
    MergedJson json = new MergedJson();
    StoredSentence sentences = new StoredSentence(wording);
    Listing<Point> listing =
        new Listing<>(
            Stream.of("day", "what", "tellings", "quote")
                .map(name -> wording.say("table." + name))
                .toList(),
            point ->
                List.of(
                    (point.dated() ? "" : "~") + wording.script(point.day().toString()),
                    sentences.sentence(record.merged(), point),
                    wording.number(point.recordIds().size()),
                    point.quote()),
            json::json,
            POINTS);
    listing.print(
        terminal, shown, page -> new Page<>(record.timeline(), Optional.empty()), printed -> "");
  }

  private static Listing<Merged> records(Wording wording) {
    return StoredRecords.listing(RECORDS, wording);
  }
}
