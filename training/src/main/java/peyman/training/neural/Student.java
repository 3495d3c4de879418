package peyman.training.neural;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import peyman.language.model.TreeFeatures;
import peyman.language.model.WordTypes;

/** The small network that is shipped: it is given tags and lemmas, and learns trees. */
public final class Student {

  private static final Network.Size SIZE = new Network.Size(64, 48, 40, false, 0.08f, 0.08f);
  private static final int EPOCHS = 12;
  private static final float RATE = 0.003f;

  private Student() {}

  /** What {@link peyman.language.model.TreeNetwork} reads, learnt from trees. */
  public static byte[] learn(WordTypes types, List<Sample> samples, int relations) {
    Vocabulary vocabulary = new Vocabulary(samples, types, TreeFeatures::of);
    Network network = new Network(vocabulary, List.of(new Network.Task(0, relations)), SIZE, 5);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      float from = RATE * (EPOCHS - epoch) / EPOCHS;
      network.learn(samples, from, RATE * (EPOCHS - epoch - 1) / EPOCHS, 0);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      network.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
