package peyman.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import peyman.observatory.record.Merged;
import peyman.observatory.record.RecordType;
import peyman.observatory.record.Role;
import peyman.reading.finding.Modality;
import peyman.web.words.Words;
import peyman.world.Entity;
import peyman.world.EntityType;

/** What articles can smuggle into the files that are made of records. */
class HostileRecordTest {

  @Test
  void noCellIsTakenForAFormula() {
    for (String start : List.of("=", "+", "-", "@", "\t")) {
      String row =
          Sheet.write(List.of(record(start + "cmd|' /C calc'!A0"))).lines().toList().get(1);
      assertThat(row).contains(",'" + start + "cmd");
    }
  }

  @Test
  void cellsWithQuotesAndLinesStayOneCell() {
    String sheet = Sheet.write(List.of(record("a \"b\", c\nd")));
    assertThat(sheet).endsWith("\"a \"\"b\"\", c\nd\"\n");
  }

  @Test
  void feedsStayWellFormed() throws Exception {
    String feed =
        new Feed(Words.of("en"))
            .write(
                List.of(record("<script>&\u0000\u0007\uFFFF]]>\uD83D\uDE00")),
                "a<b",
                "http://localhost",
                "/x?a=1&b=2",
                Instant.EPOCH);
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)));
    assertThat(document.getElementsByTagName("summary").item(0).getTextContent())
        .isEqualTo("<script>&\uFFFD\uFFFD\uFFFD]]>\uD83D\uDE00");
  }

  private static Merged record(String quote) {
    Entity somebody =
        new Entity(
            "country:IR",
            EntityType.COUNTRY,
            "\u0627",
            Optional.of("Iran"),
            Optional.empty(),
            List.of());
    return new Merged(
        "id",
        RecordType.STATEMENT,
        "direct",
        "",
        Modality.ASSERTED,
        LocalDate.EPOCH,
        LocalDate.EPOCH,
        true,
        List.of(new Role("speaker", somebody)),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        quote,
        0.5,
        1,
        1,
        1,
        List.of());
  }
}
