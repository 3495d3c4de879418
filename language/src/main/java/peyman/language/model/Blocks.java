package peyman.language.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Blocks of numbers in model files, read and written in one go. */
final class Blocks {

  private Blocks() {}

  /** Reads so many bytes. */
  static byte[] bytes(DataInputStream in, int count) throws IOException {
    byte[] bytes = new byte[count];
    in.readFully(bytes);
    return bytes;
  }

  /** Reads so many numbers of four bytes. */
  static int[] ints(DataInputStream in, int count) throws IOException {
    int[] ints = new int[count];
    ByteBuffer.wrap(bytes(in, count * Integer.BYTES)).asIntBuffer().get(ints);
    return ints;
  }

  /** Reads so many numbers that {@link #writeKeys} wrote. */
  static int[] keys(DataInputStream in, int count) throws IOException {
    byte[] planes = bytes(in, count * Integer.BYTES);
    int[] keys = new int[count];
    int last = 0;
    for (int i = 0; i < count; i++) {
      int first = planes[i] << 24 | (planes[count + i] & 255) << 16;
      last += first | (planes[2 * count + i] & 255) << 8 | planes[3 * count + i] & 255;
      keys[i] = last;
    }
    return keys;
  }

  /**
   * Writes numbers as their steps from one to the next, all first bytes before all second ones: of
   * numbers in order the first bytes are mostly 0, which packs well and is unpacked fast.
   */
  static void writeKeys(DataOutputStream out, int[] keys) throws IOException {
    byte[] planes = new byte[keys.length * Integer.BYTES];
    int last = 0;
    for (int i = 0; i < keys.length; i++) {
      int step = keys[i] - last;
      last = keys[i];
      for (int plane = 0; plane < Integer.BYTES; plane++) {
        planes[plane * keys.length + i] = (byte) (step >>> 8 * (Integer.BYTES - 1 - plane));
      }
    }
    out.write(planes);
  }

  /** Reads so many numbers of two bytes. */
  static short[] shorts(DataInputStream in, int count) throws IOException {
    short[] shorts = new short[count];
    ByteBuffer.wrap(bytes(in, count * Short.BYTES)).asShortBuffer().get(shorts);
    return shorts;
  }

  /** Reads so many numbers of eight bytes. */
  static long[] longs(DataInputStream in, int count) throws IOException {
    long[] longs = new long[count];
    ByteBuffer.wrap(bytes(in, count * Long.BYTES)).asLongBuffer().get(longs);
    return longs;
  }

  /** Writes numbers of four bytes. */
  static void write(DataOutputStream out, int[] ints) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(ints.length * Integer.BYTES);
    bytes.asIntBuffer().put(ints);
    out.write(bytes.array());
  }

  /** Writes numbers of eight bytes. */
  static void write(DataOutputStream out, long[] longs) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(longs.length * Long.BYTES);
    bytes.asLongBuffer().put(longs);
    out.write(bytes.array());
  }
}
