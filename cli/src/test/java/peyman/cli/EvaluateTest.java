package peyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateTest {

  private static final String FOUND =
      """
      {"id": "one", "text": "ایران و روسیه قرارداد ساخت نیروگاه را امضا کردند.", "records": [
        {"type": "agreement", "action": "sign", "kind": "contract", "parties": ["IR", "RU"],
         "evidence": "قرارداد ساخت نیروگاه را امضا کردند"}]}
      """;
  private static final String MISSED =
      """
      {"id": "two", "text": "هوا آفتابی است.", "records": [
        {"type": "event", "code": "ASSAULT", "actor": "IL", "target": "LB", "evidence": "هوا"},
        {"type": "event", "code": "AID", "actor": "IR", "evidence": "هوا", "optional": true}]}
      """;

  @TempDir Path folder;

  private CommandRun evaluate(String... options) throws IOException {
    Files.writeString(folder.resolve("one.json"), FOUND);
    Files.writeString(folder.resolve("two.json"), MISSED);
    String[] args = new String[options.length + 2];
    args[0] = "evaluate";
    args[1] = folder.toString();
    System.arraycopy(options, 0, args, 2, options.length);
    return CommandRun.of(args);
  }

  @Test
  void scoresAFolderOfAnnotatedArticlesByType() throws IOException {
    CommandRun run = evaluate();
    assertThat(run.code()).isZero();
    assertThat(run.outLines().get(0)).startsWith("2 articles, ");
    assertThat(run.out()).contains("agreement      1      1      1  1.000  1.000  1.000");
  }

  @Test
  void optionalRecordsNeedNotBeFound() throws IOException {
    assertThat(evaluate().out()).contains("event          1      0      0  0.000  0.000  0.000");
  }

  @Test
  void printsMissesByKind() throws IOException {
    assertThat(evaluate("--misses", "3").out()).contains("event ASSAULT: 1\n    two: هوا");
  }

  @Test
  void aFileWithoutRecordsIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("plain.json"), "{\"id\": \"x\"}");
    CommandRun run = CommandRun.of("evaluate", file.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("plain.json: no \"records\" in it");
  }

  @Test
  void aFolderWithoutArticlesIsNamed() {
    CommandRun run = CommandRun.of("evaluate", folder.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("no *.json in it");
  }
}
