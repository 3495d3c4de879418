package peyman.training.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import peyman.training.language.WordAlignment.Pair;
import peyman.training.language.WordAlignment.Place;

class WordAlignmentTest {

  private static Place word(int start, int end) {
    return new Place(start, end, "", false);
  }

  private static Place part(int start, int end, String form) {
    return new Place(start, end, form, true);
  }

  @Test
  void sameCharactersAreTheSameWord() {
    assertThat(
            WordAlignment.of(
                List.of(word(0, 3), word(3, 5), word(5, 9)), List.of(word(0, 3), word(3, 9))))
        .containsExactly(new Pair(0, 0));
  }

  @Test
  void partsOfOneTokenAreComparedByForm() {
    assertThat(
            WordAlignment.of(
                List.of(part(0, 4, "پدر"), part(0, 4, "ش"), word(4, 6)),
                List.of(part(0, 4, "پدر"), part(0, 4, "ش"), word(4, 6))))
        .containsExactly(new Pair(0, 0), new Pair(1, 1), new Pair(2, 2));
  }

  @Test
  void tokenThatWasNotSplitHasNoPair() {
    assertThat(
            WordAlignment.of(
                List.of(part(0, 4, "پدر"), part(0, 4, "ش"), word(4, 6)),
                List.of(new Place(0, 4, "پدرش", false), word(4, 6))))
        .containsExactly(new Pair(2, 1));
  }

  @Test
  void splitTokenMayStillShareAPart() {
    assertThat(
            WordAlignment.of(
                List.of(new Place(0, 4, "خوبم", false)),
                List.of(part(0, 4, "خوب"), part(0, 4, "م"))))
        .isEmpty();
  }
}
