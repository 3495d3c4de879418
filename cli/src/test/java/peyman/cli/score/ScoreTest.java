package peyman.cli.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScoreTest {

  @Test
  void roundsTiesToTheEvenDigitAsPythonDoes() {
    assertThat(Score.thousandths(18 / 32.0)).hasToString("0.562");
    assertThat(Score.thousandths(2 / 3.0)).hasToString("0.667");
  }
}
