package peyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read costs one line that says what to do; all else is still read. */
class BadInputTest {

  private static final String NEWS = "ترکیه و عراق یک قرارداد ۳ میلیارد دلاری انرژی امضا کردند.\n";

  @TempDir Path folder;

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private Path file(String name, String content) throws IOException {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static String object(String id) {
    return "{\"id\": \"" + id + "\", \"text\": \"" + NEWS.strip() + "\"}";
  }

  private static CommandRun read(Object... inputs) {
    String[] args = new String[inputs.length + 3];
    args[0] = "read";
    args[1] = "--format";
    args[2] = "json";
    for (int i = 0; i < inputs.length; i++) {
      args[i + 3] = inputs[i].toString();
    }
    CommandRun run = CommandRun.of(args);
    assertThat(run.err())
        .doesNotContain("Exception", "\tat ", "an error of peyman's own")
        .satisfies(err -> assertThat(err.lines()).allMatch(line -> line.startsWith("peyman: ")));
    return run;
  }

  @Test
  void whatIsNoArticleIsSaidOnOneLineEachAndOthersAreRead() throws IOException {
    byte[] noise = new byte[20_000];
    new Random(3).nextBytes(noise);
    Path missing = folder.resolve("none.txt");
    Path empty = file("empty.txt", "");
    Path blank = file("blank.txt", " \n\t\n");
    Path binary = file("noise.txt", noise);
    Path page = file("page.html", "<!DOCTYPE html><html></html>");
    Path nuls = file("nuls.txt", "\u0000".repeat(4000));
    Path first = file("first.txt", NEWS);
    Path last = file("last one.txt", NEWS);
    CommandRun run = read(first, missing, folder, empty, blank, binary, page, nuls, last);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.outLines()).hasSize(2);
    assertThat(run.outLines().get(0)).contains("\"id\":\"first\"");
    assertThat(run.outLines().get(1)).contains("\"id\":\"last one\"");
    assertThat(run.messages(missing)).singleElement().asString().contains("check the name");
    assertThat(run.messages(folder))
        .singleElement()
        .asString()
        .contains("a folder; give the files");
    assertThat(run.messages(empty)).singleElement().asString().contains("empty; give");
    assertThat(run.messages(blank)).singleElement().asString().contains("empty; give");
    assertThat(run.messages(binary)).singleElement().asString().contains("binary, not text; give");
    assertThat(run.messages(page))
        .singleElement()
        .asString()
        .contains("a page without an article's text");
    assertThat(run.messages(nuls)).singleElement().asString().contains("; give");
    assertThat(run.err()).contains("2 articles read, 7 failed");
  }

  @Test
  void encodingsOfPersianAreRecognised() throws IOException {
    String old = NEWS.replace('ی', 'ي').replace('ک', 'ك').replace("۳", "3").repeat(5);
    Path marked = file("marked.txt", ("\uFEFF" + NEWS).getBytes(StandardCharsets.UTF_16LE));
    Path bare = file("bare.txt", NEWS.getBytes(StandardCharsets.UTF_16BE));
    Path windows = file("windows.txt", old.getBytes(Charset.forName("windows-1256")));
    CommandRun run = read(marked, bare, windows);
    assertThat(run.code()).isZero();
    assertThat(run.outLines())
        .hasSize(3)
        .allMatch(line -> line.contains("\"language\":\"fa\""))
        .allMatch(line -> line.contains("country:TR"));
    assertThat(run.messages(windows)).singleElement().asString().contains("windows-1256");
  }

  @Test
  void damagedTextIsReadWithARemark() throws IOException {
    byte[] bytes = (NEWS + "x").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xFF;
    Path damaged = file("damaged.txt", bytes);
    Path controls = file("controls.txt", "\u0000" + NEWS + "\u0007\u001B[31m");
    Path surrogates =
        file("surrogates.json", "{\"id\":\"\\udc00s\",\"text\":\"\\ud83d" + NEWS.strip() + "\"}");
    CommandRun run = read(damaged, controls, surrogates);
    assertThat(run.code()).isZero();
    assertThat(run.outLines()).hasSize(3).allMatch(line -> line.contains("country:TR"));
    assertThat(run.messages(damaged)).singleElement().asString().contains("1 damaged");
    assertThat(run.messages(controls)).singleElement().asString().contains("control character(s)");
    assertThat(run.err()).contains("unpaired surrogate(s)").doesNotContain("\u001B");
  }

  @Test
  void textInAnotherLanguageIsSaidAndCountsAsRead() throws IOException {
    Path english = file("english.txt", "The two ministers signed an agreement in Baku.\n");
    Path arabic = file("arabic.txt", "وقع الوزيران اتفاقية جديدة في العاصمة بغداد أمس الثلاثاء.\n");
    Path persian = file("persian.txt", NEWS);
    CommandRun run = read(english, arabic, persian);
    assertThat(run.code()).isZero();
    assertThat(run.outLines()).hasSize(3);
    assertThat(run.messages(english)).singleElement().asString().contains("not Persian");
    assertThat(run.messages(arabic)).singleElement().asString().contains("not Persian");
    assertThat(run.messages(persian)).isEmpty();
  }

  @Test
  void wrongJsonIsSaidWithItsLineAndReason() throws IOException {
    Path lines =
        file("lines.jsonl", object("a") + "\n{\"id\": \"b\"}\n5\n{\"id\n" + object("e") + "\n");
    Path document = file("document.json", "[" + object("f") + ",\n{\"id\" 7}]");
    CommandRun run = read(lines, document);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.outLines()).hasSize(3);
    assertThat(run.messages(lines + ":2")).singleElement().asString().contains("no \"text\"; put");
    assertThat(run.messages(lines + ":3")).singleElement().asString().contains("found a number");
    assertThat(run.messages(lines + ":4")).singleElement().asString().contains("not JSON, column");
    assertThat(run.messages(document + ":2")).singleElement().asString().contains("not JSON");
  }

  @Test
  void idsGivenTwiceAreRefusedTheSecondTime() throws IOException {
    Path lines = file("twice.jsonl", object("a") + "\n" + object("a") + "\n" + object("b") + "\n");
    CommandRun run = read(lines);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.outLines()).hasSize(2);
    assertThat(run.messages(lines + ":2"))
        .singleElement()
        .asString()
        .contains("the id a was given before, at " + lines + ":1");
  }

  @Test
  void outputThatCannotBeWrittenIsSaidBeforeReading() throws IOException {
    Path news = file("news.txt", NEWS);
    Path taken = file("taken", "mine");
    for (Path out : new Path[] {taken, taken.resolve("below"), Path.of("/proc/none")}) {
      CommandRun run = CommandRun.of("read", "--out", out.toString(), news.toString());
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.out()).isEmpty();
      assertThat(run.errLines()).singleElement().asString().contains(out.toString(), "--out");
    }
    assertThat(Files.readString(taken)).isEqualTo("mine");
  }

  @Test
  void privateAddressesAndOddNamesAreRefused() {
    CommandRun run = read("http://127.0.0.1:1/a", "a\u0000b");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("leads to a private network", "no file can have this name");
  }
}
