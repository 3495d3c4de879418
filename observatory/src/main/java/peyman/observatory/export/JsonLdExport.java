package peyman.observatory.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import peyman.observatory.record.ArticleSummary;
import peyman.observatory.record.Merged;
import peyman.observatory.record.MergedRecord;
import peyman.observatory.record.Quote;
import peyman.observatory.record.RecordType;
import peyman.observatory.record.Role;
import peyman.reading.finding.Amount;
import peyman.world.Entity;
import peyman.world.EntityType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes linked data (JSON-LD 1.1): records as actions, events, quotations and observations of
 * schema.org, derived (PROV) from the articles that tell them, with the words quoted from each.
 */
final class JsonLdExport implements Writer {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final Map<EntityType, String> TYPES =
      Map.of(
          EntityType.COUNTRY, "Country",
          EntityType.BLOC, "Organization",
          EntityType.PERSON, "Person",
          EntityType.ORGANISATION, "Organization",
          EntityType.COMPANY, "Corporation",
          EntityType.OUTLET, "NewsMediaOrganization",
          EntityType.PLACE, "Place");

  /** Our names of parts and those of schema.org; others stay in our namespace. */
  private static final Map<String, String> PARTS =
      Map.ofEntries(
          Map.entry("party", "participant"),
          Map.entry("joiner", "agent"),
          Map.entry("participant", "participant"),
          Map.entry("place", "location"),
          Map.entry("host", "organizer"),
          Map.entry("speaker", "creator"),
          Map.entry("addressee", "audience"),
          Map.entry("subject", "observationAbout"),
          Map.entry("actor", "agent"),
          Map.entry("target", "recipient"),
          Map.entry("accord", "object"),
          Map.entry("of", "worksFor"));

  private final BufferedWriter file;
  private boolean first = true;

  JsonLdExport(Path path) throws IOException {
    file = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
    ObjectNode context = MAPPER.createObjectNode();
    context.put("@vocab", "https://schema.org/");
    context.put("prov", "http://www.w3.org/ns/prov#");
    context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    context.put("peyman", "urn:peyman:");
    for (String day : List.of("startDate", "endDate", "startTime", "endTime", "observationDate")) {
      context.putObject(day).put("@type", "xsd:date");
    }
    context.putObject("datePublished").put("@type", "xsd:dateTime");
    for (String link : List.of("url", "sameAs")) {
      context.putObject(link).put("@type", "@id");
    }
    file.write("{\"@context\":" + context + ",\n\"@graph\":[\n");
  }

  @Override
  public void record(Merged merged, List<MergedRecord.Source> sources) throws IOException {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("@id", "urn:peyman:record:" + merged.id());
    node.putArray("@type")
        .add(type(merged))
        .add("peyman:" + merged.type().label())
        .add("prov:Entity");
    merged.name().ifPresent(name -> node.put("name", name));
    days(node, merged);
    node.put("peyman:act", merged.act());
    if (!merged.kind().isEmpty()) {
      node.put("peyman:kind", merged.kind());
    }
    node.put("peyman:modality", merged.modality().label());
    node.put("peyman:confidence", merged.confidence());
    node.put("peyman:independentSources", merged.sourceCount());
    parts(node, merged);
    merged.amount().ifPresent(amount -> amount(node, merged.type(), amount));
    if (!merged.sectors().isEmpty()) {
      ArrayNode about = node.putArray("keywords");
      merged.sectors().forEach(about::add);
    }
    if (merged.type() == RecordType.STATEMENT) {
      node.putObject("text").put("@value", merged.quote()).put("@language", "fa");
    }
    ArrayNode derived = node.putArray("prov:wasDerivedFrom");
    sources.forEach(source -> telling(derived.addObject(), source));
    file.write((first ? "" : ",\n") + node);
    first = false;
  }

