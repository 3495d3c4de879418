package peyman.reading.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import peyman.reading.Reader;
import peyman.reading.finding.Agreement;
import peyman.reading.finding.Event;
import peyman.reading.finding.Finding;
import peyman.reading.finding.Meeting;
import peyman.reading.finding.Modality;
import peyman.reading.finding.Route;
import peyman.text.Article;
import peyman.text.TsvTable;
import peyman.world.Entity;

/** The same acts with other actors, amounts, word order and half-spaces. */
class VariationsTest {

  private static final Reader READER =
      Reader.load(Clock.fixed(Instant.parse("2025-11-07T09:00:00Z"), ZoneOffset.UTC));

  record Case(String sentence, String records) {
    @Override
    public String toString() {
      return sentence;
    }
  }

  static List<Case> cases() {
    return TsvTable.load(
            VariationsTest.class, "/peyman/reading/frame/variations.tsv", "sentence", "records")
        .rows()
        .stream()
        .map(row -> new Case(row.cell(0), row.cell(1)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsTheActsOfSentences(Case row) {
    String found =
        READER.read(Article.of("v", row.sentence())).findings().stream()
            .flatMap(VariationsTest::describe)
            .collect(Collectors.joining(" | "));
    assertThat(found).as(row.sentence()).isEqualTo(row.records());
  }

  private static Stream<String> describe(Finding finding) {
    String text = null;
    if (finding instanceof Agreement agreement) {
      text = describe(agreement);
    } else if (finding instanceof Meeting meeting) {
      text =
          "meeting "
              + meeting.kind().label()
              + ids(meeting.participants().stream().sorted((a, b) -> a.id().compareTo(b.id())))
              + meeting.place().map(place -> " in " + place.id()).orElse("");
    } else if (finding instanceof Event event) {
      text = "event " + event.code().label() + " " + id(event.actor()) + " > " + id(event.target());
    } else if (finding instanceof Route route) {
      text =
          "route "
              + id(route.from())
              + " > "
              + id(route.to())
              + " through"
              + ids(route.through().stream())
              + " past"
              + ids(route.bypasses().stream());
    }
    Modality modality = finding.circumstances().modality();
    String told = modality == Modality.ASSERTED ? "" : " " + modality.label();
    return text == null ? Stream.empty() : Stream.of(text + told);
  }

  private static String describe(Agreement agreement) {
    return "agreement "
        + agreement.action().label()
        + " "
        + agreement.kind().label()
        + agreement.parties().stream()
            .map(party -> party.entity().id())
            .sorted()
            .collect(Collectors.joining(", ", " [", "]"))
        + agreement
            .value()
            .map(amount -> " " + amount.value().toPlainString() + " " + amount.unit())
            .orElse("")
        + agreement
            .accord()
            .map(accord -> " " + accord.id())
            .or(() -> agreement.name().map(name -> " " + name))
            .orElse("");
  }

  private static String ids(Stream<Entity> entities) {
    return entities.map(Entity::id).collect(Collectors.joining(", ", " [", "]"));
  }

  private static String id(Optional<Entity> entity) {
    return entity.map(Entity::id).orElse("-");
  }
}
