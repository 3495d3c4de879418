package peyman.language.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import peyman.language.Language;

class GateRowsTest {

  @Test
  void readsTheSameAgainAndAfterOthers() {
    Language language = Language.load();
    String given = "دیروز وزیر ترکیه قرارداد گاز را در آنکارا امضا کرد .";
    var first = language.analyse(given).sentences().get(0).words();
    for (int i = 0; i < 20_000; i += 40) {
      StringBuilder others = new StringBuilder();
      for (int k = i; k < i + 40; k++) {
        others.append("واژه").append((char) ('آ' + k % 30)).append(k).append(' ');
      }
      language.analyse(others.toString());
    }
    assertThat(List.copyOf(language.analyse(given).sentences().get(0).words())).isEqualTo(first);
  }
}
