package peyman.training.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import peyman.text.TextReader;

/** The figures of repair and segmentation, held a little under what was measured. */
class RepairEval {

  private final Path treebanks =
      Path.of(System.getProperty("peyman.shared", "../shared")).resolve("data/treebanks");

  @BeforeEach
  void needsTreebanks() {
    assumeTrue(Files.isDirectory(treebanks), "no treebanks in " + treebanks);
  }

  private List<String> perdtTest() throws IOException {
    Path file = treebanks.resolve("perdt/test.conllu");
    return List.of(String.join("\n", RepairEvaluation.texts(file)));
  }

  @Test
  void restoresHalfSpacesThatWereRemoved() throws IOException {
    assertThat(new RepairEvaluation().restored(perdtTest(), "").f1()).isGreaterThan(0.983);
  }

  @Test
  void restoresHalfSpacesThatBecameSpaces() throws IOException {
    assertThat(new RepairEvaluation().restored(perdtTest(), " ").f1()).isGreaterThan(0.972);
  }

  @Test
  void leavesCleanTextAlone() throws IOException {
    assertThat(new RepairEvaluation().clean(perdtTest()).unchanged()).isGreaterThan(0.998);
  }

  @Test
  void cutsTokensAndSentencesOfBothTreebanks() throws IOException {
    TextReader reader = TextReader.load();
    for (String treebank : List.of("perdt", "seraji")) {
      Path file = treebanks.resolve(treebank + "/test.conllu");
      SegmentationEvaluation.Scores scores =
          SegmentationEvaluation.score(reader, file, "\n", false);
      assertThat(scores.tokens()).isGreaterThan(0.998);
      assertThat(scores.sentences()).isGreaterThan(0.99);
    }
  }
}
