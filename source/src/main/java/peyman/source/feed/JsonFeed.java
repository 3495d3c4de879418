package peyman.source.feed;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a JSON Feed (jsonfeed.org, version 1 and 1.1). */
final class JsonFeed {

  private JsonFeed() {}

  static Feed read(byte[] json, String address) throws FeedException {
    JsonNode root;
    try {
      root = JsonMapper.shared().readTree(json);
    } catch (JacksonException e) {
      throw new FeedException(
          "not sound JSON (" + FeedReader.line(e.getOriginalMessage()) + ")", e);
    }
    JsonNode items = root.path("items");
    if (!items.isArray()) {
      throw new FeedException("JSON without \"items\"; no JSON Feed");
    }
    List<FeedEntry> entries = new ArrayList<>();
    for (JsonNode item : items) {
      String link = text(item.path("url").isString() ? item.path("url") : item.path("id"));
      FeedReader.page(address, link)
          .ifPresent(
              to ->
                  entries.add(
                      new FeedEntry(
                          to,
                          FeedReader.present(text(item.path("title"))),
                          time(text(item.path("date_published"))))));
      if (entries.size() >= FeedReader.MAX_ENTRIES) {
        break;
      }
    }
    return new Feed(entries, List.of());
  }

  private static String text(JsonNode node) {
    return node.isString() ? node.stringValue() : "";
  }

  private static Optional<Instant> time(String value) {
    try {
      return Optional.of(OffsetDateTime.parse(value).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
