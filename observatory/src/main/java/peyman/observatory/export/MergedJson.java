package peyman.observatory.export;

import java.util.List;
import peyman.observatory.record.ArticleSummary;
import peyman.observatory.record.EntityRecord;
import peyman.observatory.record.EntitySummary;
import peyman.observatory.record.Mentions;
import peyman.observatory.record.Merged;
import peyman.observatory.record.MergedRecord;
import peyman.observatory.record.Quote;
import peyman.observatory.record.RecordType;
import peyman.observatory.record.Role;
import peyman.observatory.record.StoredArticle;
import peyman.reading.finding.Amount;
import peyman.world.Entity;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a store holds as JSON: merged records, articles and entities, each on one line. Absent
 * values are null; names, units and offsets are those of the record contract. Thread-safe.
 */
public final class MergedJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** A merged record without its sources. */
  public String json(Merged merged) {
    return node(merged).toString();
  }

  /** A merged record with its sources, each with its evidence to the letter. */
  public String json(Merged merged, List<MergedRecord.Source> sources) {
    ObjectNode node = node(merged);
    sources(node, sources);
    return node.toString();
  }

  /** A merged record with all that is behind it. */
  public String json(MergedRecord record) {
    ObjectNode node = node(record.merged());
    ArrayNode claims = node.putArray("claims");
    for (MergedRecord.Claim claim : record.claims()) {
      ObjectNode one = claims.addObject().put("field", claim.field());
      ArrayNode values = one.putArray("values");
      for (MergedRecord.Value value : claim.values()) {
        ObjectNode said =
            values.addObject().put("value", value.value()).put("sources", value.sourceCount());
        strings(said, "records", value.recordIds());
        strings(said, "outlets", value.outlets());
      }
    }
    ArrayNode timeline = node.putArray("timeline");
    record.timeline().forEach(point -> point(timeline.addObject(), point));
    sources(node, record.sources());
    return node.toString();
  }

  /** An article with its text, whom it names and what it tells. */
  public String json(StoredArticle stored) {
    ObjectNode node = MAPPER.createObjectNode();
    article(node, stored.summary());
    node.put("text", stored.text());
    ArrayNode entities = node.putArray("entities");
    for (Mentions named : stored.mentions()) {
      ObjectNode one = entities.addObject();
      entity(one, named.entity());
      ArrayNode spans = one.putArray("mentions");
      named.spans().forEach(s -> spans.addObject().put("start", s.start()).put("end", s.end()));
    }
    ArrayNode told = node.putArray("told");
    for (StoredArticle.Member member : stored.told()) {
      ObjectNode one = told.addObject().put("merged", member.mergedId());
      one.set("record", MAPPER.readTree(member.told().json()));
    }
    strings(node, "same_story", stored.sameStory().stream().map(ArticleSummary::id).toList());
    return node.toString();
  }

  /** An entity with what is told of it. */
  public String json(EntityRecord record) {
    ObjectNode node = MAPPER.createObjectNode();
    summary(node, record.summary());
    ArrayNode partners = node.putArray("partners");
    for (EntityRecord.Partner partner : record.partners()) {
      ObjectNode one = partners.addObject();
      entity(one, partner.entity());
      one.put("count", partner.count());
    }
    ObjectNode months = node.putObject("months");
    record.months().forEach((month, count) -> months.put(month.toString(), count));
    ArrayNode latest = node.putArray("latest");
    for (RecordType type : RecordType.values()) {
      record.latest().getOrDefault(type, List.of()).forEach(one -> latest.add(node(one)));
    }
    return node.toString();
  }

  /** A point of a timeline. */
  public String json(MergedRecord.Point point) {
    ObjectNode node = MAPPER.createObjectNode();
    point(node, point);
    return node.toString();
  }

  private static void point(ObjectNode node, MergedRecord.Point point) {
    node.put("day", point.day().toString()).put("dated", point.dated()).put("act", point.act());
    node.put("modality", point.modality().label()).put("quote", point.quote());
    strings(node, "records", point.recordIds());
  }

  /** An entity and how much is told of it. */
  public String json(EntitySummary summary) {
    ObjectNode node = MAPPER.createObjectNode();
    summary(node, summary);
    return node.toString();
  }

  private static void summary(ObjectNode node, EntitySummary summary) {
    entity(node, summary.entity());
    node.put("articles", summary.articleCount());
    ObjectNode counts = node.putObject("records");
    for (RecordType type : RecordType.values()) {
      counts.put(type.label(), summary.counts().getOrDefault(type, 0L));
    }
    node.put("last", summary.last().map(day -> day.toString()).orElse(null));
  }

  /** An article without its text. */
  public String json(ArticleSummary article) {
    ObjectNode node = MAPPER.createObjectNode();
    article(node, article);
    return node.toString();
  }

  private static ObjectNode node(Merged merged) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("id", merged.id()).put("type", merged.type().label()).put("act", merged.act());
    node.put("kind", merged.kind().isEmpty() ? null : merged.kind());
    node.put("modality", merged.modality().label());
    node.put("first", merged.first().toString()).put("last", merged.last().toString());
    node.put("dated", merged.dated());
    ArrayNode roles = node.putArray("roles");
    for (Role role : merged.roles()) {
      ObjectNode one = roles.addObject().put("role", role.name()).put("entity", role.entity().id());
      name(one, role.entity());
    }
    merged
        .amount()
        .ifPresentOrElse(
            amount -> amount(node.putObject("amount"), amount), () -> node.putNull("amount"));
    node.put("name", merged.name().orElse(null));
    strings(node, "sectors", merged.sectors());
    strings(node, "commodities", merged.commodities());
    node.put("quote", merged.quote()).put("confidence", merged.confidence());
    node.put("records", merged.recordCount()).put("articles", merged.articleCount());
    node.put("sources", merged.sourceCount());
    strings(node, "outlets", merged.outlets());
    return node;
  }

  private static void amount(ObjectNode node, Amount amount) {
    node.put("value", amount.value());
    amount.max().ifPresent(max -> node.put("max", max));
    node.put("unit", amount.unit()).put("bound", amount.bound().label());
  }

  private static void sources(ObjectNode node, List<MergedRecord.Source> sources) {
    ArrayNode all = node.putArray("tellings");
    for (MergedRecord.Source source : sources) {
      ObjectNode one = all.addObject();
      one.set("record", MAPPER.readTree(source.told().json()));
      article(one.putObject("article"), source.article());
      ArrayNode quotes = one.putArray("quotes");
      for (Quote quote : source.told().evidence()) {
        quotes
            .addObject()
            .put("start", quote.span().start())
            .put("end", quote.span().end())
            .put("text", quote.text());
      }
      one.put("why", source.why());
    }
  }

  private static void article(ObjectNode node, ArticleSummary article) {
    node.put("id", article.id()).put("title", article.title().orElse(null));
    node.put("outlet", article.outlet().orElse(null)).put("url", article.url().orElse(null));
    node.put("published", article.published().map(time -> time.toString()).orElse(null));
    node.put("language", article.language()).put("length", article.length());
    node.put("story", article.story()).put("records", article.recordCount());
  }

  private static void entity(ObjectNode node, Entity entity) {
    node.put("id", entity.id()).put("type", entity.type().label());
    name(node, entity);
    node.put("wikidata", entity.wikidata().orElse(null));
  }

  private static void name(ObjectNode node, Entity entity) {
    node.putObject("name").put("fa", entity.persian()).put("en", entity.english().orElse(null));
  }

  private static void strings(ObjectNode node, String name, List<String> values) {
    ArrayNode array = node.putArray(name);
    values.forEach(array::add);
  }
}
