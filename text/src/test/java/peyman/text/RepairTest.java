package peyman.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RepairTest {

  private static final Repair REPAIR = Repair.load();
  private static final long SEED = 20261124;

  private static final String ALPHABET =
      "\u0627\u0628\u067E\u062A\u0645\u06CC\u0647\u0627\u0631\u062F\u0648\u0634\u0646\u06A9\u0644"
          + "\u064A\u0643\u0629\u0649\u06C0\u0640\u0654\u064B\u064E\u0621\u0626\u0622\u0623\u0653"
          + "\u200C\u200C\u200B\u200D\u200E\u200F\u00AC\u00AD\u00A0 \u0020 \n\r\t\u0000\u001F"
          + ".,;:!?\u060C\u061B\u061F()[]<>\u00AB\u00BB\"'\u201C\u201D-+*/%&#@_"
          + "0127\u06F1\u06F5\u0661\u0665abC\uFEFB\uFDF2\uFB90\uD83C\uDDEE\uDDF7\uD800\uFE0F";

  private static final List<String> PIECES =
      List.of(
          "\u0645\u06CC",
          "\u0647\u0627",
          "\u0647\u0627\u06CC",
          "\u0627\u06CC",
          "\u06CC",
          "\u0627\u0646\u062F",
          "\u06A9\u062A\u0627\u0628",
          "\u062E\u0627\u0646\u0647",
          "\u06A9\u0634\u0648\u0631",
          "\u0627\u06CC\u0646",
          "\u0631\u0626\u06CC\u0633",
          "\u062C\u0645\u0647\u0648\u0631",
          "\u0631\u0648\u062F",
          "\u062A\u0631",
          "&nbsp;",
          "&zwnj;",
          "15",
          "\u06F1\u06F2",
          "a@b.com",
          "#\u0633\u0644\u0627\u0645",
          "http://a.ir/");

  static Stream<Cases.Case> cases() {
    return Stream.of("letters.tsv", "half-spaces-lost.tsv", "half-spaces-spaced.tsv")
        .flatMap(name -> Cases.of(name).stream());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void repairsAsTheCaseSays(Cases.Case given) {
    String repaired = REPAIR.repair(given.input()).text();
    assertThat(Cases.points(repaired)).isEqualTo(Cases.points(given.expected()));
    assertThat(REPAIR.repair(repaired).text()).isEqualTo(repaired);
  }

  @Test
  void findsNothingToRepairInTheRepaired() {
    Random random = new Random(SEED);
    for (int round = 0; round < 30_000; round++) {
      String given = random(random);
      String once = REPAIR.repair(given).text();
      assertThat(REPAIR.repair(once).text())
          .as("seed %s, given %s", SEED, Cases.points(given))
          .isEqualTo(once);
    }
  }

  @Test
  void leadsEveryCharBackInOrder() {
    Random random = new Random(SEED + 1);
    for (int round = 0; round < 20_000; round++) {
      String given = random(random);
      Repaired repaired = REPAIR.repair(given);
      int points = given.codePointCount(0, given.length());
      int last = 0;
      for (int i = 0; i < repaired.text().length(); i++) {
        CodePointSpan span = repaired.alignment().given(new CharSpan(i, i + 1));
        assertThat(span.start()).as(Cases.points(given)).isGreaterThanOrEqualTo(last);
        assertThat(span.end()).isLessThanOrEqualTo(points);
        last = span.start();
      }
    }
  }

  @Test
  void losesNoLetter() {
    Random random = new Random(SEED + 2);
    for (int round = 0; round < 20_000; round++) {
      String given = random(random);
      Repaired repaired = REPAIR.repair(given);
      boolean[] kept = new boolean[given.codePointCount(0, given.length()) + 1];
      for (int i = 0; i < repaired.text().length(); i++) {
        CodePointSpan span = repaired.alignment().given(new CharSpan(i, i + 1));
        for (int point = span.start(); point < span.end(); point++) {
          kept[point] = true;
        }
      }
      int[] points = given.codePoints().toArray();
      for (int i = 0; i < points.length; i++) {
        boolean letter =
            points[i] > 0x7F && Character.isLetterOrDigit(points[i]) && points[i] != 0x0640;
        assertThat(kept[i] || !letter).as("%s at %s", Cases.points(given), i).isTrue();
      }
    }
  }

  @Test
  void changesRebuildTheRepairedText() {
    Random random = new Random(SEED + 3);
    for (int round = 0; round < 5_000; round++) {
      String given = random(random);
      Repaired repaired = REPAIR.repair(given);
      StringBuilder rebuilt = new StringBuilder();
      int at = 0;
      for (Repaired.Change change : repaired.changes()) {
        rebuilt.append(new CodePointSpan(at, change.given().start()).of(given));
        rebuilt.append(change.after());
        at = change.given().end();
      }
      rebuilt.append(given.substring(given.offsetByCodePoints(0, at)));
      assertThat(rebuilt.toString()).as(Cases.points(given)).isEqualTo(repaired.text());
    }
  }

  @Test
  void takesALineOfFiveMillionChars() {
    String given = "\u06A9\u062A\u0627\u0628 \u0647\u0627 ".repeat(625_000);
    assertThat(REPAIR.repair(given).text()).hasSizeGreaterThan(4_000_000);
  }

  private static String random(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(12);
    boolean pieces = random.nextBoolean();
    for (int i = 0; i < length; i++) {
      if (pieces && random.nextInt(3) > 0) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
        text.append(random.nextBoolean() ? " " : "");
      } else {
        text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
    }
    return text.toString();
  }
}
