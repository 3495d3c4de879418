package peyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParseCommandTest {

  private static final String GIVEN = "محمد حسینی ديروز به تهران رفت.\n\nپدرش نيامد.\n";

  @Test
  void printsConlluOfRepairedSentences() {
    CommandRun run = CommandRun.on(GIVEN, "parse");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("# sent_id = ", "-1\n# text = محمد حسینی دیروز به تهران رفت.\n", "\tرفت\tVERB\t");
    assertThat(run.outLines().stream().filter(line -> line.startsWith("# text")).count())
        .isEqualTo(2);
  }

  @Test
  void drawsTreesForPeople() {
    CommandRun run = CommandRun.on(GIVEN, "parse", "--format", "text");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("root VERB  رفت\n", "\u250C\u2500 ", "PERSON  محمد حسینی\n");
  }

  @Test
  void anUnknownFormatIsWrongUsage() {
    CommandRun run = CommandRun.on(GIVEN, "parse", "--format", "xml");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--format", "CONLLU");
  }
}
