package peyman.reading.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldingTest {

  @Test
  void foldsHalfSpacesAndLetterVariants() {
    assertThat(Folding.fold("رئیس\u200Cجمهور")).isEqualTo(Folding.fold("رييس جمهور"));
    assertThat(Folding.fold("تأکید")).isEqualTo(Folding.fold("تاكيد"));
    assertThat(Folding.fold("مسؤول")).isEqualTo(Folding.fold("مسوول"));
  }

  @Test
  void foldsDigitsOfThreeScripts() {
    assertThat(Folding.fold("۱٢3")).isEqualTo("123");
  }

  @Test
  void isIdempotent() {
    String folded = Folding.fold("وزیرِ امورِ خارجهٔ «C5+1»");

    assertThat(Folding.fold(folded)).isEqualTo(folded);
  }
}
