package peyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peyman.reading.CsvRows;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadCommandTest {

  private static final String NEWS =
      "رئیس\u200Cجمهور ترکیه دیروز با نخست\u200Cوزیر عراق در بغداد دیدار کرد.\n"
          + "ترکیه و عراق یک قرارداد ۳ میلیارد دلاری انرژی امضا کردند.\n";

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;
  private Path plain;

  @BeforeEach
  void writeArticle() throws IOException {
    plain = Files.writeString(folder.resolve("one.txt"), NEWS);
  }

  private static String object(String id) {
    return JSON.writeValueAsString(
        JSON.createObjectNode().put("id", id).put("text", NEWS).put("published", "2025-11-07"));
  }

  @Test
  void plainTextGivesOneJsonObjectWithRecords() {
    CommandRun run = CommandRun.of("read", "--format", "json", plain.toString());
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    JsonNode read = JSON.readTree(run.out());
    assertThat(read.at("/contract").asString()).isEqualTo("1");
    assertThat(read.at("/article/id").asString()).isEqualTo("one");
    assertThat(read.at("/article/language").asString()).isEqualTo("fa");
    assertThat(read.at("/records").size()).isPositive();
  }

  @Test
  void notATerminalGetsJson() {
    CommandRun run = CommandRun.on(NEWS, "read");
    assertThat(run.code()).isZero();
    assertThat(JSON.readTree(run.out()).at("/article/id").asString()).isEqualTo("stdin");
  }

  @Test
  void jsonLinesOnStandardInputAreReadInOrderOnAnyThreads() {
    String input = object("a") + "\n" + object("b") + "\n" + object("c") + "\n";
    CommandRun one = CommandRun.on(input, "read", "-", "--threads", "1", "--format", "jsonl");
    CommandRun two = CommandRun.on(input, "read", "-", "--threads", "2", "--format", "jsonl");
    assertThat(one.code()).isZero();
    assertThat(two.out()).isEqualTo(one.out());
    List<String> articles =
        one.outLines().stream()
            .map(line -> JSON.readTree(line).at("/article").asString())
            .distinct()
            .toList();
    assertThat(articles).containsExactly("a", "b", "c");
    assertThat(one.errLines()).singleElement().asString().contains("3 articles read");
  }

  @Test
  void csvHasOneHeaderAndARowARecord() throws IOException {
    Path json = Files.writeString(folder.resolve("two.json"), "[" + object("x") + "]");
    CommandRun run = CommandRun.of("read", "--format=csv", plain.toString(), json.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith(CsvRows.HEADER);
    assertThat(
            run.out()
                .lines()
                .filter(
                    line ->
                        (line + "\r\n").equals(CsvRows.HEADER)
                            || (line + "\n").equals(CsvRows.HEADER)))
        .hasSize(1);
    assertThat(run.out()).contains("one").contains("x");
  }

  @ParameterizedTest
  @CsvSource({"en, Turkey|T\u00FCrkiye", "fa, ترکیه"})
  void pageNamesWhoTheArticleIsAbout(String language, String name) {
    CommandRun run =
        CommandRun.of("read", "--format", "text", "--lang", language, plain.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out()).containsPattern(name);
    assertThat(run.out()).doesNotContain("{\"");
  }

  @Test
  void outputFolderGetsAFileAnArticleAndNothingElse() throws IOException {
    Path json =
        Files.writeString(
            folder.resolve("ids.jsonl"), object("../up") + "\n" + object("خبر ۱") + "\n");
    Path out = folder.resolve("made/here");
    CommandRun run =
        CommandRun.of("read", "--out", out.toString(), plain.toString(), json.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("one.json", "%2E.%2Fup.json", "خبر ۱.json");
    }
    String written = Files.readString(out.resolve("one.json"), StandardCharsets.UTF_8);
    assertThat(JSON.readTree(written).at("/article/id").asString()).isEqualTo("one");
  }

  @Test
  void publishedIsTheTimeOfArticlesThatDoNotSayTheirs() throws IOException {
    Path dated = Files.writeString(folder.resolve("dated.json"), object("dated"));
    CommandRun run =
        CommandRun.of(
            "read",
            "--format=json",
            "--published=2025-01-02T12:00:00+03:30",
            plain.toString(),
            dated.toString());
    assertThat(run.code()).isZero();
    assertThat(run.outLines().get(0)).contains("\"published\":\"2025-01-02T08:30:00Z\"");
    assertThat(run.outLines().get(1)).contains("\"published\":\"2025-11-07T00:00:00Z\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "read --lang de x.txt | --lang is de; give en or fa",
        "read --threads 0 x.txt | --threads is 0; give 1 or more",
        "read --published soon x.txt | --published is soon; give an ISO date",
        "read --format xml x.txt | --format",
        "read --nonsense x.txt | --nonsense",
        "fix --threads none x.txt | --threads",
        "raed x.txt | raed",
      })
  void whatIsNotUnderstoodIsOneLineAndCodeTwo(String line, String said) {
    CommandRun run = CommandRun.of(line.split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines()).singleElement().asString().contains(said).contains("--help");
  }

  @Test
  void helpAndVersionArePrinted() {
    assertThat(CommandRun.of("--version").out()).startsWith("peyman ");
    assertThat(CommandRun.of("read", "--help").out()).contains("--published", "--out", "--lang");
    assertThat(CommandRun.of().code()).isEqualTo(2);
  }
}
