package peyman.training.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class KernelsTest {

  private static final int COUNT = 3;
  private static final int ROWS = 7;
  private static final int COLS = 5;

  private final Random random = new Random(11);

  private float[] values(int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = random.nextFloat() * 2 - 1;
    }
    return values;
  }

  @Test
  void addsAProductToRowsAtTheirPlaces() {
    float[] x = values(COUNT * ROWS);
    float[] w = values(ROWS * COLS);
    int start = 2;
    int stride = COLS + 3;
    float[] y = new float[COUNT * stride];
    y[start] = 10;
    Kernels.product(x, COUNT, ROWS, w, COLS, y, start, stride);
    for (int t = 0; t < COUNT; t++) {
      for (int j = 0; j < COLS; j++) {
        float sum = t == 0 && j == 0 ? 10 : 0;
        for (int i = 0; i < ROWS; i++) {
          sum += x[t * ROWS + i] * w[i * COLS + j];
        }
        assertThat(y[start + t * stride + j]).isCloseTo(sum, within(1e-5f));
      }
    }
    assertThat(y[0]).isZero();
    assertThat(y[start + COLS]).isZero();
  }

  @Test
  void addsTheGradientOfAProductsWeights() {
    float[] x = values(COUNT * ROWS);
    float[] y = values(COUNT * COLS);
    float[] g = new float[ROWS * COLS];
    Kernels.outer(x, COUNT, ROWS, y, COLS, g);
    for (int i = 0; i < ROWS; i++) {
      for (int j = 0; j < COLS; j++) {
        float sum = 0;
        for (int t = 0; t < COUNT; t++) {
          sum += x[t * ROWS + i] * y[t * COLS + j];
        }
        assertThat(g[i * COLS + j]).isCloseTo(sum, within(1e-5f));
      }
    }
  }

  @Test
  void squashesGatesAndWhatTheyLetIn() {
    float[] row = {0, 100, 0, 100};
    Kernels.squash(row, 2);
    assertThat(row[0]).isEqualTo(0.5f);
    assertThat(row[1]).isCloseTo(1, within(1e-3f));
    assertThat(row[2]).isZero();
    assertThat(row[3]).isCloseTo(1, within(1e-3f));
  }
}
