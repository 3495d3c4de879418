package peyman.reading.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import peyman.reading.Reader;
import peyman.reading.Reading;
import peyman.reading.finding.Statement;
import peyman.text.Article;
import peyman.text.TsvTable;

/** Reported speech in its forms, with who says what through whom. */
class StatementsTest {

  private static final Reader READER =
      Reader.load(Clock.fixed(Instant.parse("2020-02-02T09:00:00Z"), ZoneOffset.UTC));

  record Case(String outlet, String text, String statements) {
    @Override
    public String toString() {
      return text;
    }
  }

  static List<Case> cases() {
    return TsvTable.load(
            StatementsTest.class,
            "/peyman/reading/statement/statements.tsv",
            "outlet",
            "text",
            "statements")
        .rows()
        .stream()
        .map(row -> new Case(row.cell(0), row.cell(1), row.cell(2)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsWhoSaysWhat(Case row) {
    Article article =
        new Article(
            "s",
            Optional.empty(),
            Optional.of(row.outlet()).filter(outlet -> !outlet.equals("-")),
            Optional.empty(),
            Optional.empty(),
            row.text().replace("¶", "\n"));
    Reading reading = READER.read(article);
    String found =
        reading.findings().stream()
            .filter(Statement.class::isInstance)
            .map(Statement.class::cast)
            .map(said -> describe(reading, said))
            .collect(Collectors.joining(" | "));
    assertThat(found).as(row.text()).isEqualTo(row.statements());
  }

  private static String describe(Reading reading, Statement said) {
    String text = reading.text().slice(said.text()).replace("\n", "¶");
    return said.speaker().id()
        + said.via().map(via -> " via " + via.id()).orElse("")
        + (said.direct() ? " «" + text + "»" : " " + text);
  }
}
