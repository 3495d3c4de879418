package peyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplainTest {

  private static final String NEWS =
      "ایران و روسیه قرارداد ساخت نیروگاه را امضا کردند.\nتوافق نهایی شد.\n";

  private static String explained() {
    return CommandRun.on(NEWS, "read", "--explain", "-").out();
  }

  @Test
  void tellsTheFrameTheTriggerAndWhoFillsTheRoles() {
    assertThat(explained())
        .contains("(agreement.sign)")
        .contains("+ agreement.sign «امضا کردند»")
        .contains("party: country:RU by subject");
  }

  @Test
  void tellsWhyATriggerGaveNothing() {
    String alone = CommandRun.on("توافق دیروز نهایی شد.", "read", "--explain", "-").out();
    assertThat(alone).contains("- agreement.sign «نهایی شد»: no party");
  }

  @Test
  void tellsThatPartiesComeFromTheArticle() {
    assertThat(explained()).contains("country:RU by the article");
  }

  @Test
  void showsTheTreeOfASentenceWithRecords() {
    assertThat(explained()).contains("کردند/VERB root");
  }

  @Test
  void givesTheSameRecordsAsPlainReading() {
    String plain = CommandRun.on(NEWS, "read", "--format", "jsonl", "-").out();
    long explained = explained().lines().filter(line -> line.startsWith("  = ")).count();
    assertThat(plain.lines()).hasSize((int) explained);
  }

  @Test
  void refusesAFormatBesideExplain() {
    assertThat(CommandRun.on(NEWS, "read", "--explain", "--format", "json", "-").code())
        .isEqualTo(2);
  }
}
