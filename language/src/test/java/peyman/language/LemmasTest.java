package peyman.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmasTest {

  private static final Lemmas LEMMAS = Lemmas.load();

  private static List<String> of(String form) {
    return LEMMAS.of(form.replace('_', '\u200C'));
  }

  @ParameterizedTest
  @CsvSource({
    "توافق_های, توافق",
    "شرکت_هایی, شرکت",
    "نمایندگان, نماینده",
    "مذاکرات, مذاکره",
    "امضای, امضا",
    "دیدارهای, دیدار",
    "قراردادی, قرارداد",
    "کشورمان, کشور"
  })
  void finds_the_noun_under_its_endings(String form, String lemma) {
    assertThat(of(form)).contains(lemma);
  }

  @ParameterizedTest
  @CsvSource({"کرد", "کردند", "می_کند", "کرده_اند", "نکرد", "کردن"})
  void gives_all_forms_of_a_verb_its_stems(String form) {
    assertThat(of(form)).contains("کرد#کن");
  }

  @Test
  void leaves_names_whole() {
    assertThat(of("ایران")).containsExactly("ایران");
    assertThat(of("تهران")).containsExactly("تهران");
  }

  @Test
  void gives_any_string_some_form() {
    assertThat(of("")).containsExactly("");
    assertThat(of("x".repeat(10_000))).hasSize(1);
    assertThat(of("\uD800")).isNotEmpty();
  }
}
