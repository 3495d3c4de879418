package peyman.observatory.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import peyman.reading.finding.Amount;
import peyman.reading.finding.Bound;
import peyman.reading.finding.Modality;
import peyman.text.CodePointSpan;
import peyman.world.Entity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a {@link Told} of a record as the contract has it.
 *
 * <p>One instance an article; not thread-safe.
 */
public final class ToldJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final String text;
  private final Function<String, Entity> entities;
  private int knownAt;
  private int knownIndex;

  /**
   * A reader of one article's records.
   *
   * @param text the article's given text; where it is empty evidence has no words
   * @param entities finds an entity by its id
   */
  public ToldJson(String text, Function<String, Entity> entities) {
    this.text = text;
    this.entities = entities;
  }

  /** The record of a line of JSON with the article's id in it. */
  public Told read(String line) {
    JsonNode json = MAPPER.readTree(line);
    RecordType type = RecordType.named(json.path("type").asString("")).orElseThrow();
    return new Told(
        json.path("id").asString(""),
        type,
        json.path("article").asString(""),
        act(type, json),
        kind(type, json),
        Modality.valueOf(json.path("modality").asString("").toUpperCase(Locale.ROOT)),
        date(json.path("date")),
        string(json, "attribution").map(entities),
        json.path("confidence").asDouble(0),
        evidence(type, json),
        roles(type, json),
        amount(type, json),
        string(json, type == RecordType.FIGURE ? "commodity" : "name"),
        strings(json, "sectors"),
        strings(json, "commodities"),
        line);
  }

  /** The ids of all entities in a record: its strings that are such ids. */
  public static Set<String> entityIds(String line) {
    Set<String> ids = new TreeSet<>();
    gather(MAPPER.readTree(line), ids);
    return ids;
  }

  private static void gather(JsonNode node, Set<String> ids) {
    if (node.isString() && node.asString().indexOf(':') > 0) {
      ids.add(node.asString());
    }
    for (JsonNode child : node) {
      gather(child, ids);
    }
  }

  private static String act(RecordType type, JsonNode json) {
    return switch (type) {
      case AGREEMENT -> json.path("action").asString("");
      case MEETING -> json.path("kind").asString("");
      case STATEMENT -> json.path("direct").asBoolean(false) ? "direct" : "indirect";
      case FIGURE -> json.path("measure").asString("");
      case ROUTE -> "route";
      case OFFICE -> json.path("office").asString("");
      case EVENT -> json.path("code").asString("");
    };
  }

  private static String kind(RecordType type, JsonNode json) {
    return switch (type) {
      case AGREEMENT -> json.path("kind").asString("");
      case OFFICE -> json.path("former").asBoolean(false) ? "former" : "current";
      default -> "";
    };
  }

  private static Optional<Days> date(JsonNode date) {
    return date.isObject()
        ? Optional.of(
            new Days(
                LocalDate.parse(date.path("from").asString("")),
                LocalDate.parse(date.path("to").asString(""))))
        : Optional.empty();
  }

  private List<Quote> evidence(RecordType type, JsonNode json) {
    List<Quote> quotes = new ArrayList<>();
    if (type == RecordType.STATEMENT) {
      quotes.add(quote(json.path("text")));
    }
    for (JsonNode span : json.path("evidence")) {
      quotes.add(quote(span));
    }
    return quotes;
  }

  private Quote quote(JsonNode json) {
    CodePointSpan span = new CodePointSpan(json.path("start").asInt(0), json.path("end").asInt(0));
    String words = text.isEmpty() ? "" : text.substring(index(span.start()), index(span.end()));
    return new Quote(span, words);
  }

  /** The char index of a code point; quick for spans that are near each other. */
  private int index(int codePoint) {
    knownIndex = text.offsetByCodePoints(knownIndex, codePoint - knownAt);
    knownAt = codePoint;
    return knownIndex;
  }

  private List<Role> roles(RecordType type, JsonNode json) {
    List<Role> roles = new ArrayList<>();
    switch (type) {
      case AGREEMENT -> {
        for (JsonNode party : json.path("parties")) {
          string(party, "entity")
              .ifPresent(id -> roles.add(role(party.path("role").asString(""), id)));
        }
        single(roles, json, "accord", "place");
      }
      case MEETING -> {
        several(roles, json, "participants", "participant");
        single(roles, json, "host", "place");
      }
      case STATEMENT -> single(roles, json, "speaker", "via", "addressee");
      case FIGURE -> {
        several(roles, json, "subjects", "subject");
        single(roles, json, "counterpart");
      }
      case ROUTE -> {
        single(roles, json, "route", "from", "to");
        several(roles, json, "through", "through");
        several(roles, json, "bypasses", "bypasses");
      }
      case OFFICE -> single(roles, json, "person", "of");
      case EVENT -> single(roles, json, "actor", "target");
    }
    return roles;
  }

  private void single(List<Role> roles, JsonNode json, String... names) {
    for (String name : names) {
      string(json, name).ifPresent(id -> roles.add(role(name, id)));
    }
  }

  private void several(List<Role> roles, JsonNode json, String name, String role) {
    for (String id : strings(json, name)) {
      roles.add(role(role, id));
    }
  }

  private Role role(String name, String id) {
    return new Role(name, entities.apply(id));
  }

  private static Optional<Amount> amount(RecordType type, JsonNode json) {
    JsonNode holder = type == RecordType.AGREEMENT ? json.path("value") : json;
    JsonNode value = holder.path(type == RecordType.AGREEMENT ? "amount" : "value");
    if (!value.isNumber() || type != RecordType.AGREEMENT && type != RecordType.FIGURE) {
      return Optional.empty();
    }
    String unit = holder.path(type == RecordType.AGREEMENT ? "currency" : "unit").asString("");
    Bound bound = Bound.valueOf(holder.path("bound").asString("exact").toUpperCase(Locale.ROOT));
    Optional<BigDecimal> max =
        bound == Bound.RANGE ? Optional.of(holder.path("max").decimalValue()) : Optional.empty();
    return Optional.of(new Amount(value.decimalValue(), unit, bound, max));
  }

  private static Optional<String> string(JsonNode json, String name) {
    JsonNode value = json.path(name);
    return value.isString() ? Optional.of(value.asString()) : Optional.empty();
  }

  private static List<String> strings(JsonNode json, String name) {
    List<String> strings = new ArrayList<>();
    for (JsonNode value : json.path(name)) {
      strings.add(value.asString(""));
    }
    return strings;
  }
}
