package peyman.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import peyman.language.Analysis;
import peyman.language.Language;

class WorldTest {

  private static final LocalDate DAY = LocalDate.of(2025, 11, 7);
  private static final Language LANGUAGE = Language.load();
  private static final World WORLD = World.load();

  @Test
  void loadsEveryFileWithoutFault() {
    assertThat(WORLD.size()).isGreaterThan(1500);
  }

  @Test
  void linksCountriesByNameAdjectiveAndSeat() {
    assertThat(ids("قزاقستان با کرملین و شرکت\u200Cهای آمریکایی توافق کرد."))
        .containsExactly("country:KZ", "country:RU", "country:US");
  }

  @Test
  void keepsACapitalThatIsOnlyAPlace() {
    assertThat(ids("وزیر خارجه آلمان در تهران سخنرانی کرد."))
        .containsExactly("country:DE", "place:tehran");
  }

  @Test
  void takesACapitalThatActsForItsState() {
    assertThat(ids("تهران این پیشنهاد را رد کرد.")).containsExactly("country:IR");
  }

  @Test
  void leavesTheAdjectiveOfMoneyAlone() {
    assertThat(ids("این کمک\u200Cهای مالی برای مدارس است.")).doesNotContain("country:ML");
  }

  @Test
  void givesNoMentionThatOverlapsAnother() {
    Analysis analysis =
        LANGUAGE.analyse("رئیس\u200Cجمهور آمریکا و نخست\u200Cوزیر عراق در بغداد دیدار کردند.");
    int end = 0;
    for (Mention mention : WORLD.link(analysis, DAY)) {
      assertThat(mention.span().start()).isGreaterThanOrEqualTo(end);
      end = mention.span().end();
    }
  }

  @Test
  void readsNoNameAcrossWordsThatItsFormDoesNotPart() {
    assertThat(ids("روابط خود را میان چین و روسیه متوازن نگه دارد."))
        .containsExactly("country:CN", "country:RU");
  }

  @Test
  void leavesASurnameThatIsACommonNoun() {
    assertThat(ids("قزاقستان به ابتکار آمریکا پیوست.")).containsExactly("country:KZ", "country:US");
  }

  @Test
  void takesASurnameForThePersonWhomTheArticleNamesInFull() {
    assertThat(
            ids(
                "محمدمهدی مظاهری، معاون دانشگاه، گفت کار آغاز شد. مظاهری خاطرنشان کرد راه دراز است."))
        .endsWith("person:محمدمهدی_مظاهری")
        .doesNotContain("person:tahmasb_mazaheri");
  }

  private static List<String> ids(String text) {
    return WORLD.link(LANGUAGE.analyse(text), DAY).stream()
        .map(mention -> mention.entity().id())
        .toList();
  }
}
