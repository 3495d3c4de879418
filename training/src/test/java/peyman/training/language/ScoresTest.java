package peyman.training.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoresTest {

  private static Tree.Row row(String form, String upos, int head, String relation) {
    return new Tree.Row(form, form, upos, "_", "_", head, relation, "_");
  }

  private static Scores.Answer answer(String upos, int head, String relation) {
    return new Scores.Answer(upos, "_", "", head, relation);
  }

  private final Tree tree =
      new Tree(
          "او رفت.",
          List.of(
              row("او", "PRON", 1, "nsubj:pass"),
              row("رفت", "VERB", -1, "root"),
              row(".", "PUNCT", 1, "punct")),
          List.of());

  @Test
  void onlyTheUniversalPartOfRelationsCounts() {
    Scores scores = new Scores();
    scores.add(
        tree,
        List.of(answer("PRON", 1, "nsubj"), answer("VERB", -1, "root"), answer("X", 0, "punct")));
    Map<String, Double> figures = scores.figures();
    assertThat(figures.get("upos")).isEqualTo(2 / 3.0, offset(1e-9));
    assertThat(figures.get("las")).isEqualTo(2 / 3.0, offset(1e-9));
    assertThat(figures.get("core")).isEqualTo(1);
  }

  @Test
  void wordsThatOneSideLacksLowerTheFigures() {
    Scores scores = new Scores();
    scores.add(
        tree,
        List.of(answer("PRON", 1, "nsubj"), answer("VERB", -1, "root")),
        List.of(new WordAlignment.Pair(0, 0), new WordAlignment.Pair(1, 1)));
    assertThat(scores.figures().get("words")).isEqualTo(0.8, offset(1e-9));
    assertThat(scores.figures().get("uas")).isEqualTo(0.8, offset(1e-9));
  }
}
