package peyman.language.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LayerTest {

  private static final int INPUTS = 7;
  private static final int OUTPUTS = 5;

  /** Some are added to together, some alone. */
  private static final int ROWS = 6;

  private final Random random = new Random(1);

  @Test
  void bringsInputsToOutputsAsItWasWritten() throws IOException {
    float[] weights = values(INPUTS * OUTPUTS);
    float[] start = values(OUTPUTS);
    Layer layer = read(weights, start);
    float[][] x = rows();
    float[][] y = new float[ROWS][OUTPUTS];
    layer.apply(x, ROWS, y);
    for (int row = 0; row < ROWS; row++) {
      for (int output = 0; output < OUTPUTS; output++) {
        float wanted = start[output];
        for (int input = 0; input < INPUTS; input++) {
          wanted += x[row][input] * weights[input * OUTPUTS + output];
        }
        assertThat(y[row][output]).isEqualTo(wanted, offset(1e-3f));
      }
    }
  }

  @Test
  void addsToRowsBesideEachOtherAsToEachAlone() throws IOException {
    Layer layer = read(values(INPUTS * OUTPUTS), values(OUTPUTS));
    float[][] x = rows();
    float[][] y = new float[ROWS][OUTPUTS];
    layer.add(x, ROWS, y);
    for (int row = 0; row < ROWS; row++) {
      float[] alone = new float[OUTPUTS];
      layer.add(x[row], alone);
      assertThat(y[row]).containsExactly(alone);
    }
  }

  @Test
  void mayHaveNoInputs() throws IOException {
    assertThat(read(new float[0], new float[] {2, -2}).start()).containsExactly(2, -2);
  }

  private static Layer read(float[] weights, float[] start) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Layer.write(new DataOutputStream(bytes), weights, start);
    return Layer.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }

  private float[][] rows() {
    float[][] rows = new float[ROWS][];
    for (int row = 0; row < ROWS; row++) {
      rows[row] = values(INPUTS);
    }
    return rows;
  }

  private float[] values(int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = random.nextFloat() * 2 - 1;
    }
    return values;
  }
}
