package peyman.observatory.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import peyman.observatory.record.Merged;
import peyman.observatory.record.MergedRecord;
import peyman.observatory.record.RecordType;
import peyman.observatory.record.Role;
import peyman.reading.finding.Modality;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.World;

/**
 * Writes event rows with PLOVER codes: agreements are AGREE, meetings CONSULT, events have their
 * code; other records are no events. A CSV file whose columns docs/columns.md documents.
 */
final class PloverExport implements Writer {

  private static final String BETWEEN = ";";

  /** An event and its tellings. */
  record Row(Merged merged, List<MergedRecord.Source> sources, Sides sides) {}

  /** Who acts, and toward whom. */
  record Sides(List<Entity> actors, List<Entity> recipients) {}

  private final BufferedWriter file;
  private final Table<Row> table;

  PloverExport(Path path, World world) throws IOException {
    this.table = table(world);
    this.file = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
    file.write(table.header());
  }

  @Override
  public void record(Merged merged, List<MergedRecord.Source> sources) throws IOException {
    if (event(merged.type())) {
      file.write(table.line(new Row(merged, sources, sides(merged))));
    }
  }

  private static boolean event(RecordType type) {
    return type == RecordType.AGREEMENT || type == RecordType.MEETING || type == RecordType.EVENT;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** The table of the file. */
  static Table<Row> table(World world) {
    return new Table<>(
        "plover",
        List.of(
            text("event_id", row -> row.merged().id()),
            new Column<>("event_date", Column.Kind.DAY, row -> row.merged().last().toString()),
            text("event_type", row -> code(row.merged())),
            text("event_mode", row -> mode(row.merged())),
            text("auxiliary_mode", row -> auxiliary(row.merged().modality())),
            text("actor_country", row -> countries(world, row.sides().actors())),
            text("actor_id", row -> joined(row.sides().actors(), Entity::id)),
            text("actor_name", row -> joined(row.sides().actors(), PloverExport::name)),
            text("recipient_country", row -> countries(world, row.sides().recipients())),
            text("recipient_id", row -> joined(row.sides().recipients(), Entity::id)),
            text("recipient_name", row -> joined(row.sides().recipients(), PloverExport::name)),
            text("place", row -> joined(in(row.merged(), "place"), Entity::id)),
            text("context", row -> String.join(BETWEEN, row.merged().sectors())),
            new Column<>(
                "confidence",
                Column.Kind.NUMBER,
                row -> Double.toString(row.merged().confidence())),
            new Column<>(
                "sources", Column.Kind.WHOLE, row -> Integer.toString(row.merged().sourceCount())),
            text(
                "outlets",
                row -> joined(row.merged().outlets(), name -> name.replace(BETWEEN, ","))),
            text(
                "articles",
                row ->
                    joined(row.sources(), source -> source.article().id().replace(BETWEEN, ","))),
            text(
                "urls",
                row ->
                    row.sources().stream()
                        .flatMap(source -> source.article().url().stream())
                        .map(url -> url.replace(BETWEEN, "%3B"))
                        .distinct()
                        .collect(Collectors.joining(BETWEEN))),
            text("evidence", row -> row.merged().quote())));
  }

  private static String code(Merged merged) {
    return switch (merged.type()) {
      case AGREEMENT -> "AGREE";
      case MEETING -> "CONSULT";
      default -> merged.act();
    };
  }

  /** PLOVER's modes of CONSULT; the other categories' modes are not known. */
  private static String mode(Merged merged) {
    if (merged.type() != RecordType.MEETING) {
      return "";
    }
    return switch (merged.act()) {
      case "visit" -> "visit";
      case "call" -> "phone";
      case "summit" -> "multilateral";
      default -> "";
    };
  }

  private static String auxiliary(Modality modality) {
    return switch (modality) {
      case ASSERTED -> "";
      case PLANNED -> "future";
      case POSSIBLE -> "hypothetical";
      case DENIED -> "negation";
    };
  }

  private static Sides sides(Merged merged) {
    return switch (merged.type()) {
      case EVENT -> new Sides(in(merged, "actor"), in(merged, "target"));
      case MEETING -> {
        List<Entity> all = in(merged, "participant");
        List<Entity> hosts = in(merged, "host");
        yield hosts.isEmpty() ? parted(all) : new Sides(all, hosts);
      }
      default -> {
        List<Entity> joiners = in(merged, "joiner");
        List<Entity> others =
            merged.roles().stream()
                .filter(role -> !role.name().equals("joiner") && !role.name().equals("place"))
                .filter(role -> !role.name().equals("mediator"))
                .map(Role::entity)
                .toList();
        yield joiners.isEmpty() ? parted(others) : new Sides(joiners, others);
      }
    };
  }

  /** Among equals the first is the actor. */
  private static Sides parted(List<Entity> all) {
    int first = Math.min(1, all.size());
    return new Sides(all.subList(0, first), all.subList(first, all.size()));
  }

  private static List<Entity> in(Merged merged, String part) {
    return merged.roles().stream()
        .filter(role -> role.name().equals(part))
        .map(Role::entity)
        .toList();
  }

  /** ISO 3166-1 alpha-3 codes of the states that entities are or stand for. */
  private static String countries(World world, List<Entity> entities) {
    return entities.stream()
        .map(entity -> country(world, entity))
        .flatMap(Optional::stream)
        .distinct()
        .collect(Collectors.joining(BETWEEN));
  }

  private static Optional<String> country(World world, Entity entity) {
    Optional<Entity> state =
        entity.type() == EntityType.COUNTRY ? Optional.of(entity) : world.state(entity);
    return state.map(found -> iso(found.id().substring(found.id().indexOf(':') + 1)));
  }

  private static String iso(String alpha2) {
    Locale locale = new Locale.Builder().setRegion(alpha2).build();
    try {
      return locale.getISO3Country();
    } catch (MissingResourceException e) {
      return alpha2; // Java does not know it: better two letters than nothing
    }
  }

  private static String name(Entity entity) {
    return entity.english().orElse(entity.persian()).replace(BETWEEN, ",");
  }

  private static <T> String joined(List<T> items, Function<T, String> text) {
    return items.stream().map(text).collect(Collectors.joining(BETWEEN));
  }

  private static Column<Row> text(String name, Function<Row, String> value) {
    return new Column<>(name, Column.Kind.TEXT, value);
  }
}
