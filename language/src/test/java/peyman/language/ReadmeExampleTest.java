package peyman.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Runs the README's five lines as they stand there. */
class ReadmeExampleTest {

  private static final Path SOURCE =
      Path.of("src/test/java/peyman/language/ReadmeExampleTest.java");
  private static final Path README = Path.of("../README.md");

  private static String words() {
    StringBuilder out = new StringBuilder();
    Language language = Language.load();
    Analysis analysis = language.analyse("توافقهای تازه امضا شد.");
    for (Word word : analysis.sentences().get(0).words()) {
      out.append(
          word.form() + " " + word.lemma() + " " + word.upos() + " " + word.deprel().label());
      out.append('\n');
    }
    return out.toString();
  }

  @Test
  void exampleRuns() {
    assertThat(words()).contains("توافق\u200Cهای توافق NOUN", "شد#شو VERB root");
  }

  @Test
  void exampleIsWhatTheReadmeShows() throws IOException {
    assumeThat(README).as("the project's README").exists();
    String readme = Files.readString(README);
    for (String line :
        Arrays.asList(
            "Language language = Language.load();",
            "Analysis analysis = language.analyse(\"توافقهای تازه امضا شد.\");",
            "for (Word word : analysis.sentences().get(0).words()) {",
            "word.form() + \" \" + word.lemma() + \" \" + word.upos() + \" \" + word.deprel().label()")) {
      assertThat(readme).contains(line);
      assertThat(Files.readString(SOURCE)).contains(line);
    }
  }
}