  private static String type(Merged merged) {
    return switch (merged.type()) {
      case AGREEMENT ->
          switch (merged.act()) {
            case "join" -> "JoinAction";
            case "withdraw" -> "LeaveAction";
            default -> "AgreeAction";
          };
      case MEETING -> "Event";
      case STATEMENT -> "Quotation";
      case FIGURE -> "Observation";
      case ROUTE -> "Place";
      case OFFICE -> "Role";
      case EVENT -> "Action";
    };
  }

  private static void days(ObjectNode node, Merged merged) {
    switch (merged.type()) {
      case AGREEMENT, EVENT ->
          node.put("startTime", merged.first().toString()).put("endTime", merged.last().toString());
      case MEETING, OFFICE ->
          node.put("startDate", merged.first().toString()).put("endDate", merged.last().toString());
      case FIGURE -> node.put("observationDate", merged.last().toString());
      case STATEMENT, ROUTE -> {
        ObjectNode day = node.putObject("peyman:day");
        day.put("@value", merged.last().toString()).put("@type", "xsd:date");
      }
    }
    if (merged.type() == RecordType.OFFICE) {
      node.put("roleName", merged.act());
    }
  }

  private static void parts(ObjectNode node, Merged merged) {
    for (Role role : merged.roles()) {
      String name = PARTS.getOrDefault(role.name(), "peyman:" + role.name());
      ArrayNode all = node.get(name) instanceof ArrayNode known ? known : node.putArray(name);
      entity(all.addObject(), role.entity());
    }
  }

  private static void entity(ObjectNode node, Entity entity) {
    node.put("@id", id("entity", entity.id()));
    node.put("@type", TYPES.getOrDefault(entity.type(), "Thing"));
    ArrayNode names = node.putArray("name");
    names.addObject().put("@value", entity.persian()).put("@language", "fa");
    entity
        .english()
        .ifPresent(name -> names.addObject().put("@value", name).put("@language", "en"));
    entity.wikidata().ifPresent(key -> node.put("sameAs", "http://www.wikidata.org/entity/" + key));
  }

  private static void amount(ObjectNode node, RecordType type, Amount amount) {
    if (type == RecordType.FIGURE) {
      node.put("value", amount.value()).put("unitText", amount.unit());
      return;
    }
    ObjectNode money = node.putObject("peyman:amount").put("@type", "MonetaryAmount");
    money.put("currency", amount.unit());
    if (amount.max().isPresent()) {
      money.put("minValue", amount.value()).put("maxValue", amount.max().get());
    } else {
      money.put("value", amount.value());
    }
    money.put("peyman:bound", amount.bound().label());
  }

  private static void telling(ObjectNode node, MergedRecord.Source source) {
    node.put("@id", "urn:peyman:telling:" + source.told().id()).put("@type", "prov:Entity");
    ArrayNode values = node.putArray("prov:value");
    for (Quote quote : source.told().evidence()) {
      values.addObject().put("@value", quote.text()).put("@language", "fa");
    }
    article(node.putObject("prov:wasQuotedFrom"), source.article());
    node.putObject("prov:wasGeneratedBy")
        .put("@id", id("reader", source.article().readerVersion()))
        .put("@type", "prov:Activity");
  }

  private static void article(ObjectNode node, ArticleSummary article) {
    node.put("@id", id("article", article.id()));
    node.putArray("@type").add("NewsArticle").add("prov:Entity");
    article.title().ifPresent(title -> node.put("headline", title));
    article.published().ifPresent(time -> node.put("datePublished", time.toString()));
    article.url().ifPresent(url -> node.put("url", url));
    article
        .outlet()
        .ifPresent(
            outlet ->
                node.putObject("publisher")
                    .put("@type", "NewsMediaOrganization")
                    .put("name", outlet));
    node.put("inLanguage", article.language());
  }

  /** A name of our own, with what URIs cannot hold escaped. */
  private static String id(String kind, String key) {
    return "urn:peyman:"
        + kind
        + ":"
        + URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20").replace("%3A", ":");
  }

  @Override
  public void close() throws IOException {
    try (file) {
      file.write("\n]}\n");
    }
  }
}
