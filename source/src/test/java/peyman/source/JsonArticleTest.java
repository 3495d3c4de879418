package peyman.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import peyman.text.Article;

class JsonArticleTest {

  private static final String FULL =
      """
      {"id": "a1", "text": " متن خبر\\n", "title": "تیتر", "published": "2025-11-07",
       "outlet": "ایرنا", "url": null, "tags": [{"deep": [1, 2]}], "records": {"x": {}}}
      """;

  @Test
  void objectIsAnArticleWithItsTextAsItIs() {
    Article article = Supplies.article(Supplies.of("a.json", FULL).get(0));
    assertThat(article.id()).isEqualTo("a1");
    assertThat(article.text()).isEqualTo(" متن خبر\n");
    assertThat(article.title()).contains("تیتر");
    assertThat(article.outlet()).contains("ایرنا");
    assertThat(article.url()).isEmpty();
    assertThat(article.published()).contains(Instant.parse("2025-11-07T00:00:00Z"));
  }

  @Test
  void moreThanTenMillionCharactersAreNoArticle() {
    String json = "{\"id\":1,\"text\":\"" + "دیدار ".repeat(Letters.MAX_CHARS / 6 + 1) + "\"}";
    assertThat(Supplies.refusal(Supplies.of("a.json", json).get(0))).contains(Letters.TOO_LONG);
  }

  @Test
  void arrayHoldsArticles() {
    String json = "[\n{\"id\":1,\"text\":\"الف\"},\n{\"id\":\"b\",\"text\":\"ب\"}\n]";
    assertThat(Supplies.of("stdin", json))
        .extracting(supply -> Supplies.article(supply).id())
        .containsExactly("1", "b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jsonl", "stdin", "a.json"})
  void brokenLineSpoilsNoOther(String name) {
    String json =
        """
        {"id":"a","text":"الف"}

        {"id":"b","text":
        {"id":"c"}
        {"id":"d","text":"ت"}
        """;
    List<Supply> supplies = Supplies.of(name, json);
    assertThat(supplies).hasSize(4);
    assertThat(Supplies.article(supplies.get(0)).id()).isEqualTo("a");
    assertThat(Supplies.refusal(supplies.get(1))).startsWith(name + ":3: not JSON, column ");
    assertThat(Supplies.refusal(supplies.get(2)))
        .isEqualTo(name + ":4: no \"text\"; put the article's text there");
    assertThat(Supplies.article(supplies.get(3)).id()).isEqualTo("d");
  }

  @Test
  void brokenDocumentGivesWhatStandsBefore() {
    String json = "[{\"id\":\"a\",\"text\":\"الف\"},\n{\"id\":\"b\" \"text\"}]";
    List<Supply> supplies = Supplies.of("a.json", json);
    assertThat(supplies).hasSize(2);
    assertThat(Supplies.refusal(supplies.get(1)))
        .startsWith("a.json:2: not JSON, column ")
        .endsWith("; what follows was not read")
        .doesNotContain("\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "3 | found a number; an article is an object {\"id\": \u2026, \"text\": \u2026}",
        "[[1]] | found an array; an article is an object {\"id\": \u2026, \"text\": \u2026}",
        "{} | no \"id\"; give each article one of its own",
        "{\"id\":\"a\",\"text\":5} | \"text\" is a number; write a string",
        "{\"id\":\"a\",\"text\":null} | no \"text\"; put the article's text there",
        "{\"id\":\"a\",\"text\":\" \"} | \"text\" is empty; put the article's text there",
        "{\"id\":[],\"text\":\"x\"} | \"id\" is an array; write a string",
        "{\"id\":\"a\",\"text\":\"x\",\"url\":{}} | \"url\" is an object; write a string",
        "{\"id\":\"a\",\"text\":\"x\",\"published\":\"yesterday\"} | \"published\" is \"yesterday\";"
            + " write it as an ISO date or date-time, such as 2025-11-07 or 2025-11-07T09:30:00Z",
        "[] | holds no article; put one in",
      })
  void wrongShapeIsRefusedWithItsReason(String json, String reason) {
    assertThat(Supplies.refusal(Supplies.of("a.json", json).get(0)))
        .matches("a\\.json(:1)?: .*")
        .endsWith(": " + reason);
  }

  @Test
  void emptyFileIsRefused() {
    assertThat(Supplies.refusal(Supplies.of("a.json", "").get(0))).contains("holds no article");
    assertThat(Supplies.refusal(Supplies.of("a.jsonl", "\n").get(0))).contains("empty");
  }

  @Test
  void unpairedSurrogateIsReplacedOneForOne() {
    Supply supply = Supplies.of("a.json", "{\"id\":\"a\",\"text\":\"خبر \\ud83d داغ\"}").get(0);
    assertThat(Supplies.article(supply).text()).isEqualTo("خبر \uFFFD داغ");
    assertThat(Supplies.remarks(supply)).singleElement().asString().contains("1 unpaired");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void mayHaveAByteOrderMark(String charset) {
    byte[] bytes = ("\uFEFF" + FULL).getBytes(Charset.forName(charset));
    assertThat(Supplies.article(Supplies.of("x", bytes).get(0)).id()).isEqualTo("a1");
  }

  @Test
  void linesAreReadOneAtATime() {
    byte[] line = "{\"id\":\"a\",\"text\":\"متن\"}\n".getBytes(StandardCharsets.UTF_8);
    InputStream endless =
        new InputStream() {
          private int at;

          @Override
          public int read() {
            return line[at++ % line.length] & 0xFF;
          }
        };
    try (ArticleSupply supply = ArticleSource.open("stdin", endless)) {
      for (int i = 0; i < 10_000; i++) {
        assertThat(supply.next()).isInstanceOf(Supply.Given.class);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-07, 2025-11-07T00:00:00Z",
    "2025-11-07T09:30, 2025-11-07T09:30:00Z",
    "2025-11-07 09:30:05, 2025-11-07T09:30:05Z",
    "2025-11-07T09:30:00.25Z, 2025-11-07T09:30:00.250Z",
    "2025-11-07T09:30:00+03:30, 2025-11-07T06:00:00Z",
    "2025-11-07T09:30:00+0330, 2025-11-07T06:00:00Z",
  })
  void publicationTimesAreIsoDatesAndDateTimes(String given, Instant time) {
    assertThat(PublicationTime.parse(given)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-02-30", "2025-11-07T25:00", "1404/08/16", "7 Nov 2025", "", "2025"})
  void whatIsNoTimeIsNone(String given) {
    assertThat(PublicationTime.parse(given)).isEmpty();
  }
}
