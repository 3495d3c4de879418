package peyman.web.page;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page that tells of the API and lets people try it; it shows what the OpenAPI document says.
 */
public final class ApiPage {

  private static final String FILE = "/peyman/web/openapi.json";

  private final Renderer renderer;
  private final Described described;

  public ApiPage(Renderer renderer) {
    this.renderer = renderer;
    this.described = read();
  }

  /** What the document says. */
  public record Described(String summary, List<Operation> operations) {
    public Described {
      operations = List.copyOf(operations);
    }
  }

  /**
   * A route.
   *
   * @param body an example of what is sent; empty where nothing is
   * @param guarded whether a token is needed
   */
  public record Operation(
      String method,
      String path,
      String summary,
      List<Parameter> parameters,
      String body,
      boolean guarded) {
    public Operation {
      parameters = List.copyOf(parameters);
    }

    /** A name for the page. */
    public String key() {
      return method + path.replaceAll("[^a-z]+", "-");
    }
  }

  /** A parameter of a route. */
  public record Parameter(String name, String in, String description, String example) {}

  /** Shows it. */
  public void show(Context context) {
    renderer.show(
        context, "api.jte", renderer.frame(context, "api").running("tryout.js"), described);
  }

  private static Described read() {
    try (InputStream in = ApiPage.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the class path");
      }
      JsonNode document = JsonMapper.builder().build().readTree(in);
      List<Operation> operations = new ArrayList<>();
      for (var path : document.path("paths").properties()) {
        for (var method : path.getValue().properties()) {
          operations.add(operation(document, path.getKey(), method.getKey(), method.getValue()));
        }
      }
      return new Described(document.path("info").path("description").asString(""), operations);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + FILE, e);
    }
  }

  private static Operation operation(
      JsonNode document, String path, String method, JsonNode operation) {
    List<Parameter> parameters = new ArrayList<>();
    for (JsonNode given : operation.path("parameters")) {
      JsonNode parameter = resolved(document, given);
      parameters.add(
          new Parameter(
              parameter.path("name").asString(""),
              parameter.path("in").asString(""),
              parameter.path("description").asString(""),
              parameter.path("example").asString("")));
    }
    String body = "";
    for (JsonNode content : operation.path("requestBody").path("content")) {
      body = body.isEmpty() ? content.path("example").toPrettyString() : body;
    }
    return new Operation(
        method.toUpperCase(Locale.ROOT),
        path,
        operation.path("summary").asString(""),
        parameters,
        body,
        operation.has("security"));
  }

  private static JsonNode resolved(JsonNode document, JsonNode node) {
    String reference = node.path("$ref").asString("");
    return reference.isEmpty() ? node : document.at(reference.substring(1));
  }
}
