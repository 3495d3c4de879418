package peyman.web.page;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import peyman.observatory.Observatory;
import peyman.observatory.query.Filter;
import peyman.observatory.query.PageRequest;
import peyman.observatory.record.Decision;
import peyman.observatory.record.Merged;
import peyman.observatory.record.MergedRecord;
import peyman.observatory.record.RecordType;
import peyman.observatory.record.Role;
import peyman.text.Visible;
import peyman.web.article.Quotes;
import peyman.web.http.Problem;
import peyman.web.token.Tokens;
import peyman.web.words.Retold;
import peyman.web.words.Words;
import peyman.world.Entity;

/** The page of a merged record: its life, its claims and its sources. */
public final class RecordPage {

  private static final int RELATED = 6;

  private final Renderer renderer;
  private final Observatory observatory;
  private final Tokens tokens;

  public RecordPage(Renderer renderer, Observatory observatory, Tokens tokens) {
    this.renderer = renderer;
    this.observatory = observatory;
    this.tokens = tokens;
  }

  /** What the page shows. */
  public record Shown(
      Rows.Row row,
      List<Role> roles,
      Optional<String> amount,
      List<Point> life,
      List<Claim> claims,
      List<Source> sources,
      List<Rows.Row> related,
      List<Rows.Row> statements,
      List<Decision> decisions,
      Optional<String> holder) {
    public Shown {
      roles = List.copyOf(roles);
      life = List.copyOf(life);
      claims = List.copyOf(claims);
      sources = List.copyOf(sources);
      related = List.copyOf(related);
      statements = List.copyOf(statements);
      decisions = List.copyOf(decisions);
    }
  }

  /** A point of its life. */
  public record Point(String day, boolean dated, String act, String modality, String quote) {}

  /** A field that articles fill differently. */
  public record Claim(String field, List<Value> values) {
    public Claim {
      values = List.copyOf(values);
    }
  }

  /** What some articles say. */
  public record Value(String shown, int sources, List<String> outlets) {
    public Value {
      outlets = List.copyOf(outlets);
    }
  }

  /** An article that tells it. */
  public record Source(
      String recordId,
      String sentence,
      List<String> quotes,
      String articleUrl,
      String articleTitle,
      Optional<String> outlet,
      Optional<String> published,
      double confidence,
      String why) {
    public Source {
      quotes = List.copyOf(quotes);
    }
  }

  /** Shows the record that the address names. */
  public void show(Context context) {
    String id = context.pathParam("id");
    MergedRecord record =
        observatory.record(id).orElseThrow(() -> Problem.notFound("record.unknown", id));
    Words words = renderer.words(context);
    Shown shown = shown(record, words, Deciding.holder(context, tokens));
    String section = record.merged().type().label() + "s";
    renderer.show(
        context, "record.jte", renderer.frame(context, section, shown.row().sentence()), shown);
  }

  private Shown shown(MergedRecord record, Words words, Optional<String> holder) {
    Merged merged = record.merged();
    boolean agreement = merged.type() == RecordType.AGREEMENT;
    List<Entity> parties =
        merged.roles().stream().map(Role::entity).filter(Entity::political).distinct().toList();
    return new Shown(
        Rows.of(merged, words),
        merged.roles(),
        merged.amount().map(words.wording()::amount),
        record.timeline().stream().map(point -> point(point, merged, words)).toList(),
        record.claims().stream()
            // the steps of an agreement's life are its timeline, no conflict
            .filter(claim -> !agreement || !claim.field().equals("act"))
            .map(claim -> claim(claim, merged, words))
            .toList(),
        record.sources().stream().map(source -> source(source, words)).toList(),
        agreement ? others(RecordType.AGREEMENT, merged, parties, words) : List.of(),
        agreement ? others(RecordType.STATEMENT, merged, parties, words) : List.of(),
        record.decisions(),
        holder);
  }

  /** Other records of the same parties, around the same time. */
  private List<Rows.Row> others(RecordType type, Merged merged, List<Entity> parties, Words words) {
    if (parties.isEmpty() || type == RecordType.AGREEMENT && parties.size() < 2) {
      return List.of();
    }
    List<String> ids = parties.stream().limit(2).map(Entity::id).toList();
    LocalDate since = merged.first().minusDays(type == RecordType.STATEMENT ? 30 : 3650);
    LocalDate until = merged.last().plusDays(type == RecordType.STATEMENT ? 30 : 3650);
    Filter filter = FilterForm.between(type, ids, since, until);
    List<Merged> found =
        observatory.records(filter, PageRequest.first(RELATED + 1)).items().stream()
            .filter(other -> !other.id().equals(merged.id()))
            .limit(RELATED)
            .toList();
    return Rows.of(found, words);
  }

  private static Point point(MergedRecord.Point point, Merged merged, Words words) {
    return new Point(
        words.day(point.day()),
        point.dated(),
        words.term(Facets.family(merged.type()), point.act()),
        point.modality().label(),
        Quotes.shortened(point.quote()));
  }

  private Claim claim(MergedRecord.Claim claim, Merged merged, Words words) {
    List<Value> values =
        claim.values().stream()
            .map(
                value ->
                    new Value(
                        value(claim.field(), value.value(), merged, words),
                        value.sourceCount(),
                        value.outlets()))
            .toList();
    return new Claim(claim.field(), values);
  }

  private String value(String field, String value, Merged merged, Words words) {
    return switch (field) {
      case "act", "action" -> words.term(Facets.family(merged.type()), value);
      case "modality" -> words.term("modality", value);
      case "kind" -> words.term("kind", value);
      case "date", "days" -> days(value, words);
      case "parties" -> names(value, words);
      case "amount", "value" -> words.claimedAmount(value);
      default ->
          value.matches("[a-z]+:.+") ? name(value, words) : Visible.line(words.digits(value));
    };
  }

  /** Ids with blanks between them, in words. */
  private String names(String ids, Words words) {
    return words.list(Arrays.stream(ids.split(" ")).map(id -> name(id, words)).toList());
  }

  private String name(String id, Words words) {
    return observatory.meant(id).map(words::name).orElse(id);
  }

  private static String days(String value, Words words) {
    String[] ends = value.split("/", 2);
    try {
      return words.days(LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1]));
    } catch (DateTimeParseException e) {
      return words.digits(value); // a year or a month alone
    }
  }

  private static Source source(MergedRecord.Source source, Words words) {
    List<String> quotes = new ArrayList<>();
    source.told().evidence().forEach(quote -> quotes.add(Quotes.shortened(quote.text())));
    return new Source(
        source.told().id(),
        new Retold(words).sentence(source.told()),
        quotes,
        Articles.url(source.article().id()),
        Visible.line(source.article().title().orElse(source.article().id())),
        source.article().outlet(),
        source.article().published().map(words::dayOf),
        source.told().confidence(),
        words.why(source.why()));
  }
}
