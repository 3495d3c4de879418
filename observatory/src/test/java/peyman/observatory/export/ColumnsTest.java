package peyman.observatory.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import peyman.world.World;

/** The documentation of the columns says what is written. */
class ColumnsTest {

  private static Map<String, List<String>> documented() throws IOException {
    Map<String, List<String>> tables = new LinkedHashMap<>();
    String table = "";
    for (String line :
        Files.readAllLines(Path.of(System.getProperty("peyman.root"), "docs", "columns.md"))) {
      if (line.startsWith("## ")) {
        table = line.substring(3);
        tables.put(table, new ArrayList<>());
      } else if (line.startsWith("| ") && !table.isEmpty() && !line.startsWith("| column ")) {
        String[] cells = line.split(" *\\| *");
        assertThat(cells[3]).as("meaning of " + cells[1]).isNotBlank();
        tables.get(table).add(cells[1] + " " + cells[2]);
      }
    }
    return tables;
  }

  private static List<String> written(Table<?> table) {
    return table.columns().stream()
        .map(column -> column.name() + " " + column.kind().name().toLowerCase(Locale.ROOT))
        .toList();
  }

  @Test
  void all_tables_and_columns_are_documented_in_their_order() throws IOException {
    Map<String, List<String>> expected = new LinkedHashMap<>();
    Tables.all().forEach(table -> expected.put(table.name(), written(table)));
    Table<?> plover = PloverExport.table(World.load());
    expected.put(plover.name(), written(plover));
    assertThat(documented()).containsExactlyEntriesOf(expected);
  }
}
