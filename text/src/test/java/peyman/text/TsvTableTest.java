package peyman.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TsvTableTest {

  private static final String HEADER = "# source: own\n# licence: Apache-2.0\n# columns: a b\n";

  private static TsvTable table(String rows) {
    return TsvTable.parse("x.tsv", (HEADER + rows).getBytes(StandardCharsets.UTF_8), "a", "b");
  }

  @Test
  void readsRowsAndParts() {
    TsvTable table = table("\u0627\t\u0628|\u067E\n\u0628\n").requireSorted().check();
    assertThat(table.rows()).hasSize(2);
    assertThat(table.rows().get(0).parts(1, '|')).containsExactly("\u0628", "\u067E");
    assertThat(table.rows().get(1).cell(1)).isEmpty();
    assertThat(table.rows().get(1).line()).isEqualTo(5);
  }

  @Test
  void reportsAllFaultsWithLineAndColumn() {
    TsvTable table = table("b\tx\na\ty\tz\na\t\u0643\n").requireSorted().requireUnique(0);
    assertThatThrownBy(table::check)
        .isInstanceOf(ResourceException.class)
        .hasMessageContaining("4 faults")
        .hasMessageContaining("x.tsv:5:1: a: out of order")
        .hasMessageContaining("x.tsv:5:5: 3 cells")
        .hasMessageContaining("x.tsv:6:3: U+0643")
        .hasMessageContaining("x.tsv:6:1: a: duplicate of line 5");
  }

  @Test
  void wantsTheHeader() {
    TsvTable table = TsvTable.parse("y.tsv", "a\n".getBytes(StandardCharsets.UTF_8), "a");
    assertThatThrownBy(table::check).hasMessageContaining("'# licence:");
  }
}
