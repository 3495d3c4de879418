package peyman.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import peyman.text.Article;

class PlainTextTest {

  private static final String TEXT =
      "دیدار وزیران انرژی در بندر\n\nوزیران انرژی دو کشور دیروز دیدار کردند.\r\n2 ساعت پیش \uD83D\uDE42\n";

  /** As Windows-1256 can write it: Arabic yeh and kaf. */
  private static final String OLD_TEXT =
      "ديدار وزيران انرژي در بندر\nوزيران انرژي دو كشور ديروز ديدار كردند و گفت: «چاپ پژواك گرم».\n";

  @TempDir Path folder;

  private static Article only(byte[] bytes) {
    return Supplies.article(Supplies.of("a", bytes).get(0));
  }

  @Test
  void wholeFileIsTheTextToTheLetter() {
    assertThat(only(TEXT.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(TEXT);
  }

  @Test
  void firstLineIsTheTitle() {
    assertThat(only(("\n  " + TEXT).getBytes(StandardCharsets.UTF_8)).title())
        .contains("دیدار وزیران انرژی در بندر");
  }

  @Test
  void firstLineOfMegabytesIsNoTitle() {
    String line = "دیدار ".repeat(1_000_000);
    assertThat(only(line.getBytes(StandardCharsets.UTF_8)).title()).isEmpty();
  }

  @Test
  void moreThanTenMillionCharactersAreNoArticle() {
    String most = "دیدار\n".repeat(Letters.MAX_CHARS / 6 + 1).substring(0, Letters.MAX_CHARS);
    assertThat(only(most.getBytes(StandardCharsets.UTF_8)).text()).hasSize(Letters.MAX_CHARS);
    byte[] more = (most + "د").getBytes(StandardCharsets.UTF_8);
    assertThat(Supplies.refusal(Supplies.of("a", more).get(0))).isEqualTo("a: " + Letters.TOO_LONG);
  }

  @Test
  void tooManyBytesAreRefusedBeforeTheyAreAllRead() {
    byte[] more = new byte[4 * Letters.MAX_CHARS + 1];
    Arrays.fill(more, (byte) 'a');
    assertThat(Supplies.refusal(Supplies.of("a", more).get(0))).isEqualTo("a: " + Letters.TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void byteOrderMarkTellsTheEncodingAndIsNoText(String charset) {
    assertThat(only(("\uFEFF" + TEXT).getBytes(Charset.forName(charset))).text()).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void utf16IsKnownWithoutMark(String charset) {
    Supply supply = Supplies.of("a", TEXT.getBytes(Charset.forName(charset))).get(0);
    assertThat(Supplies.article(supply).text()).isEqualTo(TEXT);
    assertThat(Supplies.remarks(supply)).singleElement().asString().contains("read as " + charset);
  }

  @Test
  void windows1256IsKnownByItsLetters() {
    Supply supply = Supplies.of("a", OLD_TEXT.getBytes(Charset.forName("windows-1256"))).get(0);
    assertThat(Supplies.article(supply).text()).isEqualTo(OLD_TEXT);
    assertThat(Supplies.remarks(supply)).singleElement().asString().contains("windows-1256");
  }

  @Test
  void bytesOutsideUtf8AreReplacedAndCounted() {
    byte[] bytes = (TEXT + "x").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xC7;
    Supply supply = Supplies.of("a", bytes).get(0);
    assertThat(Supplies.article(supply).text()).isEqualTo(TEXT + "\uFFFD");
    assertThat(Supplies.remarks(supply))
        .singleElement()
        .asString()
        .startsWith("1 damaged character(s), the first in line 5");
  }

  @Test
  void fewControlCharactersStayAndAreCounted() {
    String text = TEXT + "\u0000\u0007";
    Supply supply = Supplies.of("a", text).get(0);
    assertThat(Supplies.article(supply).text()).isEqualTo(text);
    assertThat(Supplies.remarks(supply))
        .singleElement()
        .asString()
        .startsWith("2 control character(s)");
  }

  @Test
  void unpairedSurrogatesAreReplacedOneForOne() {
    byte[] bytes = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE);
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 4); // the smiley's second half and \n
    Supply supply = Supplies.of("a", cut).get(0);
    String whole = TEXT.substring(0, TEXT.length() - 3);
    assertThat(Supplies.article(supply).text()).isEqualTo(whole + "\uFFFD");
    assertThat(Supplies.remarks(supply)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%PDF-1.4 %âãÏÓ | a PDF file; extract its text (pdftotext) and give that",
        "<!DOCTYPE html><html> | a page without an article's text; give the address of an article",
        "'' | empty; give a file that holds an article's text",
        "' \n\t ' | empty; give a file that holds an article's text",
      })
  void whatHoldsNoTextIsRefusedWithAdvice(String content, String reason) {
    assertThat(Supplies.refusal(Supplies.of("a", content).get(0))).isEqualTo("a: " + reason);
  }

  @Test
  void randomBytesAreBinary() {
    byte[] bytes = new byte[100_000];
    new Random(7).nextBytes(bytes);
    assertThat(Supplies.refusal(Supplies.of("a", bytes).get(0))).contains("binary, not text");
  }

  @Test
  void neverThrowsOnAnyBytes() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      byte[] bytes = new byte[random.nextInt(60)];
      random.nextBytes(bytes);
      if (seed % 2 == 0 && bytes.length > 2) {
        bytes[0] = '{';
        bytes[1] = '"';
      }
      assertThat(Supplies.of("a", bytes)).as("seed %d", seed).isNotEmpty();
    }
  }

  @Test
  void idIsTheFileNameWithoutExtension() throws IOException {
    Path file = Files.writeString(folder.resolve("خبر 1.fa.txt"), TEXT);
    assertThat(Supplies.article(Supplies.all(ArticleSource.open(file)).get(0)).id())
        .isEqualTo("خبر 1.fa");
  }

  @Test
  void folderIsRefused() {
    assertThat(Supplies.refusal(Supplies.all(ArticleSource.open(folder)).get(0)))
        .startsWith(folder + ": a folder; give the files in it");
  }

  @Test
  void missingFileIsRefused() {
    Path missing = folder.resolve("none.txt");
    assertThat(Supplies.refusal(Supplies.all(ArticleSource.open(missing)).get(0)))
        .isEqualTo(missing + ": no such file; check the name");
  }

  @Test
  void textThatStartsWithBracketsIsNoJson() {
    String text = "[عکس] دیدار وزیران\n{متن}";
    assertThat(Supplies.article(Supplies.of("a", text).get(0)).text()).isEqualTo(text);
    assertThat(Supplies.article(Supplies.of("a.txt", "{\"x\": 1}").get(0)).text())
        .isEqualTo("{\"x\": 1}");
  }
}
