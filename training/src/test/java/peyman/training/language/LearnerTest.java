package peyman.training.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import peyman.language.model.Keys;

class LearnerTest {

  private final Learner learner = new Learner(2);

  private static Keys keys(int... numbers) {
    Keys keys = new Keys();
    for (int number : numbers) {
      keys.add(number);
    }
    return keys;
  }

  private float[] scores(int... numbers) {
    float[] scores = new float[2];
    learner.addAll(keys(numbers), scores);
    return scores;
  }

  @Test
  void learnsUntilTheRightOutcomeLeadsByTheMargin() {
    for (int round = 0; round < 5; round++) {
      learner.step();
      learner.learn(keys(7, 8), scores(7, 8), 1, 1);
    }
    assertThat(scores(7, 8)).containsExactly(-2, 2);
  }

  @Test
  void keepsTheRowsWithTheLargestWeights() {
    learner.update(keys(5), 1, 0, 1);
    learner.update(keys(6), 1, 0, 3);
    learner.update(keys(7), 0, 1, 2);
    learner.keep(2);
    assertThat(learner.rows()).isEqualTo(2);
    assertThat(scores(5)).containsExactly(0, 0);
    assertThat(scores(6)).containsExactly(-3, 3);
    assertThat(scores(7)).containsExactly(2, -2);
  }
}
