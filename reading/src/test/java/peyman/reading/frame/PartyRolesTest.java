package peyman.reading.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peyman.reading.Reader;
import peyman.reading.finding.Agreement;
import peyman.text.Article;

class PartyRolesTest {

  private static final Reader READER =
      Reader.load(Clock.fixed(Instant.parse("2025-11-07T09:00:00Z"), ZoneOffset.UTC));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "چین قرارداد خرید گاز با قطر امضا کرد. | country:CN buyer, country:QA seller",
        "روسیه با هند قرارداد فروش نفت امضا کرد. | country:RU seller, country:IN buyer",
        "چین و قطر قرارداد خرید گاز امضا کردند. | country:CN party, country:QA party",
      })
  void tellsAsWhatEachTakesPart(String sentence, String parties) {
    String found =
        READER.read(Article.of("r", sentence)).findings().stream()
            .filter(Agreement.class::isInstance)
            .map(Agreement.class::cast)
            .flatMap(agreement -> agreement.parties().stream())
            .map(party -> party.entity().id() + " " + party.role().label())
            .collect(Collectors.joining(", "));
    assertThat(found).isEqualTo(parties);
  }
}
