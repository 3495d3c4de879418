package peyman.text;

import java.util.Arrays;

/** Hashed features of one decision; used over and over by one thread. */
public final class FeatureList {

  int[] hashes = new int[64];
  int count;

  public void clear() {
    count = 0;
  }

  /** How many features there are. */
  public int count() {
    return count;
  }

  /** The hash of a feature. */
  public int hash(int index) {
    return hashes[index];
  }

  /** Adds a feature: the number of its template and what was found. */
  public void add(int template, int value) {
    int h = (value + 0x7F4A7C15) * 0x9E3779B1 + template * 0x85EBCA77;
    h ^= h >>> 15;
    h *= 0xC2B2AE3D;
    h ^= h >>> 13;
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, count * 2);
    }
    hashes[count++] = h;
  }

  public void add(int template, int first, int second) {
    add(template, first * 0x27D4EB2F ^ Integer.rotateLeft(second, 15) * 0x165667B1);
  }
}
