package peyman.reading.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import peyman.reading.Reader;
import peyman.reading.finding.Agreement;
import peyman.reading.finding.Finding;
import peyman.text.Article;

class ItemsTest {

  private static final Reader READER = Reader.load();
  private static final String NEWS =
      "رئیس\u200Cجمهور ترکیه با نخست\u200Cوزیر عراق در بغداد دیدار کرد.\n"
          + "این کشور از توافق پاریس خارج شد.\n";

  private static List<Finding> agreements(String text) {
    return READER.read(Article.of("a", text)).findings().stream()
        .filter(Agreement.class::isInstance)
        .toList();
  }

  @Test
  void aSentenceGoesOnFromTheOneBefore() {
    assertThat(agreements(NEWS)).hasSize(1);
  }

  @Test
  void anItemOfADigestDoesNotGoOnFromTheOneBefore() {
    assertThat(agreements("کوتاه از جهان\n" + NEWS)).isEmpty();
  }

  @Test
  void theTailOfAChannelTellsNoNews() {
    String tail = "ایران و روسیه به کانال ما بپیوندید";
    assertThat(READER.explain(Article.of("a", tail)).steps()).isEmpty();
  }
}
