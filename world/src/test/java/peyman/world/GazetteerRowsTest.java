package peyman.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The rows of the gazetteer name each other by keys that exist. */
class GazetteerRowsTest {

  private static final List<String> FILES =
      List.of(
          "accords",
          "blocs",
          "companies",
          "countries",
          "organisations",
          "outlets",
          "people",
          "places",
          "routes");
  private static final Pattern KEY =
      Pattern.compile("(?<![a-z_])(?:org|outlet|accord|person|place|route):[a-z0-9_]+");

  @Test
  void everyKeyThatARowNamesHasARow() throws IOException {
    Set<String> keys = new HashSet<>();
    Set<String> named = new TreeSet<>();
    for (String file : FILES) {
      for (String row : rows(file)) {
        int tab = row.indexOf('\t');
        keys.add(row.substring(0, tab));
        Matcher matcher = KEY.matcher(row.substring(tab));
        while (matcher.find()) {
          named.add(matcher.group());
        }
      }
    }
    named.removeAll(keys);
    assertEquals(Set.of(), named);
  }

  private static List<String> rows(String file) throws IOException {
    try (InputStream in = World.class.getResourceAsStream(file + ".tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(row -> !row.startsWith("#") && row.indexOf('\t') > 0)
          .toList();
    }
  }
}
