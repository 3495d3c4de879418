package peyman.source.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages written for this project in the shapes of Persian (and one Arabic) outlets. */
class PersianPageTest {

  /** Share of characters that must be right, over all pages. */
  private static final double FLOOR = 0.98;

  private record Shape(String name, PageArticle found, JsonNode wanted) {}

  private static List<Shape> shapes;

  @BeforeAll
  static void read() throws IOException, URISyntaxException {
    Path folder = Path.of(PersianPageTest.class.getResource("persian").toURI());
    PageReader reader = PageReader.load();
    shapes = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
        String name = file.getFileName().toString().replace(".html", "");
        PageArticle found =
            reader.read(Files.readAllBytes(file), Optional.empty(), Optional.empty()).orElseThrow();
        shapes.add(new Shape(name, found, json(folder.resolve(name + ".json"))));
      }
    }
  }

  private static JsonNode json(Path file) {
    try {
      return JsonMapper.shared().readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void gives_the_text_of_every_shape_to_the_letter() {
    double right = 0;
    double all = 0;
    List<String> faults = new ArrayList<>();
    for (Shape shape : shapes) {
      String wanted = shape.wanted().get("text").stringValue();
      String found = shape.found().text();
      int common = common(wanted, found);
      right += 2.0 * common;
      all += wanted.length() + found.length();
      if (!wanted.equals(found)) {
        faults.add(shape.name() + "\n--- wanted\n" + wanted + "\n--- found\n" + found);
      }
    }
    assertThat(right / all).as("%s", String.join("\n", faults)).isGreaterThanOrEqualTo(FLOOR);
    assertThat(shapes).hasSizeGreaterThanOrEqualTo(25);
  }

  @Test
  void finds_the_title_of_every_shape() {
    assertThat(shapes)
        .allSatisfy(
            shape ->
                assertThat(shape.found().title())
                    .as(shape.name())
                    .contains(shape.wanted().get("title").stringValue()));
  }

  @Test
  void finds_the_time_of_publication_in_metadata_and_in_persian_dates() {
    assertThat(shapes)
        .allSatisfy(
            shape ->
                assertThat(shape.found().published())
                    .as(shape.name())
                    .contains(Instant.parse(shape.wanted().get("published").stringValue())));
  }

  @Test
  void finds_outlet_and_author_where_the_page_states_them() {
    for (String field : List.of("outlet", "author")) {
      assertThat(shapes)
          .filteredOn(shape -> shape.wanted().get(field).isString())
          .allSatisfy(
              shape ->
                  assertThat(
                          field.equals("outlet") ? shape.found().outlet() : shape.found().author())
                      .as(shape.name())
                      .contains(shape.wanted().get(field).stringValue()));
    }
  }

  @Test
  void tells_the_language_by_the_letters() {
    assertThat(shapes)
        .allSatisfy(
            shape ->
                assertThat(shape.found().language())
                    .as(shape.name())
                    .contains(shape.wanted().get("language").stringValue()));
  }

  /** Length of the longest common subsequence of lines' characters, line by line. */
  private static int common(String wanted, String found) {
    int[] last = new int[found.length() + 1];
    for (int i = 0; i < wanted.length(); i++) {
      int[] row = new int[found.length() + 1];
      for (int j = 0; j < found.length(); j++) {
        row[j + 1] =
            wanted.charAt(i) == found.charAt(j) ? last[j] + 1 : Math.max(last[j + 1], row[j]);
      }
      last = row;
    }
    return last[found.length()];
  }
}
