package peyman.reading.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import peyman.language.Language;
import peyman.reading.discourse.DocumentReader;
import peyman.reading.discourse.Finder;
import peyman.reading.finding.Agreement;
import peyman.reading.finding.Event;
import peyman.reading.finding.Finding;
import peyman.reading.finding.Meeting;
import peyman.text.Article;
import peyman.world.World;

/** Executes the examples that stand beside the frames. */
class FrameExamplesTest {

  private static final Language LANGUAGE = Language.load();
  private static final DocumentReader DOCUMENTS = DocumentReader.load(World.load());

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("must")
  void findsWhatItMust(String frame, String sentence, Finder finder, String label) {
    assertThat(labels(finder, sentence)).contains(label);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("mustNot")
  void leavesWhatItMustNotFind(String frame, String sentence, Finder finder, String label) {
    assertThat(labels(finder, sentence)).doesNotContain(label);
  }

  private static List<String> labels(Finder finder, String sentence) {
    List<String> labels = new ArrayList<>();
    var document =
        DOCUMENTS.read(
            Article.of("example", sentence), LANGUAGE.analyse(sentence), LocalDate.of(2025, 11, 7));
    for (Finding finding : finder.find(document)) {
      if (finding instanceof Agreement agreement) {
        labels.add(agreement.action().name());
      } else if (finding instanceof Meeting meeting) {
        labels.add(meeting.kind().name());
      } else if (finding instanceof Event event) {
        labels.add(event.code().name());
      }
    }
    return labels;
  }

  static Stream<Object[]> must() {
    return examples(true);
  }

  static Stream<Object[]> mustNot() {
    return examples(false);
  }

  private static Stream<Object[]> examples(boolean must) {
    List<Object[]> examples = new ArrayList<>();
    add(examples, "agreements.yaml", AgreementFinder.load(), must);
    add(examples, "meetings.yaml", MeetingFinder.load(), must);
    add(examples, "events.yaml", EventFinder.load(), must);
    return examples.stream();
  }

  private static void add(List<Object[]> examples, String file, Finder finder, boolean must) {
    for (Frame frame : FrameLoader.load(file)) {
      for (String sentence : must ? frame.must() : frame.mustNot()) {
        examples.add(new Object[] {frame.name(), sentence, finder, frame.label()});
      }
    }
  }
}
