package peyman.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import peyman.observatory.Observatory;
import peyman.observatory.export.MergedJson;
import peyman.observatory.export.Tables;
import peyman.observatory.query.EntityFilter;
import peyman.observatory.record.EntitySummary;
import peyman.reading.wording.Wording;
import peyman.world.Entity;
import peyman.world.EntityType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code peyman entities}: who is spoken of. */
@Command(
    name = "entities",
    description = "Lists whom articles speak of, those named most first.",
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class EntitiesCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      description = "Whose Persian or English name starts so.")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "Of this type: country, bloc, person, organisation, company, \u2026")
  private Optional<String> type = Optional.empty();

  @Mixin private StoreOptions store;
  @Mixin private Shown shown;

  private final Terminal terminal;

  EntitiesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    EntityFilter filter = new EntityFilter(type.map(this::type), name);
    Wording wording = shown.wording();
    shown.limit();
    try (Observatory observatory = Observatory.open(store.location())) {
      listing(wording)
          .print(
              terminal,
              shown,
              page -> observatory.entities(filter, page),
              printed -> "there are more than these " + printed + "; --limit gives more");
    }
    return 0;
  }

  private EntityType type(String value) {
    return Arrays.stream(EntityType.values())
        .filter(one -> one.label().equals(value.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                shown.usage(
                    "--type is "
                        + value
                        + "; give one of "
                        + Arrays.stream(EntityType.values())
                            .map(EntityType::label)
                            .collect(Collectors.joining(", "))));
  }

  private static Listing<EntitySummary> listing(Wording wording) {
    MergedJson json = new MergedJson();
    return new Listing<>(
        List.of("name", "articles", "records", "last", "id").stream()
            .map(head -> wording.say("table." + head))
            .toList(),
        summary ->
            List.of(
                names(summary.entity(), wording),
                wording.number(summary.articleCount()),
                wording.number(summary.total()),
                summary.last().map(day -> wording.script(day.toString())).orElse(""),
                summary.entity().id()),
        json::json,
        Tables.ENTITIES);
  }

  private static String names(Entity entity, Wording wording) {
    String name = wording.name(entity);
    return name.equals(entity.persian()) ? name : name + " (" + entity.persian() + ")";
  }
}
