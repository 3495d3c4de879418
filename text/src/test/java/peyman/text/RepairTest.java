package peyman.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RepairTest {

  private static final Repair REPAIR = Repair.load();
  private static final long SEED = 20261124;

  private static final String ALPHABET =
      "\u0627\u0628\u067E\u062A\u0645\u06CC\u0647\u0627\u0631\u062F\u0648\u0634\u0646\u06A9\u0644"
          + "\u064A\u0643\u0629\u0649\u06C0\u0640\u0654\u064B\u064E\u0621\u0626\u0622\u0623\u0653"
          + "\u200C\u200C\u200B\u200D\u200E\u200F\u00AC\u00AD\u00A0 \u0020 \n\r\t\u0000\u001F"
          + ".,;:!?\u060C\u061B\u061F()[]<>\u00AB\u00BB\"'\u201C\u201D-+*/%&#@_"
          + "0127\u06F1\u06F5\u0661\u0665abC\uFEFB\uFDF2\uFB90\uD83C\uDDEE\uDDF7\uD800\uFE0F";

  @Test
  void leadsEveryRandomTextBack() {
    Random random = new Random(SEED);
    for (int round = 0; round < 20_000; round++) {
      String given = random(random);
      Repaired repaired = REPAIR.repair(given);
      int points = given.codePointCount(0, given.length());
      for (int i = 0; i < repaired.text().length(); i++) {
        CodePointSpan span = repaired.alignment().given(new CharSpan(i, i + 1));
        assertThat(span.end()).isLessThanOrEqualTo(points);
      }
    }
  }

  @Test
  void restoresLostHalfSpaces() {
    String given =
        "\u062A\u0648\u0627\u0641\u0642\u0647\u0627\u06CC \u06AF\u0633\u062A\u0631\u062F\u0647\u0627\u06CC";
    assertThat(REPAIR.repair(given).text())
        .isEqualTo(
            "\u062A\u0648\u0627\u0641\u0642\u200C\u0647\u0627\u06CC \u06AF\u0633\u062A\u0631\u062F\u0647\u200C\u0627\u06CC");
  }

  private static String random(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(24);
    for (int i = 0; i < length; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
