package peyman.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import peyman.reading.Reading.EntityMentions;
import peyman.reading.finding.Agreement;
import peyman.reading.finding.Amount;
import peyman.reading.finding.Bound;
import peyman.reading.finding.Circumstances;
import peyman.reading.finding.Figure;
import peyman.reading.finding.Finding;
import peyman.reading.finding.Party;
import peyman.reading.finding.Sector;
import peyman.text.Alignment;
import peyman.text.Article;
import peyman.text.CharSpan;
import peyman.text.Text;
import peyman.world.Entity;
import peyman.world.EntityType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class ReadingJsonTest {

  private static final Entity KAZAKHSTAN =
      new Entity(
          "country:KZ",
          EntityType.COUNTRY,
          "قزاقستان",
          Optional.of("Kazakhstan"),
          Optional.of("Q232"),
          List.of());

  private final ReadingJson json = new ReadingJson();

  @Test
  void countsOffsetsInCodePointsOfTheGivenText() {
    String given = "\uD83D\uDD39 قزاقستان پیوست";
    Reading reading = reading(given, List.of(), new CharSpan(3, 11));

    JsonNode mention = parse(reading).at("/entities/0/mentions/0");

    assertThat(mention.get("start").asInt()).isEqualTo(2);
    assertThat(mention.get("end").asInt()).isEqualTo(10);
  }

  @Test
  void writesMoneyInBaseUnitsWithoutExponent() {
    JsonNode record =
        parse(reading("قزاقستان قرارداد", List.of(deal("1.1E+9")), new CharSpan(0, 8)));

    assertThat(record.at("/records/0/value").toString())
        .isEqualTo("{\"amount\":1100000000,\"currency\":\"USD\",\"bound\":\"exact\"}");
  }

  @Test
  void writesTheEndsOfARange() {
    Amount range =
        new Amount(new BigDecimal("2e9"), "USD", Bound.RANGE, Optional.of(new BigDecimal("3e9")));
    Figure figure =
        new Figure(
            Circumstances.asserted(new CharSpan(0, 8), 0.5, "test"),
            Figure.Measure.TRADE,
            List.of(KAZAKHSTAN),
            Optional.empty(),
            range,
            Optional.empty(),
            Optional.empty());

    JsonNode record =
        parse(reading("قزاقستان", List.of(figure), new CharSpan(0, 8))).at("/records/0");

    assertThat(record.get("value").asLong()).isEqualTo(2_000_000_000L);
    assertThat(record.get("min").asLong()).isEqualTo(2_000_000_000L);
    assertThat(record.get("max").asLong()).isEqualTo(3_000_000_000L);
  }

  @Test
  void givesEqualRecordsDifferentIdsAndTheSameIdsEveryTime() {
    Reading reading =
        reading("قزاقستان", List.of(deal("5"), deal("5"), deal("6")), new CharSpan(0, 8));

    assertThat(json.ids(reading)).doesNotHaveDuplicates().isEqualTo(json.ids(reading));
  }

  @Test
  void putsTheArticlesIdIntoRecordsThatStandAlone() {
    Reading reading = reading("قزاقستان", List.of(deal("5")), new CharSpan(0, 8));

    assertThat(json.records(reading)).hasSize(1);
    assertThat(json.records(reading).get(0)).startsWith("{\"article\":\"a1\",\"id\":\"");
  }

  private static Agreement deal(String amount) {
    return new Agreement(
        Circumstances.asserted(new CharSpan(0, 8), 0.5, "test"),
        Agreement.Action.SIGN,
        Agreement.Kind.CONTRACT,
        Optional.empty(),
        Optional.empty(),
        List.of(new Party(KAZAKHSTAN, Party.Role.SELLER)),
        Optional.of(new Amount(new BigDecimal(amount), "USD", Bound.EXACT, Optional.empty())),
        List.of(Sector.MINING),
        List.of("tungsten"),
        Optional.empty(),
        Optional.empty());
  }

  private static Reading reading(String given, List<Finding> findings, CharSpan mention) {
    Text text = new Text(given, given, Alignment.identity(given), List.of());
    return new Reading(
        Article.of("a1", given),
        Instant.EPOCH,
        "fa",
        text,
        List.of(new EntityMentions(KAZAKHSTAN, List.of(mention))),
        findings);
  }

  private JsonNode parse(Reading reading) {
    return new ObjectMapper().readTree(json.json(reading));
  }
}
