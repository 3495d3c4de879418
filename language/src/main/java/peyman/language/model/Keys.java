package peyman.language.model;

import java.util.Arrays;

/** A growing buffer of feature keys, reused from word to word. */
public final class Keys {

  private int[] keys = new int[32];
  private int[] places = new int[32];
  private long[] slots = new long[32];
  private int[] rows = new int[33];
  private long[] lanes = new long[16];
  private int size;

  /** Empties the buffer. */
  public void clear() {
    size = 0;
  }

  /** Adds a key. */
  public void add(int key) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
    }
    keys[size++] = key;
  }

  /** Room for a place of each key, for who looks the keys up. */
  int[] places() {
    if (places.length < keys.length) {
      places = new int[keys.length];
    }
    return places;
  }

  /** Room for what stands at the places. */
  long[] slots() {
    if (slots.length < keys.length) {
      slots = new long[keys.length];
    }
    return slots;
  }

  /** Room for one number a key and one more. */
  int[] rows() {
    if (rows.length <= keys.length) {
      rows = new int[keys.length + 1];
    }
    return rows;
  }

  /** Room for sums, for who looks the keys up; zero, and to be left so. */
  long[] lanes(int width) {
    if (lanes.length < width) {
      lanes = new long[width];
    }
    return lanes;
  }

  public int size() {
    return size;
  }

  public int get(int index) {
    return keys[index];
  }

  /** The keys as an array of their own. */
  public int[] toArray() {
    return Arrays.copyOf(keys, size);
  }
}
