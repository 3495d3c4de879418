package peyman.language.model;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Blocks of numbers in model files, read in one go. */
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

  /** Reads so many numbers of two bytes. */
  static short[] shorts(DataInputStream in, int count) throws IOException {
    short[] shorts = new short[count];
    ByteBuffer.wrap(bytes(in, count * Short.BYTES)).asShortBuffer().get(shorts);
    return shorts;
  }
}
