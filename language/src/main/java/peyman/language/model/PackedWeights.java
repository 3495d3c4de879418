package peyman.language.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * A read-only table of weights in one byte each, by 32-bit keys. Immutable after it was read, hence
 * thread-safe.
 *
 * <p>Keys are hashes, so they are laid down in their order, each near the place that its size gives
 * it, and a look-up reads a few neighbours. A slot is one long: the key above, below it what the
 * row weighs. Up to four outcomes fit in there. Of wider tables most rows weigh two outcomes: their
 * pairs of outcome and weight fit, too. Else the low byte says what stands at the place above it in
 * {@link #rest}: one long of up to four pairs, or lanes of 16 bits for all outcomes, four a long.
 */
public final class PackedWeights implements Scorer {

  private static final int NARROW = 4;
  private static final int PAIRS = 254;
  private static final int LANES = 255;

  /** Places beyond do not fit above the low byte. */
  private static final int MOST_PLACES = 0xFFFFFF;

  /** So many rows can be added in lanes of 16 bits before one overflows. */
  private static final int MOST_IN_LANES = 256;

  /** Makes all lanes of a number positive, so that none borrows from another. */
  private static final long BIAS = 0x8000_8000_8000_8000L;

  /** How many neighbours are read at once. */
  private static final int NEIGHBOURS = 2;

  /** A key above all others, without weights. */
  private static final long EMPTY = 0xFFFFFFFFL << 32;

  private final int outcomes;
  private final int width;
  private final float scale;
  private final int homes;
  private final long[] slots;
  private final long[] rest;

  /**
   * A table.
   *
   * @param keys in their order as unsigned numbers
   * @param lows for each key what its slot holds below it
   */
  private PackedWeights(int outcomes, float scale, int[] keys, int[] lows, long[] rest)
      throws IOException {
    this.outcomes = outcomes;
    this.scale = scale;
    this.rest = rest;
    width = width(outcomes);
    homes = Math.max(16, keys.length * 2);
    long[] written = new long[homes + homes / 64 + 64];
    Arrays.fill(written, EMPTY);
    int place = 0;
    long last = -1;
    for (int row = 0; row < keys.length; row++) {
      long key = keys[row] & 0xFFFFFFFFL;
      if (key <= last) {
        throw new IOException("row " + row + " of " + keys.length + " is out of order");
      }
      last = key;
      place = Math.max(place, (int) (key * homes >>> 32));
      if (place + NEIGHBOURS >= written.length) {
        written = Arrays.copyOf(written, place * 2);
        Arrays.fill(written, place, written.length, EMPTY);
      }
      written[place++] = key << 32 | lows[row] & 0xFFFFFFFFL;
    }
    slots = written;
  }

  private static int width(int outcomes) {
    return (outcomes + 3) / 4;
  }

  /** Rows in the making. */
  private static final class Rows {

    private final int outcomes;
    private final byte[] weights;
    private final int[] lows;
    private long[] rest;
    private int size;

    /**
     * Packs rows.
     *
     * @param weights for each row a byte an outcome
     */
    Rows(int outcomes, int rows, byte[] weights) {
      this.outcomes = outcomes;
      this.weights = weights;
      lows = new int[rows];
      rest = new long[outcomes <= NARROW ? 0 : rows];
      for (int row = 0; row < rows; row++) {
        lows[row] = outcomes <= NARROW ? narrow(row * outcomes) : wide(row * outcomes);
      }
      rest = Arrays.copyOf(rest, size);
    }

    private int narrow(int from) {
      int low = 0;
      for (int outcome = 0; outcome < outcomes; outcome++) {
        low |= (weights[from + outcome] & 255) << 8 * outcome;
      }
      return low;
    }

    private int wide(int from) {
      int count = 0;
      long pairs = 0;
      for (int outcome = 0; outcome < outcomes; outcome++) {
        if (weights[from + outcome] != 0) {
          pairs = pairs << 16 | (weights[from + outcome] & 255) << 8 | outcome;
          count++;
        }
      }
      if (count <= 2) {
        return (int) pairs;
      }
      int width = count <= 4 ? 1 : width(outcomes);
      if (size + width > MOST_PLACES) {
        throw new IllegalStateException("more than " + MOST_PLACES + " places for wide rows");
      }
      if (size + width > rest.length) {
        rest = Arrays.copyOf(rest, rest.length * 2 + width);
      }
      int place = size;
      size += width;
      if (count <= 4) {
        rest[place] = pairs;
        return place << 8 | PAIRS;
      }
      for (int outcome = 0; outcome < outcomes; outcome++) {
        rest[place + outcome / 4] += (long) weights[from + outcome] << 16 * (outcome & 3);
      }
      return place << 8 | LANES;
    }
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
    if (outcomes <= NARROW) {
      addNarrow(keys, scores);
      return;
    }
    long[] lanes = keys.lanes(width);
    visit(keys);
    for (int from = 0; from < keys.size(); from += MOST_IN_LANES) {
      Arrays.fill(lanes, 0, width, 0);
      add(keys, from, Math.min(keys.size(), from + MOST_IN_LANES), lanes, 0);
      for (int outcome = 0; outcome < outcomes; outcome++) {
        scores[outcome] += lane(lanes, outcome);
      }
    }
  }

  /** How many numbers hold a row's sums in lanes of 16 bits, four a number. */
  int width() {
    return width;
  }

  /** Adds the rows of all keys, at most 256, to sums in lanes. */
  void addLanes(Keys keys, long[] sums, int at) {
    visit(keys);
    add(keys, 0, keys.size(), sums, at);
  }

  /** As above, for keys in groups of a size: each group has sums of its own. */
  void addGroups(Keys keys, int groupSize, long[] sums) {
    visit(keys);
    int at = 0;
    for (int from = 0; from < keys.size(); from += groupSize) {
      add(keys, from, from + groupSize, sums, at);
      at += width;
    }
  }

  /** The sums in lanes of so many sets of features, one after the other. */
  long[] rows(int count, Keys keys, IntConsumer features) {
    long[] rows = new long[count * width];
    for (int row = 0; row < count; row++) {
      keys.clear();
      features.accept(row);
      addLanes(keys, rows, row * width);
    }
    return rows;
  }

  /** Adds the rows of some keys that were visited. */
  private void add(Keys keys, int from, int to, long[] sums, int at) {
    int[] places = keys.places();
    long[] firsts = keys.slots();
    int[] lows = keys.rows();
    int inline = 0;
    int placed = lows.length;
    for (int i = from; i < to; i++) {
      int low = low(keys.get(i), places[i], firsts[i]);
      // without branches: those in the slot gather in front, those in the rest at the end
      int beyond = (low & 255) + 2 >>> 8;
      lows[inline] = low;
      lows[placed - 1] = low;
      inline += (low | -low) >>> 31 & ~beyond;
      placed -= beyond;
    }
    for (int i = 0; i < inline; i++) {
      addPairs(lows[i], sums, at);
    }
    for (int i = placed; i < lows.length; i++) {
      int place = lows[i] >>> 8;
      long first = rest[place];
      if ((lows[i] & 255) == PAIRS) {
        addPairs((int) first, sums, at);
        addPairs((int) (first >>> 32), sums, at);
      } else {
        sums[at] += first;
        for (int j = 1; j < width; j++) {
          sums[at + j] += rest[place + j];
        }
      }
    }
  }

  private static void addPairs(int pairs, long[] sums, int at) {
    int first = pairs & 255;
    int second = pairs >>> 16 & 255;
    sums[at + (first >>> 2)] += (long) (byte) (pairs >>> 8) << 16 * (first & 3);
    sums[at + (second >>> 2)] += (long) (byte) (pairs >>> 24) << 16 * (second & 3);
  }

  /** What a lane holds; lanes below it that are negative have borrowed from it. */
  static int lane(long[] lanes, int outcome) {
    return lane(lanes[outcome >>> 2], outcome);
  }

  private static int lane(long four, int outcome) {
    return (int) (four + BIAS >>> 16 * (outcome & 3) & 0xFFFF) - 0x8000;
  }

  /** Adds what the rows of all keys weigh for some outcomes to one sum for each of these. */
  void addAll(Keys keys, int[] wanted, int[] sums) {
    visit(keys);
    for (int i = 0; i < keys.size(); i++) {
      int low = low(keys.get(i), keys.places()[i], keys.slots()[i]);
      for (int j = 0; low != 0 && j < wanted.length; j++) {
        sums[j] += weight(low, wanted[j]);
      }
    }
  }

  private int weight(int low, int outcome) {
    if ((low & 255) < PAIRS) {
      return weightOfPairs(low, outcome);
    }
    int place = low >>> 8;
    if ((low & 255) == PAIRS) {
      long pairs = rest[place];
      return weightOfPairs((int) pairs, outcome) + weightOfPairs((int) (pairs >>> 32), outcome);
    }
    return lane(rest[place + (outcome >>> 2)], outcome);
  }

  private static int weightOfPairs(int pairs, int outcome) {
    return ((pairs & 255) == outcome ? (byte) (pairs >>> 8) : 0)
        + ((pairs >>> 16 & 255) == outcome ? (byte) (pairs >>> 24) : 0);
  }

  /** Reads the slots where the keys have their homes, one after the other without waiting. */
  private void visit(Keys keys) {
    int[] places = keys.places();
    long[] first = keys.slots();
    for (int i = 0; i < keys.size(); i++) {
      int home = (int) ((keys.get(i) & 0xFFFFFFFFL) * homes >>> 32);
      places[i] = home;
      first[i] = slots[home];
    }
  }

  /** What the slot of a key holds below the key, 0 where there is none. */
  private int low(int key, int home, long first) {
    long wanted = key & 0xFFFFFFFFL;
    long second = slots[home + 1];
    int low = (int) first & same(first, wanted) | (int) second & same(second, wanted);
    return second >>> 32 >= wanted ? low : lowBeyond(home + NEIGHBOURS, wanted);
  }

  /** All ones where a slot has the key, else 0. */
  private static int same(long slot, long key) {
    return (int) ((slot >>> 32 ^ key) - 1 >> 63);
  }

  private int lowBeyond(int from, long wanted) {
    int slot = from;
    while (slots[slot] >>> 32 < wanted) {
      slot++;
    }
    return (int) slots[slot] & same(slots[slot], wanted);
  }

  private void addNarrow(Keys keys, float[] scores) {
    visit(keys);
    int[] places = keys.places();
    long[] firsts = keys.slots();
    int size = keys.size();
    int first = 0;
    int second = 0;
    int third = 0;
    int fourth = 0;
    for (int i = 0; i < size; i++) {
      int row = low(keys.get(i), places[i], firsts[i]);
      first += (byte) row;
      second += (byte) (row >>> 8);
      third += (byte) (row >>> 16);
      fourth += (byte) (row >>> 24);
    }
    int[] sums = {first, second, third, fourth};
    for (int outcome = 0; outcome < outcomes; outcome++) {
      scores[outcome] += sums[outcome];
    }
  }

  /** A table without rows. */
  static PackedWeights none(int outcomes) throws IOException {
    return new PackedWeights(outcomes, 1, new int[0], new int[0], new long[0]);
  }

  /** Reads a table that {@link #write} wrote. */
  public static PackedWeights read(DataInputStream in) throws IOException {
    int outcomes = in.readInt();
    int rows = in.readInt();
    float scale = in.readFloat();
    int[] keys = Blocks.keys(in, rows);
    int[] lows = Blocks.ints(in, rows);
    return new PackedWeights(outcomes, scale, keys, lows, Blocks.longs(in, in.readInt()));
  }

  /**
   * Writes rows of learnt weights, one byte a weight, as the table keeps them.
   *
   * @param keys in their order as unsigned numbers
   */
  public static void write(DataOutputStream out, int outcomes, int[] keys, float[] weights)
      throws IOException {
    float largest = 0;
    for (float weight : weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    // the few beyond are clipped, the many small ones kept finer
    float scale = Math.max(largest * 0.6f / 127, 1e-9f);
    byte[] packed = new byte[keys.length * outcomes];
    for (int i = 0; i < packed.length; i++) {
      packed[i] = (byte) Math.max(-127, Math.min(127, Math.round(weights[i] / scale)));
    }
    Rows rows = new Rows(outcomes, keys.length, packed);
    out.writeInt(outcomes);
    out.writeInt(keys.length);
    out.writeFloat(scale);
    Blocks.writeKeys(out, keys);
    Blocks.write(out, rows.lows);
    out.writeInt(rows.rest.length);
    Blocks.write(out, rows.rest);
  }
}
