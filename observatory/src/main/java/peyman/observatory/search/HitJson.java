package peyman.observatory.search;

import peyman.observatory.export.MergedJson;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a search found, as JSON. */
public final class HitJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final MergedJson JSON = new MergedJson();

  private HitJson() {}

  /** All that was found. */
  public static String json(SearchResult result) {
    ObjectNode node = MAPPER.createObjectNode();
    node.putObject("count")
        .put("value", result.count().value())
        .put("exact", result.count().exact());
    node.put("did_you_mean", result.didYouMean().orElse(null));
    ArrayNode hits = node.putArray("hits");
    result.hits().forEach(hit -> hits.add(node(hit)));
    ObjectNode facets = node.putObject("facets");
    for (Facet facet : result.facets()) {
      ObjectNode one = facets.putObject(facet.name()).put("exact", facet.exact());
      ArrayNode values = one.putArray("values");
      for (Facet.Value value : facet.values()) {
        values
            .addObject()
            .put("key", value.key())
            .put("label", value.label())
            .put("count", value.count());
      }
    }
    return node.toString();
  }

  /** One hit. */
  public static String json(Hit hit) {
    return node(hit).toString();
  }

  private static ObjectNode node(Hit hit) {
    ObjectNode node = MAPPER.createObjectNode();
    hit.article().ifPresent(article -> node.set("article", MAPPER.readTree(JSON.json(article))));
    hit.record().ifPresent(merged -> node.set("record", MAPPER.readTree(JSON.json(merged))));
    node.put("score", hit.score());
    ArrayNode snippets = node.putArray("snippets");
    for (Snippet snippet : hit.snippets()) {
      ObjectNode one = snippets.addObject().put("start", snippet.start());
      ArrayNode parts = one.putArray("parts");
      for (Snippet.Part part : snippet.parts()) {
        parts.addObject().put("text", part.text()).put("match", part.match());
      }
    }
    return node;
  }
}
