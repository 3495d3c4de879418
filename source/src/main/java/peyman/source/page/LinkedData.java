package peyman.source.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what JSON-LD (schema.org) says of the article of a page. */
final class LinkedData {

  /** Longer scripts are not read. */
  private static final int MAX_CHARS = 2_000_000;

  private static final int MAX_NODES = 5_000;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private LinkedData() {}

  /** Adds what a script states of an article; a broken script states nothing. */
  static void read(String script, Stated stated) {
    if (script.length() > MAX_CHARS
        || !(script.contains("headline")
            || script.contains("datePublished")
            || script.contains("articleBody"))) {
      return;
    }
    JsonNode root;
    try {
      root = JSON.readTree(stripped(script));
    } catch (JacksonException e) {
      return;
    }
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    for (int seen = 0; !open.isEmpty() && seen < MAX_NODES; seen++) {
      JsonNode node = open.remove();
      if (node.isArray()) {
        node.forEach(open::add);
      } else if (node.isObject()) {
        if (article(node)) {
          article(node, stated);
          return;
        }
        string(node.path("datePublished")).ifPresent(stated::perhapsPublished);
        for (String key : new String[] {"@graph", "mainEntity", "mainEntityOfPage"}) {
          if (node.has(key)) {
            open.add(node.get(key));
          }
        }
      }
    }
  }

  private static String stripped(String script) {
    String json = script.strip();
    int start = 0;
    while (start < json.length() && json.charAt(start) != '{' && json.charAt(start) != '[') {
      start++;
    }
    int end = json.length();
    while (end > start && json.charAt(end - 1) != '}' && json.charAt(end - 1) != ']') {
      end--;
    }
    return json.substring(start, end);
  }

  private static boolean article(JsonNode node) {
    JsonNode type = node.path("@type");
    String name = (type.isArray() ? type.path(0) : type).asString("").toLowerCase(Locale.ROOT);
    return name.endsWith("article")
        || name.endsWith("posting")
        || name.equals("report")
        || name.equals("review")
        || name.endsWith("recipe");
  }

  private static void article(JsonNode node, Stated stated) {
    string(node.path("headline")).ifPresent(stated::headline);
    string(node.path("name")).ifPresent(stated::headline);
    string(node.path("description")).ifPresent(stated::description);
    string(node.path("datePublished")).ifPresent(stated::published);
    string(node.path("dateCreated")).ifPresent(stated::published);
    string(node.path("articleBody")).ifPresent(stated::body);
    string(node.path("inLanguage")).ifPresent(stated::language);
    names(node.path("author")).ifPresent(stated::author);
    names(node.path("publisher")).ifPresent(stated::outlet);
  }

  private static Optional<String> string(JsonNode node) {
    if (!node.isString()) {
      return Optional.empty();
    }
    return Optional.of(node.stringValue())
        .map(value -> value.indexOf('&') >= 0 ? Parser.unescapeEntities(value, false) : value)
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private static Optional<String> names(JsonNode node) {
    if (node.isArray()) {
      StringBuilder all = new StringBuilder();
      for (JsonNode one : node) {
        names(one).ifPresent(name -> all.append(all.isEmpty() ? "" : ", ").append(name));
      }
      return Optional.of(all.toString()).filter(name -> !name.isEmpty());
    }
    return node.isObject() ? string(node.path("name")) : string(node);
  }
}
