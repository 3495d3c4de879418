package peyman.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ConlluTest {

  private static Language language;

  @BeforeAll
  static void load() {
    language = Language.load();
  }

  private static String conllu(String given) {
    return Conllu.of("a1", language.analyse(given));
  }

  @Test
  void sentencesFollowTheRulesOfTheFormat() {
    String document =
        conllu(
            "وزیر خارجه گفت: «پدرش از تهران آمده است.»\n\nسال ۱۴۰۳، قیمت\u200Cها ۱٫۵ برابر شد! Reuters"
                + " (رویترز) نوشت…\n• نمی\u200Cدانم؛ کتابشان را خریدند");
    assertThat(ConlluRules.faults(document)).isEmpty();
    assertThat(document).contains("# newdoc id = a1\n# newpar\n# sent_id = a1-1\n");
  }

  @Test
  void splitCliticsStandUnderARangeLine() {
    assertThat(conllu("پدرش کتاب را خرید.")).contains("1-2\tپدرش\t_\t", "\n1\tپدر\t", "\n2\tش\t");
  }

  @Test
  void verbsHaveThePastStemAndBothInMisc() {
    assertThat(conllu("او نامه را می\u200Cنویسد."))
        .contains("\tنوشت\tVERB\t", "OrigLemma=نوشت#نویس");
  }

  @Test
  void namesStandInMisc() {
    assertThat(conllu("محمد حسینی دیروز به تهران رفت."))
        .contains("Name=B-PERSON", "Name=I-PERSON", "Name=B-PLACE");
  }

  @Test
  void textWithoutSentencesGivesNothing() {
    assertThat(conllu(" \n ")).isEmpty();
  }

  @Test
  void anyTextGivesValidLines() {
    Random random = new Random(17);
    String letters =
        "ابپتشمیو می\u200C،.۱۲ab|=\t#_-\u200F(»«\uD83D\uDE00\n\u0000\u0640\u00A0\u2028";
    for (int round = 0; round < 400; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(120);
      for (int i = 0; i < length; i++) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      assertThat(ConlluRules.faults(conllu(text.toString())))
          .as("round %d: %s", round, text)
          .isEmpty();
    }
  }

  @Test
  void rulesSeeWhatIsBroken() {
    String valid = conllu("پدرش به تهران رفت.");
    assertThat(ConlluRules.faults(valid.replace("# text = پدر", "# text = مادر"))).isNotEmpty();
    assertThat(ConlluRules.faults(valid.replace("\troot\t", "\tobj\t"))).isNotEmpty();
    assertThat(ConlluRules.faults(valid.replace("1-2\t", "2-3\t"))).isNotEmpty();
  }
}
