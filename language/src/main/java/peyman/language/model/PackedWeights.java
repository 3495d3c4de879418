package peyman.language.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A read-only table of weights in one byte each, open addressing by 32-bit keys. Immutable after it
 * was read, hence thread-safe.
 */
public final class PackedWeights implements Scorer {

  private final int outcomes;
  private final int shift;
  private final int[] keys;
  private final byte[] weights;
  private final float scale;

  private PackedWeights(int outcomes, float scale, int[] rowKeys, byte[] rowWeights) {
    this.outcomes = outcomes;
    this.scale = scale;
    int bits = Math.max(4, 33 - Integer.numberOfLeadingZeros(rowKeys.length * 4 / 3));
    this.shift = 32 - bits;
    this.keys = new int[1 << bits];
    this.weights = new byte[outcomes << bits];
    for (int row = 0; row < rowKeys.length; row++) {
      int slot = slot(rowKeys[row]);
      keys[slot] = rowKeys[row];
      System.arraycopy(rowWeights, row * outcomes, weights, slot * outcomes, outcomes);
    }
  }

  private int slot(int key) {
    int mask = keys.length - 1;
    int slot = key * 0x9E3779B1 >>> shift;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  @Override
  public int outcomes() {
    return outcomes;
  }

  /** What one step of the stored weights is worth in the learnt weights. */
  public float scale() {
    return scale;
  }

  @Override
  public void add(int key, float[] scores) {
    int slot = slot(key);
    if (keys[slot] == 0) {
      return;
    }
    int base = slot * outcomes;
    for (int outcome = 0; outcome < outcomes; outcome++) {
      scores[outcome] += weights[base + outcome];
    }
  }

  /** Reads a table that {@link #write} wrote. */
  public static PackedWeights read(DataInputStream in) throws IOException {
    int outcomes = in.readInt();
    int rows = in.readInt();
    float scale = in.readFloat();
    byte[] keyBytes = in.readNBytes(rows * 4);
    int[] keys = new int[rows];
    ByteBuffer.wrap(keyBytes).asIntBuffer().get(keys);
    byte[] weights = in.readNBytes(rows * outcomes);
    return new PackedWeights(outcomes, scale, keys, weights);
  }

  /** Writes rows of learnt weights, one byte a weight. */
  public static void write(DataOutputStream out, int outcomes, int[] keys, float[] weights)
      throws IOException {
    float largest = 0;
    for (float weight : weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    // half of the largest weight: the few beyond it are clipped, the many small ones kept finer
    float scale = Math.max(largest * 0.6f / 127, 1e-9f);
    out.writeInt(outcomes);
    out.writeInt(keys.length);
    out.writeFloat(scale);
    ByteBuffer bytes = ByteBuffer.allocate(keys.length * 4);
    bytes.asIntBuffer().put(keys);
    out.write(bytes.array());
    byte[] packed = new byte[keys.length * outcomes];
    for (int i = 0; i < packed.length; i++) {
      packed[i] = (byte) Math.max(-127, Math.min(127, Math.round(weights[i] / scale)));
    }
    out.write(packed);
  }
}
