package peyman.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import peyman.language.Language;
import peyman.text.TsvTable;

/** Words that may name several or nobody. */
class AmbiguityTest {

  private static final World WORLD = World.load();
  private static final Language LANGUAGE = Language.load();

  record Case(LocalDate day, String text, String ids) {
    @Override
    public String toString() {
      return text;
    }
  }

  static List<Case> cases() {
    return TsvTable.load(AmbiguityTest.class, "ambiguity.tsv", "day", "text", "ids").rows().stream()
        .map(row -> new Case(LocalDate.parse(row.cell(0)), row.cell(1), row.cell(2)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void linksWordsByTheirUse(Case row) {
    String ids =
        WORLD.link(LANGUAGE.analyse(row.text()), row.day()).stream()
            .map(mention -> mention.entity().id())
            .collect(Collectors.joining(" "));
    assertThat(ids).as(row.text()).isEqualTo(row.ids());
  }
}
