package peyman.reading.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import peyman.reading.Reader;
import peyman.reading.finding.Figure;
import peyman.text.Article;
import peyman.text.TsvTable;
import peyman.world.Entity;

/** Numbers with what they measure and whose they are, and numbers that are no figures. */
class FiguresTest {

  private static final Reader READER =
      Reader.load(Clock.fixed(Instant.parse("2020-02-02T09:00:00Z"), ZoneOffset.UTC));

  record Case(String text, String figures) {
    @Override
    public String toString() {
      return text;
    }
  }

  static List<Case> cases() {
    return TsvTable.load(FiguresTest.class, "/peyman/reading/figure/figures.tsv", "text", "figures")
        .rows()
        .stream()
        .map(row -> new Case(row.cell(0).replace("¶", "\n"), row.cell(1)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsWhatIsMeasuredOfWhom(Case row) {
    String found =
        READER.read(Article.of("o", row.text())).findings().stream()
            .filter(Figure.class::isInstance)
            .map(Figure.class::cast)
            .map(FiguresTest::describe)
            .collect(Collectors.joining(" | "));
    assertThat(found).as(row.text()).isEqualTo(row.figures());
  }

  private static String describe(Figure figure) {
    return figure.measure().label()
        + " "
        + figure.subjects().stream().map(Entity::id).toList()
        + figure.counterpart().map(other -> " with " + other.id()).orElse("")
        + " "
        + figure.amount().value().toPlainString()
        + " "
        + figure.amount().unit()
        + " "
        + figure.amount().bound().label();
  }
}
