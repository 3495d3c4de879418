package peyman.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peyman.observatory.Observatory;
import peyman.observatory.query.Filter;
import peyman.observatory.store.StoreLocation;
import peyman.web.http.Assets;
import peyman.web.page.Answers;
import peyman.web.page.Renderer;
import peyman.web.token.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenApiTest {

  private static final List<String> OTHERS = List.of("limit", "cursor", "format", "lang", "sort");

  @TempDir Path folder;

  @Test
  void theDocumentDescribesJustTheRoutes() throws IOException {
    TreeSet<String> described = new TreeSet<>();
    for (var path : document().path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        described.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
      }
    }
    assertThat(described).isEqualTo(routes());
  }

  @Test
  void listsOfRecordsTakeAllFilters() throws IOException {
    JsonNode document = document();
    TreeSet<String> described = new TreeSet<>();
    for (JsonNode given : document.at("/paths/~1api~1v1~1records/get/parameters")) {
      String reference = given.path("$ref").asString("");
      described.add(document.at(reference.substring(1)).path("name").asString(""));
    }
    TreeSet<String> filters = new TreeSet<>(Filter.names());
    filters.addAll(OTHERS);
    assertThat(described).isEqualTo(filters);
  }

  @Test
  void everyReferenceLeadsSomewhere() throws IOException {
    JsonNode document = document();
    for (JsonNode reference : document.findValues("$ref")) {
      assertThat(document.at(reference.asString().substring(1)).isMissingNode())
          .as(reference.asString())
          .isFalse();
    }
  }

  private TreeSet<String> routes() {
    TreeSet<String> routes = new TreeSet<>();
    try (Observatory observatory = Observatory.openOrCreate(StoreLocation.in(folder))) {
      Api api =
          new Api(
              new Renderer(Assets.load()),
              observatory,
              new Answers(observatory),
              () -> null,
              () -> null,
              new Tokens(folder));
      api.routes().forEach(route -> routes.add(route.method() + " " + route.path()));
    }
    return routes;
  }

  private static JsonNode document() throws IOException {
    try (InputStream in = OpenApiTest.class.getResourceAsStream("/peyman/web/openapi.json")) {
      return JsonMapper.builder().build().readTree(in);
    }
  }
}
