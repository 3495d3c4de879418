package peyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixCommandTest {

  private static final String DAMAGED = "رئيس جمهور تركيه مي گويد .\nاین خط درست است.\n";

  @TempDir Path folder;

  @Test
  void repairedTextIsPrintedLineByLine() {
    CommandRun run = CommandRun.on(DAMAGED, "fix");
    assertThat(run.code()).isZero();
    assertThat(run.outLines()).hasSize(2);
    assertThat(run.outLines().get(0)).contains("می\u200Cگوید", "ترکیه").doesNotContain("ي", "ك");
    assertThat(run.outLines().get(1)).isEqualTo("این خط درست است.");
  }

  @Test
  void repairedTextStaysAsItIs() {
    String once = CommandRun.on(DAMAGED, "fix").out();
    assertThat(CommandRun.on(once, "fix").out()).isEqualTo(once);
    assertThat(CommandRun.on(once, "fix", "--diff").out()).isEmpty();
  }

  @Test
  void diffShowsOnlyChangedLinesWithHalfSpacesMadeVisible() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), DAMAGED);
    CommandRun run = CommandRun.of("fix", "--diff", file.toString());
    assertThat(run.code()).isZero();
    assertThat(run.outLines()).hasSize(3);
    assertThat(run.outLines().get(0)).isEqualTo(file + ":1");
    assertThat(run.outLines().get(1)).isEqualTo("- رئيس جمهور تركيه مي گويد .");
    assertThat(run.outLines().get(2)).startsWith("+ ").contains("می\u00B7گوید");
  }

  @Test
  void missingFileIsOneLineAndOthersAreRepaired() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), DAMAGED);
    CommandRun run = CommandRun.of("fix", folder.resolve("no.txt").toString(), file.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("می\u200Cگوید");
    assertThat(run.messages(folder.resolve("no.txt"))).hasSize(1);
  }
}
