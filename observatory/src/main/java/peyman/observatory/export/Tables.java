package peyman.observatory.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import peyman.observatory.record.ArticleSummary;
import peyman.observatory.record.EntitySummary;
import peyman.observatory.record.Merged;
import peyman.observatory.record.MergedRecord;
import peyman.observatory.record.RecordType;
import peyman.observatory.record.Role;
import peyman.reading.finding.Amount;
import peyman.world.Entity;

/**
 * The tables that exports have, with the columns that docs/columns.md documents. Columns are added
 * at the end, never renamed or moved.
 */
public final class Tables {

  /** A span of an article that carries a telling of a merged record. */
  public record Evidence(String mergedId, MergedRecord.Source source, int number) {}

  private static final String BETWEEN = ";";
  private static final String DOLLAR = "USD";

  private static final Map<RecordType, Table<Merged>> RECORDS = records();

  /** Entities and how much is told of them. */
  public static final Table<EntitySummary> ENTITIES = new Table<>("entities", entities());

  /** Articles without their text. */
  public static final Table<ArticleSummary> ARTICLES = new Table<>("articles", articles());

  /** What carries the records: a span of an article a row. */
  public static final Table<Evidence> EVIDENCE = new Table<>("evidence", evidence());

  private Tables() {}

  /** The table of a type of merged records. */
  public static Table<Merged> of(RecordType type) {
    return RECORDS.get(type);
  }

  /** All tables, in the order of the documentation. */
  public static List<Table<?>> all() {
    List<Table<?>> all = new ArrayList<>(RECORDS.values());
    all.add(ENTITIES);
    all.add(ARTICLES);
    all.add(EVIDENCE);
    return all;
  }

  private static Map<RecordType, Table<Merged>> records() {
    Map<RecordType, Table<Merged>> tables = new EnumMap<>(RecordType.class);
    for (RecordType type : RecordType.values()) {
      List<Column<Merged>> columns = new ArrayList<>();
      columns.add(text("id", Merged::id));
      columns.addAll(own(type));
      columns.addAll(shared());
      String name = type == RecordType.AGREEMENT ? "agreements" : type.label() + "s";
      tables.put(type, new Table<>(name, columns));
    }
    return tables;
  }

  private static List<Column<Merged>> own(RecordType type) {
    List<Column<Merged>> columns = new ArrayList<>();
    switch (type) {
      case AGREEMENT -> {
        columns.add(text("action", Merged::act));
        columns.add(text("kind", Merged::kind));
        columns.add(text("parties", merged -> joined(parties(merged), role -> role.entity().id())));
        columns.add(text("party_roles", merged -> joined(parties(merged), Role::name)));
        columns.add(text("accord", merged -> in(merged, "accord")));
        columns.add(text("place", merged -> in(merged, "place")));
        columns.add(text("name", merged -> merged.name().orElse("")));
        columns.addAll(amount("currency"));
        columns.add(text("sectors", merged -> String.join(BETWEEN, merged.sectors())));
        columns.add(text("commodities", merged -> String.join(BETWEEN, merged.commodities())));
      }
      case MEETING -> {
        columns.add(text("kind", Merged::act));
        columns.add(text("participants", merged -> in(merged, "participant")));
        columns.add(text("host", merged -> in(merged, "host")));
        columns.add(text("place", merged -> in(merged, "place")));
        columns.add(text("name", merged -> merged.name().orElse("")));
      }
      case STATEMENT -> {
        columns.add(
            new Column<>(
                "direct",
                Column.Kind.FLAG,
                merged -> Boolean.toString(merged.act().equals("direct"))));
        columns.add(text("speaker", merged -> in(merged, "speaker")));
        columns.add(text("via", merged -> in(merged, "via")));
        columns.add(text("addressee", merged -> in(merged, "addressee")));
      }
      case FIGURE -> {
        columns.add(text("measure", Merged::act));
        columns.add(text("subjects", merged -> in(merged, "subject")));
        columns.add(text("counterpart", merged -> in(merged, "counterpart")));
        columns.add(text("commodity", merged -> merged.name().orElse("")));
        columns.addAll(amount("unit"));
      }
      case ROUTE -> {
        columns.add(text("route", merged -> in(merged, "route")));
        columns.add(text("name", merged -> merged.name().orElse("")));
        columns.add(text("from", merged -> in(merged, "from")));
        columns.add(text("to", merged -> in(merged, "to")));
        columns.add(text("through", merged -> in(merged, "through")));
        columns.add(text("bypasses", merged -> in(merged, "bypasses")));
      }
      case OFFICE -> {
        columns.add(text("person", merged -> in(merged, "person")));
        columns.add(text("office", Merged::act));
        columns.add(text("of", merged -> in(merged, "of")));
        columns.add(
            new Column<>(
                "former",
                Column.Kind.FLAG,
                merged -> Boolean.toString(merged.kind().equals("former"))));
      }
      case EVENT -> {
        columns.add(text("code", Merged::act));
        columns.add(text("actor", merged -> in(merged, "actor")));
        columns.add(text("target", merged -> in(merged, "target")));
      }
    }
    return columns;
  }

