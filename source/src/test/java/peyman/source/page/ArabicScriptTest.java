package peyman.source.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArabicScriptTest {

  private static final String NEWS = "<p>" + "وزير راه به آستانه سفر کرد. ".repeat(10) + "</p>";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1256"})
  void sees_persian_in_every_code(String charset) {
    assertThat(ArabicScript.maybe(NEWS.getBytes(Charset.forName(charset)))).isTrue();
  }

  @Test
  void sees_letters_written_as_references() {
    StringBuilder references = new StringBuilder();
    NEWS.chars().forEach(c -> references.append("&#").append(c).append(';'));
    assertThat(ArabicScript.maybe(references.toString().getBytes(StandardCharsets.UTF_8))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"The minister travelled.", "Der Minister fuhr über Köln.", "部长访问了首都。", ""})
  void passes_over_pages_of_other_scripts(String text) {
    byte[] page = ("<p>" + text.repeat(100) + "</p>").getBytes(StandardCharsets.UTF_8);
    assertThat(ArabicScript.maybe(page)).isFalse();
  }

  @Test
  void a_link_to_the_persian_page_does_not_make_a_page_persian() {
    byte[] page = ("<a>فارسی</a>" + "<p>text</p>".repeat(50)).getBytes(StandardCharsets.UTF_8);
    assertThat(ArabicScript.maybe(page)).isFalse();
  }
}
