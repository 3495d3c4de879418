package peyman.language.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A read-only table of weights in one byte each, open addressing by 32-bit keys. Immutable after it
 * was read, hence thread-safe.
 *
 * <p>A slot is one long: the key above, below it up to four weights, or of wider rows the place
 * where the row's pairs of outcome and weight begin; most weights are zero and not stored.
 */
public final class PackedWeights implements Scorer {

  private static final int NARROW = 4;

  private final int outcomes;
  private final int shift;
  private final float scale;
  private final long[] slots;
  private final byte[] pairs;

  private PackedWeights(int outcomes, float scale, int[] keys, byte[] rows) {
    this.outcomes = outcomes;
    this.scale = scale;
    int bits = Math.max(4, 33 - Integer.numberOfLeadingZeros(keys.length * 4 / 3));
    shift = 32 - bits;
    slots = new long[1 << bits];
    boolean narrow = outcomes <= NARROW;
    // no row begins at 0, which marks a slot without weights
    byte[] written = new byte[narrow ? 0 : 1 + keys.length * (1 + 2 * outcomes)];
    int place = 1;
    for (int row = 0; row < keys.length; row++) {
      int from = row * outcomes;
      int low = place;
      if (narrow) {
        low = 0;
        for (int outcome = 0; outcome < outcomes; outcome++) {
          low |= (rows[from + outcome] & 255) << 8 * outcome;
        }
      } else {
        int count = place++;
        for (int outcome = 0; outcome < outcomes; outcome++) {
          if (rows[from + outcome] != 0) {
            written[place++] = (byte) outcome;
            written[place++] = rows[from + outcome];
            written[count]++;
          }
        }
      }
      slots[slot(keys[row])] = (long) keys[row] << 32 | low & 0xFFFFFFFFL;
    }
    pairs = Arrays.copyOf(written, place);
  }

  private int slot(int key) {
    int mask = slots.length - 1;
    int slot = key * 0x9E3779B1 >>> shift;
    while (slots[slot] != 0 && (int) (slots[slot] >>> 32) != key) {
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
    Keys keys = new Keys();
    keys.add(key);
    addAll(keys, scores);
  }

  @Override
  public void addAll(Keys keys, float[] scores) {
    // all slots are read before any row is, so that the reads of memory overlap
    int[] places = keys.places();
    int size = keys.size();
    for (int i = 0; i < size; i++) {
      places[i] = (int) slots[slot(keys.get(i))];
    }
    if (outcomes <= NARROW) {
      addNarrow(places, size, scores);
      return;
    }
    for (int i = 0; i < size; i++) {
      int low = places[i];
      if (low != 0) {
        int end = low + 2 * (pairs[low] & 255);
        for (int place = low + 1; place <= end; place += 2) {
          scores[pairs[place] & 255] += pairs[place + 1];
        }
      }
    }
  }

  private void addNarrow(int[] rows, int size, float[] scores) {
    int first = 0;
    int second = 0;
    int third = 0;
    int fourth = 0;
    for (int i = 0; i < size; i++) {
      first += (byte) rows[i];
      second += (byte) (rows[i] >>> 8);
      third += (byte) (rows[i] >>> 16);
      fourth += (byte) (rows[i] >>> 24);
    }
    int[] sums = {first, second, third, fourth};
    for (int outcome = 0; outcome < outcomes; outcome++) {
      scores[outcome] += sums[outcome];
    }
  }

  /** A table without rows. */
  static PackedWeights none(int outcomes) {
    return new PackedWeights(outcomes, 1, new int[0], new byte[0]);
  }

  /** Reads a table that {@link #write} wrote. */
  public static PackedWeights read(DataInputStream in) throws IOException {
    int outcomes = in.readInt();
    int rows = in.readInt();
    float scale = in.readFloat();
    int[] keys = new int[rows];
    ByteBuffer.wrap(in.readNBytes(rows * 4)).asIntBuffer().get(keys);
    return new PackedWeights(outcomes, scale, keys, in.readNBytes(rows * outcomes));
  }

  /** Writes rows of learnt weights, one byte a weight. */
  public static void write(DataOutputStream out, int outcomes, int[] keys, float[] weights)
      throws IOException {
    float largest = 0;
    for (float weight : weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    // the few beyond are clipped, the many small ones kept finer
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
