package peyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that ask a store. */
class AskCommandsTest {

  private static final JsonMapper JSON = new JsonMapper();

  private static final String DEAL =
      "قرارداد ۵۰۰ میلیون دلاری حمل و نقل میان ایران و قزاقستان در تهران امضا شد.";
  private static final String VISIT =
      "رئیس جمهور ازبکستان در تهران با رئیس جمهور ایران دیدار و گفت\u200Cوگو کرد.";

  @TempDir static Path folder;
  private static String store;

  @BeforeAll
  static void fill() throws IOException {
    store = folder.resolve("store").toString();
    Path articles = folder.resolve("articles.jsonl");
    Files.writeString(
        articles, object("deal", "2025-11-06", DEAL) + "\n" + object("visit", "2025-11-08", VISIT));
    assertThat(CommandRun.of("add", "--store", store, articles.toString()).code()).isZero();
  }

  private static String object(String id, String day, String text) {
    return JSON.writeValueAsString(
        JSON.createObjectNode()
            .put("id", id)
            .put("title", "Title of " + id)
            .put("outlet", "Alef")
            .put("text", text)
            .put("published", day));
  }

  private static CommandRun ask(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.add("--store");
    all.add(store);
    return CommandRun.of(all.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--party KZ",
        "--party KZ --with IR",
        "--party country:KZ",
        "--party قزاقستان",
        "--party Kazakhstan",
        "--since 1404-08-01 --until 1404-08-30",
        "--since 2025-11-06 --until 2025-11-06",
        "--sector transport",
        "--min-amount 4e8 --currency USD",
        "--action sign",
        "--outlet Alef",
        "--modality asserted"
      })
  void every_filter_finds_the_agreement(String filters) {
    List<String> args = new ArrayList<>(List.of("agreements", "--format", "jsonl"));
    args.addAll(List.of(filters.split(" ")));
    CommandRun run = ask(args.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.outLines()).hasSize(1);
    assertThat(JSON.readTree(run.out()).at("/act").asString()).isEqualTo("sign");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--party UZ",
        "--since 2025-11-09",
        "--until 2025-01-01",
        "--sector mining",
        "--min-amount 6e8",
        "--currency EUR",
        "--action ratify",
        "--outlet Be",
        "--min-sources 2"
      })
  void every_filter_leaves_out_what_it_does_not_mean(String filters) {
    List<String> args = new ArrayList<>(List.of("agreements", "--format", "jsonl"));
    args.addAll(List.of(filters.split(" ")));
    CommandRun run = ask(args.toArray(String[]::new));
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "--party, Kazakhstn, party is",
    "--party, Kaz, country:KZ",
    "--sector, stars, mining",
    "--action, sing, sign",
    "--since, yesterday, 1404-08-15",
    "--min-amount, much, 1e9",
    "--modality, sure, asserted",
    "--lang, de, give en or fa",
    "--limit, -1, 0 for all",
    "--format, xml, 'TABLE, JSON, JSONL, CSV'"
  })
  void wrong_values_are_answered_with_those_that_are_right(
      String option, String value, String hint) {
    CommandRun run = ask("agreements", option, value);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(option.substring(2), hint).doesNotContain("Exception");
    assertThat(run.errLines()).hasSize(1);
  }

  @Test
  void not_a_terminal_gets_one_json_array() {
    JsonNode read = JSON.readTree(ask("meetings").out());
    assertThat(read.isArray()).isTrue();
    assertThat(read.size()).isOne();
    assertThat(JSON.readTree(ask("routes").out()).size()).isZero();
  }

  @Test
  void a_table_says_what_happened_in_a_sentence() {
    CommandRun run = ask("agreements", "--format", "table");
    assertThat(run.outLines().get(0)).matches("Day +What +Sources +Id");
    assertThat(run.out()).contains("worth 500 million", "Iran and Kazakhstan");
    assertThat(run.outLines()).allSatisfy(line -> assertThat(line.length()).isLessThan(110));
  }

  @Test
  void a_persian_table_begins_at_the_right() {
    CommandRun run = ask("agreements", "--format", "table", "--lang", "fa");
    String head = run.outLines().get(0);
    assertThat(head.indexOf("شناسه")).isLessThan(head.indexOf("روز"));
    assertThat(run.out()).contains("ایران و قزاقستان");
  }

  @Test
  void csv_has_the_columns_of_the_export() {
    CommandRun run = ask("agreements", "--format", "csv");
    assertThat(run.outLines().get(0)).startsWith("id,action,kind,parties,party_roles");
    assertThat(run.outLines()).hasSize(2);
  }

  @Test
  void lists_entities_by_type_and_name() {
    assertThat(ask("entities", "--type", "country", "--format", "csv").out())
        .contains("country:IR,country,ایران,Iran");
    assertThat(ask("entities", "قزاق", "--format", "csv").outLines()).hasSize(2);
    CommandRun wrong = ask("entities", "--type", "planet");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("country, bloc, person");
  }

  @Test
  void tells_the_timeline_of_an_entity_and_of_a_record() {
    assertThat(ask("timeline", "Kazakhstan", "--format", "csv").out()).contains("agreement,sign");
    String id = JSON.readTree(ask("agreements").out()).at("/0/id").asString();
    assertThat(ask("timeline", id, "--format", "csv").outLines().get(1))
        .startsWith("2025-11-06,false,sign,asserted," + id);
    CommandRun nobody = ask("timeline", "Nobodia");
    assertThat(nobody.code()).isEqualTo(2);
    assertThat(nobody.err()).contains("Nobodia: no record or entity");
  }

  @Test
  void shows_a_record_with_its_words_and_source() {
    String id = JSON.readTree(ask("agreements").out()).at("/0/id").asString();
    CommandRun page = ask("show", id, "--format", "text");
    assertThat(page.out()).contains("Alef", "2025-11-06", "قرارداد ۵۰۰ میلیون دلاری", "confidence");
    JsonNode json = JSON.readTree(ask("show", id).out());
    assertThat(json.at("/tellings/0/article/id").asString()).isEqualTo("deal");
    assertThat(DEAL).contains(json.at("/tellings/0/quotes/0/text").asString());
  }

  @Test
  void shows_articles_and_entities() {
    assertThat(ask("show", "deal", "--format", "text").out()).contains(DEAL, "Title of deal");
    assertThat(JSON.readTree(ask("show", "deal").out()).at("/text").asString()).isEqualTo(DEAL);
    assertThat(ask("show", "KZ", "--format", "text").out()).contains("Kazakhstan", "Iran");
    CommandRun absent = ask("show", "nothing-at-all");
    assertThat(absent.code()).isEqualTo(1);
    assertThat(absent.errLines()).hasSize(1);
  }

  @Test
  void searches_and_marks_what_matches() {
    JsonNode found = JSON.readTree(ask("search", "قراردادهای", "قزاقستان", "--articles").out());
    assertThat(found.at("/hits/0/article/id").asString()).isEqualTo("deal");
    assertThat(found.at("/hits/0/snippets/0/parts").toString()).contains("\"match\":true");
    assertThat(ask("search", "type:meeting", "--format", "csv").outLines()).hasSize(2);
    assertThat(ask("search", "دیدار", "--format", "table").out()).contains("Title of visit");
  }

  @Test
  void a_search_that_finds_nothing_proposes_another() {
    CommandRun run = ask("search", "غزاقستان", "--format", "table");
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("nothing found", "did you mean قزاقستان");
  }

  @Test
  void a_malformed_search_is_answered_with_its_place() {
    CommandRun run = ask("search", "قرارداد AND");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("query, character 12: a word is missing");
  }

  @Test
  void exports_what_is_asked_for() {
    Path out = folder.resolve("out.jsonl");
    CommandRun run = ask("export", "--format", "jsonl", "--out", out.toString(), "--party", "KZ");
    assertThat(run.code()).isZero();
    assertThat(out).content().contains("\"agreement\"").doesNotContain("\"meeting\"");
    CommandRun again = ask("export", "--format", "jsonl", "--out", out.toString());
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("--force");
    CommandRun wrong = ask("export", "--format", "xlsx", "--out", out.toString());
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("parquet");
  }

  @Test
  void check_mends_a_damaged_index() throws IOException {
    ask("search", "x");
    assertThat(ask("check").err()).contains("2 articles", "whole and up to date");
    try (Stream<Path> files = Files.list(Path.of(store, "index"))) {
      for (Path file : files.filter(file -> !file.endsWith("write.lock")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    CommandRun run = ask("check");
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("the search index cannot be read", "made anew from the store");
    assertThat(ask("check").err()).contains("whole and up to date");
    assertThat(ask("check", "--rebuild").err()).contains("made anew from the store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"agreements", "entities", "search x", "show x", "timeline KZ"})
  void says_where_no_store_is(String command) {
    List<String> args = new ArrayList<>(List.of(command.split(" ")));
    args.addAll(List.of("--store", folder.resolve("none").toString()));
    CommandRun run = CommandRun.of(args.toArray(String[]::new));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err()).contains("there is no store", "peyman add");
  }
}
