package peyman.reading.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import peyman.reading.finding.Amount;
import peyman.reading.finding.Bound;
import peyman.reading.finding.Circumstances;
import peyman.reading.finding.Figure;
import peyman.reading.finding.Finding;
import peyman.reading.finding.Statement;
import peyman.text.CharSpan;
import peyman.world.Entity;
import peyman.world.EntityType;

class RecordSentenceTest {

  private static final Circumstances TOLD = Circumstances.asserted(new CharSpan(0, 1), 0.5, "test");
  private static final Entity KAZAKHSTAN = country("KZ", "قزاقستان", "Kazakhstan");
  private static final Entity AMERICA = country("US", "آمریکا", "United States");

  @Test
  void aGroupSpeaksInThePlural() {
    assertEquals("کارشناسان گفتند", persian(statement(group("کارشناسان"))));
    assertEquals("برخی رسانه\u200Cها گفتند", persian(statement(group("برخی رسانه\u200Cها"))));
    assertEquals("یکی از مقامات گفت", persian(statement(group("یکی از مقامات"))));
    assertEquals("یک مقام آمریکایی گفت", persian(statement(group("یک مقام آمریکایی"))));
    assertEquals("قزاقستان گفت", persian(statement(KAZAKHSTAN)));
  }

  @Test
  void aMeasureNamesItsOwnerAndItsCounterpart() {
    Figure share = figure(Figure.Measure.SUPPLY_SHARE);
    assertEquals("سهم قزاقستان در تأمین نیاز آمریکا: ۵", persian(share));
    assertEquals("Share of supply of Kazakhstan to United States: 5", english(share));
    assertEquals(
        "شمار شرکت\u200Cهای قزاقستان در آمریکا: ۵", persian(figure(Figure.Measure.COMPANIES)));
  }

  private static Entity group(String name) {
    return new Entity(
        "group:" + name, EntityType.GROUP, name, Optional.empty(), Optional.empty(), List.of());
  }

  private static Entity country(String code, String persian, String english) {
    return new Entity(
        "country:" + code,
        EntityType.COUNTRY,
        persian,
        Optional.of(english),
        Optional.empty(),
        List.of());
  }

  private static Statement statement(Entity speaker) {
    return new Statement(
        TOLD, speaker, Optional.empty(), false, new CharSpan(0, 1), Optional.empty());
  }

  private static Figure figure(Figure.Measure measure) {
    Amount five = new Amount(BigDecimal.valueOf(5), "count", Bound.EXACT, Optional.empty());
    return new Figure(
        TOLD,
        measure,
        List.of(KAZAKHSTAN),
        Optional.of(AMERICA),
        five,
        Optional.empty(),
        Optional.empty());
  }

  private static String persian(Finding finding) {
    return finding.match(new RecordSentence(Wording.of("fa")));
  }

  private static String english(Finding finding) {
    return finding.match(new RecordSentence(Wording.of("en")));
  }
}
