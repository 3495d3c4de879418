package peyman.reading.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import peyman.reading.Reader;
import peyman.reading.finding.Agreement;
import peyman.reading.finding.Event;
import peyman.reading.finding.Finding;
import peyman.reading.finding.Meeting;
import peyman.text.Article;

/** Executes the examples that stand beside the frames. */
class FrameExamplesTest {

  private static final Reader READER =
      Reader.load(Clock.fixed(Instant.parse("2025-11-07T09:00:00Z"), ZoneOffset.UTC));

  record Example(Frame frame, String sentence) {
    @Override
    public String toString() {
      return frame.name() + ": " + sentence;
    }
  }

  private static Stream<Frame> frames() {
    return Stream.of("agreements.yaml", "meetings.yaml", "events.yaml")
        .flatMap(file -> FrameLoader.load(file).stream());
  }

  static List<Example> must() {
    return frames().flatMap(f -> f.must().stream().map(s -> new Example(f, s))).toList();
  }

  static List<Example> mustNot() {
    return frames().flatMap(f -> f.mustNot().stream().map(s -> new Example(f, s))).toList();
  }

  @ParameterizedTest
  @MethodSource("must")
  void findsTheActInItsExamples(Example example) {
    assertThat(labels(example.sentence()))
        .as(example.toString())
        .contains(example.frame().type() + " " + example.frame().label());
  }

  @ParameterizedTest
  @MethodSource("mustNot")
  void findsNothingInCounterexamples(Example example) {
    assertThat(labels(example.sentence()))
        .as(example.toString())
        .doesNotContain(example.frame().type() + " " + example.frame().label());
  }

  private static List<String> labels(String sentence) {
    List<String> labels = new ArrayList<>();
    for (Finding finding : READER.read(Article.of("example", sentence)).findings()) {
      if (finding instanceof Agreement agreement) {
        labels.add("AGREEMENT " + agreement.action());
      } else if (finding instanceof Meeting meeting) {
        labels.add("MEETING " + meeting.kind());
      } else if (finding instanceof Event event) {
        labels.add("EVENT " + event.code());
      }
    }
    return labels;
  }
}
