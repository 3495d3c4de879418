package peyman.training.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorporaTest {

  @TempDir Path data;

  @Test
  void readsWordsWithTheirNameTags() throws IOException {
    Path folder = Files.createDirectories(data.resolve("names/parstwiner"));
    Files.writeString(folder.resolve("train.txt"), "سارا\tB-PER\nآمد\tO\n\nتهران\tB-LOC\n\n");
    Files.writeString(folder.resolve("dev.txt"), "");
    Files.writeString(folder.resolve("test.txt"), "رفت\tO\n\n");
    assertThat(new Corpora(data, true).named())
        .containsExactly(
            new Corpora.TaggedSentence(List.of("سارا", "آمد"), List.of("B-PER", "O")),
            new Corpora.TaggedSentence(List.of("تهران"), List.of("B-LOC")),
            new Corpora.TaggedSentence(List.of("رفت"), List.of("O")));
  }
}