  private static List<Column<Merged>> shared() {
    return List.of(
        text("modality", merged -> merged.modality().label()),
        new Column<>("first", Column.Kind.DAY, merged -> merged.first().toString()),
        new Column<>("last", Column.Kind.DAY, merged -> merged.last().toString()),
        new Column<>("dated", Column.Kind.FLAG, merged -> Boolean.toString(merged.dated())),
        number("confidence", merged -> Double.toString(merged.confidence())),
        whole("records", Merged::recordCount),
        whole("articles", Merged::articleCount),
        whole("sources", Merged::sourceCount),
        text("outlets", merged -> joined(merged.outlets(), outlet -> outlet.replace(BETWEEN, ","))),
        text("quote", Merged::quote));
  }

  private static List<Column<Merged>> amount(String unit) {
    return List.of(
        number("amount", merged -> of(merged, amount -> amount.value().toPlainString())),
        number(
            "amount_max",
            merged ->
                merged.amount().flatMap(Amount::max).map(max -> max.toPlainString()).orElse("")),
        text(unit, merged -> of(merged, Amount::unit)),
        text("bound", merged -> of(merged, amount -> amount.bound().label())),
        number(
            "amount_usd",
            merged ->
                merged
                    .amount()
                    .filter(amount -> amount.unit().equals(DOLLAR))
                    .map(amount -> amount.value().toPlainString())
                    .orElse("")));
  }

  private static String of(Merged merged, Function<Amount, String> part) {
    return merged.amount().map(part).orElse("");
  }

  private static List<Column<EntitySummary>> entities() {
    List<Column<EntitySummary>> columns = new ArrayList<>();
    columns.add(text("id", summary -> summary.entity().id()));
    columns.add(text("type", summary -> summary.entity().type().label()));
    columns.add(text("name_fa", summary -> summary.entity().persian()));
    columns.add(text("name_en", summary -> summary.entity().english().orElse("")));
    columns.add(text("wikidata", summary -> summary.entity().wikidata().orElse("")));
    columns.add(text("belongs_to", summary -> String.join(BETWEEN, summary.entity().of())));
    columns.add(whole("articles", EntitySummary::articleCount));
    Arrays.stream(RecordType.values())
        .forEach(
            type ->
                columns.add(
                    whole(RECORDS.get(type).name(), s -> s.counts().getOrDefault(type, 0L))));
    columns.add(
        new Column<>(
            "last",
            Column.Kind.DAY,
            summary -> summary.last().map(day -> day.toString()).orElse("")));
    return columns;
  }

  private static List<Column<ArticleSummary>> articles() {
    return List.of(
        text("id", ArticleSummary::id),
        text("title", article -> article.title().orElse("")),
        text("outlet", article -> article.outlet().orElse("")),
        text("url", article -> article.url().orElse("")),
        new Column<>(
            "published",
            Column.Kind.TIME,
            article -> article.published().map(time -> time.toString()).orElse("")),
        text("language", ArticleSummary::language),
        whole("length", ArticleSummary::length),
        new Column<>("added", Column.Kind.TIME, article -> article.added().toString()),
        text("reader", ArticleSummary::readerVersion),
        text("story", ArticleSummary::story),
        whole("records", ArticleSummary::recordCount));
  }

  private static List<Column<Evidence>> evidence() {
    return List.of(
        text("merged", Evidence::mergedId),
        text("record", row -> row.source().told().id()),
        text("article", row -> row.source().article().id()),
        text("type", row -> row.source().told().type().label()),
        text("act", row -> row.source().told().act()),
        text("modality", row -> row.source().told().modality().label()),
        new Column<>(
            "date_from",
            Column.Kind.DAY,
            row -> row.source().told().date().map(days -> days.from().toString()).orElse("")),
        new Column<>(
            "date_to",
            Column.Kind.DAY,
            row -> row.source().told().date().map(days -> days.to().toString()).orElse("")),
        text("attribution", row -> row.source().told().attribution().map(Entity::id).orElse("")),
        number("confidence", row -> Double.toString(row.source().told().confidence())),
        whole("number", Evidence::number),
        whole("start", row -> row.source().told().evidence().get(row.number()).span().start()),
        whole("end", row -> row.source().told().evidence().get(row.number()).span().end()),
        text("text", row -> row.source().told().evidence().get(row.number()).text()),
        text("why", row -> row.source().why()));
  }

  private static List<Role> parties(Merged merged) {
    return merged.roles().stream()
        .filter(role -> !role.name().equals("accord") && !role.name().equals("place"))
        .toList();
  }

  private static String in(Merged merged, String part) {
    return joined(
        merged.roles().stream().filter(role -> role.name().equals(part)).toList(),
        role -> role.entity().id());
  }

  private static <T> String joined(List<T> items, Function<T, String> text) {
    return items.stream().map(text).collect(Collectors.joining(BETWEEN));
  }

  private static <T> Column<T> text(String name, Function<T, String> value) {
    return new Column<>(name, Column.Kind.TEXT, value);
  }

  private static <T> Column<T> number(String name, Function<T, String> value) {
    return new Column<>(name, Column.Kind.NUMBER, value);
  }

  private static <T> Column<T> whole(String name, Function<T, Number> value) {
    return new Column<>(name, Column.Kind.WHOLE, row -> value.apply(row).toString());
  }
}
