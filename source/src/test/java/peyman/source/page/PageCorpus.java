package peyman.source.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages with known text that lie beside the project; they are only for evaluation. */
final class PageCorpus {

  /**
   * A page with snippets that must and must not be in its text.
   *
   * @param title the title that people see, or empty
   * @param date the day of publication, {@code YYYY-MM-DD}, or empty
   */
  record Snippets(
      int number,
      String url,
      byte[] page,
      List<String> with,
      List<String> without,
      String title,
      String date) {}

  /** A page with its whole text. */
  record Whole(String id, String url, byte[] page, String text) {}

  private PageCorpus() {}

  static Path folder() {
    return Path.of(System.getProperty("peyman.shared", "../shared"), "data", "html");
  }

  /** Pages of the trafilatura set with numbers in a range, ends inclusive, ordered by number. */
  static List<Snippets> trafilatura(int from, int to) {
    Path folder = folder().resolve("trafilatura");
    List<Snippets> pages = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : json(folder.resolve("snippets.json")).properties()) {
      JsonNode node = entry.getValue();
      String file = node.get("page").stringValue();
      int number = Integer.parseInt(file.substring(1, 5));
      if (number >= from && number <= to) {
        pages.add(
            new Snippets(
                number,
                entry.getKey(),
                unpacked(folder.resolve("pages").resolve(file)),
                strings(node.get("with")),
                strings(node.get("without")),
                node.path("title").asString(""),
                node.path("date").asString("")));
      }
    }
    pages.sort(java.util.Comparator.comparingInt(Snippets::number));
    return pages;
  }

  static List<Whole> benchmark() {
    Path folder = folder().resolve("benchmark");
    List<Whole> pages = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry :
        json(folder.resolve("ground-truth.json")).properties()) {
      byte[] page = unpacked(folder.resolve("html").resolve(entry.getKey() + ".html.gz"));
      String text = entry.getValue().get("articleBody").stringValue();
      String url = entry.getValue().path("url").asString("");
      pages.add(new Whole(entry.getKey(), url, page, text));
    }
    return pages;
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(item -> strings.add(item.stringValue()));
    return strings;
  }

  private static JsonNode json(Path file) {
    return JsonMapper.shared().readTree(file);
  }

  private static byte[] unpacked(Path file) {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
