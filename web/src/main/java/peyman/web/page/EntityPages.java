package peyman.web.page;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import peyman.observatory.Observatory;
import peyman.observatory.query.EntityFilter;
import peyman.observatory.query.Filter;
import peyman.observatory.query.Page;
import peyman.observatory.query.PageRequest;
import peyman.observatory.query.Sort;
import peyman.observatory.record.EntityRecord;
import peyman.observatory.record.EntitySummary;
import peyman.observatory.record.RecordType;
import peyman.web.chart.Chart;
import peyman.web.http.Address;
import peyman.web.http.Problem;
import peyman.web.words.Words;
import peyman.world.Entity;
import peyman.world.EntityType;

/** The pages of entities: their list, and what is told of each. */
public final class EntityPages {

  private static final int ROWS = 40;
  private static final int FIGURES = 200;

  private final Renderer renderer;
  private final Observatory observatory;
  private final Answers answers;
  private final Maps maps;

  public EntityPages(Renderer renderer, Observatory observatory, Answers answers, Maps maps) {
    this.renderer = renderer;
    this.observatory = observatory;
    this.answers = answers;
    this.maps = maps;
  }

  /** A list of entities. */
  public record Listed(
      List<EntitySummary> items,
      Orders orders,
      Address address,
      List<String> types,
      Optional<String> next,
      Optional<String> first) {
    public Listed {
      items = List.copyOf(items);
      types = List.copyOf(types);
    }
  }

  /** An entity. */
  public record Shown(
      EntitySummary summary,
      List<Group> groups,
      List<Partner> partners,
      List<Chart> charts,
      Optional<Maps.Drawn> map,
      String networkUrl,
      String timelineUrl) {
    public Shown {
      groups = List.copyOf(groups);
      partners = List.copyOf(partners);
      charts = List.copyOf(charts);
    }
  }

  /** Its latest records of a type. */
  public record Group(String type, long count, List<Rows.Row> rows, String url) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /** Somebody it has to do with. */
  public record Partner(Entity entity, long count, String url, int share) {}

  /** Shows the list. */
  public void list(Context context) {
    Frame frame = renderer.frame(context, "entities");
    Address address = frame.address();
    String wanted = address.value("type");
    Optional<EntityType> type =
        Arrays.stream(EntityType.values())
            .filter(known -> known.label().equals(wanted))
            .findFirst();
    String name = address.value("name").strip();
    EntityFilter filter =
        new EntityFilter(type, name.isEmpty() ? Optional.empty() : Optional.of(name));
    PageRequest request =
        new PageRequest(ROWS, Lists.cursor(address), Orders.asked(address, Sort.ENTITIES));
    Page<EntitySummary> page = observatory.entities(filter, request);
    Listed listed =
        new Listed(
            page.items(),
            Orders.of(
                address,
                List.of(
                    frame.words().persian() ? Sort.By.NAME : Sort.By.NAME_ENGLISH,
                    Sort.By.ARTICLES),
                Sort.ENTITIES,
                Sort.By.ARTICLES.first()),
            address,
            Arrays.stream(EntityType.values()).map(EntityType::label).toList(),
            page.next().map(next -> address.with("cursor", next.toString()).toString()),
            request.after().map(after -> address.without("cursor").toString()));
    renderer.show(context, "entities.jte", frame, listed);
  }

  /** Shows the entity that the address names. */
  public void show(Context context) {
    String id = context.pathParam("id");
    EntityRecord record =
        observatory.entity(id).orElseThrow(() -> Problem.notFound("entity.unknown", id));
    Words words = renderer.words(context);
    Frame frame =
        renderer
            .frame(context, "entities", words.name(record.summary().entity()))
            .running("echarts.simple.min.js", "charts.js", "map.js");
    renderer.show(context, "entity.jte", frame, shown(record, words));
  }

  private Shown shown(EntityRecord record, Words words) {
    Entity entity = record.summary().entity();
    String id = entity.id();
    Filter involved = Filter.ALL.with(id);
    List<Group> groups =
        Arrays.stream(RecordType.values())
            .filter(type -> record.latest().containsKey(type))
            .map(type -> group(type, record, words))
            .toList();
    long most = record.partners().stream().mapToLong(EntityRecord.Partner::count).max().orElse(1);
    List<Partner> partners =
        record.partners().stream().map(partner -> partner(partner, id, most)).toList();
    List<Chart> charts =
        new ArrayList<>(
            Charts.byMonth(
                    Charts.months(answers.statistics(involved, Charts.months(words))),
                    words.say("entity.months"),
                    Address.of("/timeline").with("party", id),
                    words)
                .stream()
                .toList());
    charts.addAll(
        Charts.figures(
            observatory.records(involved.of(RecordType.FIGURE), PageRequest.first(FIGURES)).items(),
            words));
    return new Shown(
        record.summary(),
        groups,
        partners,
        charts,
        Maps.code(entity).map(code -> maps.of(code, record, words)),
        Address.of("/network").with("around", id).toString(),
        Address.of("/timeline").with("party", id).toString());
  }

  private static Group group(RecordType type, EntityRecord record, Words words) {
    return new Group(
        type.label(),
        record.summary().counts().getOrDefault(type, 0L),
        Rows.of(record.latest().get(type).stream().limit(6).toList(), words),
        Address.of("/" + type.label() + "s")
            .with("party", record.summary().entity().id())
            .toString());
  }

  private static Partner partner(EntityRecord.Partner partner, String id, long most) {
    return new Partner(
        partner.entity(),
        partner.count(),
        Address.of("/timeline").with("party", id).with("with", partner.entity().id()).toString(),
        (int) Math.max(1, partner.count() * 100 / most));
  }
}
