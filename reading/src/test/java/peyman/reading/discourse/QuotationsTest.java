package peyman.reading.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import peyman.text.Alignment;
import peyman.text.CharSpan;
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

  @Test
  void tellsTheQuotationAroundAChar() {
    Quotations quotations = of("«الف» گفت «بپ»");
    assertThat(quotations.around(0)).isEmpty();
    assertThat(quotations.around(1)).contains(quotations.all().get(0));
    assertThat(quotations.around(4)).isEmpty();
    assertThat(quotations.around(12)).contains(quotations.all().get(1));
    assertThat(quotations.around(99)).isEmpty();
  }

  @Test
  void tellsTheQuotationThatOpensAtACharOrBehindIt() {
    Quotations quotations = of("«الف» گفت «بپ»");
    assertThat(quotations.opening(0)).contains(quotations.all().get(0));
    assertThat(quotations.opening(2)).isEmpty();
    assertThat(quotations.from(0)).contains(quotations.all().get(0));
    assertThat(quotations.from(1)).contains(quotations.all().get(1));
    assertThat(quotations.from(11)).isEmpty();
  }

  @Test
  void tellsTheQuotationsThatShareACharWithASpan() {
    Quotations quotations = of("«الف» گفت «بپ»");
    assertThat(quotations.overlapping(new CharSpan(5, 10))).isEmpty();
    assertThat(quotations.overlapping(new CharSpan(4, 11))).hasSize(2);
    assertThat(quotations.overlapping(new CharSpan(12, 20))).hasSize(1);
  }

  private static Quotations of(String text) {
    return Quotations.of(new Text(text, text, Alignment.identity(text), List.of()));
  }

  private static List<String> inner(String source) {
    return of(source).all().stream().map(q -> q.inner().of(source)).toList();
  }
}
