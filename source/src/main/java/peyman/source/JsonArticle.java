package peyman.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import peyman.text.Article;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one article from JSON.
 *
 * <pre>{@code
 * {"id": "…", "text": "…", "title"?: "…", "published"?: "2025-11-07", "outlet"?: "…", "url"?: "…"}
 * }</pre>
 *
 * Keys of other names are passed over, {@code null} counts as absent.
 */
final class JsonArticle {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private final Place place;
  private String id = "";
  private String text = "";
  private boolean textStated;
  private Optional<String> title = Optional.empty();
  private Optional<String> outlet = Optional.empty();
  private Optional<String> url = Optional.empty();
  private Optional<Instant> published = Optional.empty();
  private String fault = "";

  private JsonArticle(Place place) {
    this.place = place;
  }

  static JsonParser parser(String json) {
    return FACTORY.createParser(ObjectReadContext.empty(), json);
  }

  static JsonParser parser(java.io.Reader json) {
    return FACTORY.createParser(ObjectReadContext.empty(), json);
  }

  /**
   * Reads the value that the parser stands at, to its last token.
   *
   * @throws tools.jackson.core.JacksonException where the JSON itself is broken
   */
  static Supply read(JsonParser parser, Place place, List<String> remarks) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      String found = kind(parser.currentToken());
      parser.skipChildren();
      String reason = "found " + found + "; an article is an object {\"id\": …, \"text\": …}";
      return new Supply.Refused(place, reason);
    }
    JsonArticle article = new JsonArticle(place);
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      article.field(parser, key);
      parser.skipChildren();
    }
    return article.supply(remarks);
  }

  private void field(JsonParser parser, String key) {
    boolean absent = parser.currentToken() == JsonToken.VALUE_NULL;
    switch (key) {
      case "id" -> id = absent ? "" : id(parser);
      case "text" -> {
        textStated = !absent;
        text = string(parser, key).orElse("");
      }
      case "title" -> title = string(parser, key);
      case "outlet" -> outlet = string(parser, key);
      case "url" -> url = string(parser, key);
      case "published" -> published = string(parser, key).flatMap(this::published);
      default -> {}
    }
  }

  private String id(JsonParser parser) {
    return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
        ? parser.getString()
        : string(parser, "id").orElse("");
  }

  private Optional<String> string(JsonParser parser, String key) {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return Optional.empty();
    }
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      fault('"' + key + "\" is " + kind(parser.currentToken()) + "; write a string");
      return Optional.empty();
    }
    String value = parser.getString();
    return value.isBlank() ? Optional.empty() : Optional.of(value);
  }

  private Optional<Instant> published(String value) {
    Optional<Instant> time = PublicationTime.parse(value);
    if (time.isEmpty()) {
      fault("\"published\" is \"" + OneLine.of(value) + "\"; write it as " + PublicationTime.FORMS);
    }
    return time;
  }

  private void fault(String reason) {
    fault = fault.isEmpty() ? reason : fault;
  }

  private Supply supply(List<String> remarks) {
    if (!fault.isEmpty()) {
      return new Supply.Refused(place, fault);
    }
    if (id.isBlank()) {
      return new Supply.Refused(place, "no \"id\"; give each article one of its own");
    }
    if (!textStated) {
      return new Supply.Refused(place, "no \"text\"; put the article's text there");
    }
    if (text.isBlank()) {
      return new Supply.Refused(place, "\"text\" is empty; put the article's text there");
    }
    Letters letters = Letters.of(text);
    if (letters.tooLong()) {
      return new Supply.Refused(place, "\"text\" has " + Letters.TOO_LONG);
    }
    if (letters.binary()) {
      return new Supply.Refused(place, "\"text\" is binary, not text; decode it first");
    }
    List<String> all = new ArrayList<>(remarks);
    all.addAll(letters.remarks());
    Article article =
        new Article(
            whole(id),
            title.map(JsonArticle::whole),
            outlet.map(JsonArticle::whole),
            url.map(JsonArticle::whole),
            published,
            letters.text());
    return new Supply.Given(place, article, all);
  }

  private static String whole(String value) {
    return Letters.of(value).text();
  }

  private static String kind(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "a string";
      case VALUE_NULL -> "null";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      default -> "a number";
    };
  }
}
