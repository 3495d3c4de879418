package peyman.training.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peyman.training.neural.Sample;

class JudgedTextTest {

  @Test
  void givesBackWhatWasWritten(@TempDir Path folder) throws IOException {
    Sample sample =
        new Sample(
            List.of("کتاب", "را", "خواند"),
            0,
            List.of(1, 0, 2),
            List.of(2, 0, -1),
            List.of(1, 2, 0));
    List<JudgedSentence> sentences =
        List.of(
            new JudgedSentence(sample, List.of(1f, 0.5f, 0.25f), List.of(0.75f, 1f, 0f)),
            new JudgedSentence(
                new Sample(List.of("رفت"), 0, List.of(2), List.of(-1), List.of(0)),
                List.of(1f),
                List.of(1f)));
    JudgedText text =
        new JudgedText(
            List.of("ADP POSTP", "NOUN N_SING", "VERB V_PA"), List.of("root", "obj", "case"));
    Path file = folder.resolve("judged.txt");
    text.write(file, sentences);
    assertThat(text.read(file)).isEqualTo(sentences);
  }
}
