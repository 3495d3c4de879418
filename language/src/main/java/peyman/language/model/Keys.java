package peyman.language.model;

import java.util.Arrays;

/** A growing buffer of feature keys, reused from word to word. */
public final class Keys {

  private int[] keys = new int[128];
  private int[] places = new int[128];
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

  /** Room for one number a key, for who looks the keys up. */
  int[] places() {
    if (places.length < keys.length) {
      places = new int[keys.length];
    }
    return places;
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
