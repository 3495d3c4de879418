package peyman.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The weights of a linear model over hashed features, one byte each. */
public final class Weights {

  private final byte[] bytes;
  private final float scale;

  private Weights(byte[] bytes, float scale) {
    this.bytes = bytes;
    this.scale = scale;
  }

  /** Makes bytes of the weights that training found; the largest becomes 127. */
  public static Weights quantised(float[] weights) {
    float largest = 1e-6f;
    for (float weight : weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    byte[] bytes = new byte[weights.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(weights[i] / largest * 127);
    }
    return new Weights(bytes, largest / 127);
  }

  static Weights load(String name) {
    try (InputStream in = Weights.class.getResourceAsStream("/peyman/text/" + name)) {
      if (in == null) {
        return new Weights(new byte[1], 1);
      }
      return read(new DataInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + name, e);
    }
  }

  static Weights read(DataInputStream in) throws IOException {
    int length = in.readInt();
    float scale = in.readFloat();
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return new Weights(bytes, scale);
  }

  public void write(DataOutputStream out) throws IOException {
    out.writeInt(bytes.length);
    out.writeFloat(scale);
    out.write(bytes);
  }

  /** The sum of the weights of the first {@code count} features. */
  float score(int[] features, int count) {
    int sum = 0;
    int mask = bytes.length - 1;
    for (int i = 0; i < count; i++) {
      sum += bytes[features[i] & mask];
    }
    return sum * scale;
  }
}
