package peyman.reading.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import peyman.text.Alignment;
import peyman.text.Text;

class QuotationsTest {

  @Test
  void keepsQuotesInsideAQuotation() {
    assertThat(inner("گفت: «سیاست «توازن» را دنبال کنیم» و رفت"))
        .containsExactly("سیاست «توازن» را دنبال کنیم");
  }

  @Test
  void pairsStraightMarks() {
    assertThat(inner("\"الف\" گفت \"ب\"")).containsExactly("الف", "ب");
  }

  @Test
  void leavesOutAMarkThatIsNeverClosed() {
    assertThat(inner("او گفت: «ما آمدیم. بعد «صلح» شد")).containsExactly("صلح");
  }

  @Test
  void findsNothingBetweenEmptyMarks() {
    assertThat(inner("«» و « »")).isEmpty();
  }

  private static List<String> inner(String source) {
    String repaired = source;
    Text text = new Text(repaired, repaired, Alignment.identity(repaired), List.of());
    return Quotations.of(text).stream().map(q -> q.inner().of(repaired)).toList();
  }
}
