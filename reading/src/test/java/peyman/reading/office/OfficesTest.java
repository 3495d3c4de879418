package peyman.reading.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import peyman.reading.Reader;
import peyman.reading.finding.Office;
import peyman.text.Article;
import peyman.text.TsvTable;

/** Titles in their forms and places, with who holds them and of what. */
class OfficesTest {

  private static final Reader READER =
      Reader.load(Clock.fixed(Instant.parse("2020-02-02T09:00:00Z"), ZoneOffset.UTC));

  record Case(String text, String offices) {
    @Override
    public String toString() {
      return text;
    }
  }

  static List<Case> cases() {
    return TsvTable.load(OfficesTest.class, "/peyman/reading/office/offices.tsv", "text", "offices")
        .rows()
        .stream()
        .map(row -> new Case(row.cell(0).replace("¶", "\n"), row.cell(1)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsWhoHoldsWhichOffice(Case row) {
    String found =
        READER.read(Article.of("o", row.text())).findings().stream()
            .filter(Office.class::isInstance)
            .map(Office.class::cast)
            .map(
                office ->
                    office.person().id()
                        + " "
                        + office.post().label()
                        + " "
                        + office.of().id()
                        + (office.former() ? " former" : ""))
            .collect(Collectors.joining(" | "));
    assertThat(found).as(row.text()).isEqualTo(row.offices());
  }
}
