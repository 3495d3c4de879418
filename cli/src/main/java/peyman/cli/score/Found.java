package peyman.cli.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What was read in an article: its records, and whom they name, by all names in the text. */
final class Found {

  /** Somebody whom records name: the code of a state or bloc, and every name. */
  record Named(Optional<String> code, List<String> names) {}

  private final int[] text;
  private final Map<String, Named> entities = new HashMap<>();
  private final List<JsonNode> records = new ArrayList<>();

  Found(String text, JsonNode document) {
    this.text = text.codePoints().toArray();
    for (JsonNode entity : document.path("entities")) {
      List<String> names = new ArrayList<>();
      for (String language : List.of("fa", "en")) {
        JsonNode name = entity.path("name").path(language);
        if (name.isString()) {
          names.add(name.asString());
        }
      }
      entity.path("mentions").forEach(mention -> names.add(slice(mention)));
      String id = entity.path("id").asString();
      entities.put(id, new Named(code(id), names));
    }
    document.path("records").forEach(records::add);
  }

  private static Optional<String> code(String id) {
    String kind = id.substring(0, Math.max(0, id.indexOf(':')));
    boolean political = kind.equals("country") || kind.equals("bloc");
    return political ? Optional.of(id.substring(kind.length() + 1)) : Optional.empty();
  }

  List<JsonNode> records(String type) {
    return records.stream().filter(record -> record.path("type").asString().equals(type)).toList();
  }

  /** Whom an entity id, or a party that holds one, means. */
  Optional<Named> entity(JsonNode reference) {
    JsonNode id = reference.isObject() ? reference.path("entity") : reference;
    if (!id.isString()) {
      return Optional.empty();
    }
    String key = id.asString();
    String name = key.substring(key.indexOf(':') + 1);
    return Optional.of(
        entities.getOrDefault(key, new Named(code(key), List.of(name.isEmpty() ? key : name))));
  }

  List<Named> entities(JsonNode references) {
    List<Named> found = new ArrayList<>();
    references.forEach(reference -> entity(reference).ifPresent(found::add));
    return found;
  }

  /** The text of a span. */
  String slice(JsonNode span) {
    int start = Math.min(span.path("start").asInt(0), text.length);
    int end = Math.min(span.path("end").asInt(0), text.length);
    return start < end ? new String(text, start, end - start) : "";
  }

  /** How many evidence spans do not lie in the text. */
  int spansOutside() {
    int outside = 0;
    for (JsonNode record : records) {
      for (JsonNode span : record.path("evidence")) {
        int start = span.path("start").asInt(-1);
        int end = span.path("end").asInt(-1);
        outside += start >= 0 && start < end && end <= text.length ? 0 : 1;
      }
    }
    return outside;
  }

  /** Whether an annotated slot, perhaps empty, means an entity, perhaps none. */
  static boolean same(JsonNode gold, Optional<Named> found) {
    if (!gold.isString() || found.isEmpty()) {
      return !gold.isString() && found.isEmpty();
    }
    return same(gold.asString(), found.get());
  }

  private static boolean same(String gold, Named found) {
    if (Names.code(gold)) {
      return found.code().filter(code -> code.equalsIgnoreCase(gold)).isPresent();
    }
    return Names.same(gold, found.names());
  }

  /** F1 of annotated names against entities, each used once. */
  static double f1(List<String> gold, List<Named> found) {
    if (gold.isEmpty() || found.isEmpty()) {
      return gold.isEmpty() && found.isEmpty() ? 1 : 0;
    }
    return 2.0 * hits(gold, found) / (gold.size() + found.size());
  }

  static int hits(List<String> gold, List<Named> found) {
    List<Named> left = new ArrayList<>(found);
    int hits = 0;
    for (String name : gold) {
      Optional<Named> hit = left.stream().filter(entity -> same(name, entity)).findFirst();
      if (hit.isPresent()) {
        left.remove(hit.get());
        hits++;
      }
    }
    return hits;
  }
}
