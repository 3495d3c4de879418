package peyman.text;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The words that repair knows, by their letters without half-spaces: where half-spaces stand in
 * them, how common they are, and what may be joined to them.
 *
 * <p>Words are kept as 32-bit fingerprints in a table of open addresses, so that a look-up touches
 * one or two places and makes no garbage. The table is built by the training module; two words of
 * it never share a fingerprint.
 */
public final class WordTable {

  /** Bits 0 to 22: a half-space after letter i + 1. */
  public static final int MASK = 0x7FFFFF;

  /** Bits 23 to 26: how common the word is, 0 (not known as a word) to 15. */
  public static final int FREQUENCY_SHIFT = 23;

  /** A verb form that می and نمی go before. */
  public static final int VERB = 1 << 27;

  /** The parts of the word are joined also where they were given with spaces. */
  public static final int JOINS = 1 << 28;

  /** A given space before this word is wrong where the word before is known: it is an ending. */
  public static final int ENDING = 1 << 29;

  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private final int[] fingerprints;
  private final int[] values;
  private final int slotMask;

  private WordTable(int slots) {
    fingerprints = new int[slots];
    values = new int[slots];
    slotMask = slots - 1;
  }

  static WordTable load() {
    try (InputStream in = WordTable.class.getResourceAsStream("/peyman/text/words.bin")) {
      if (in == null) {
        return new WordTable(16);
      }
      return read(new DataInputStream(new java.io.ByteArrayInputStream(in.readAllBytes())));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource words.bin", e);
    }
  }

  private static WordTable read(DataInputStream in) throws IOException {
    int count = in.readInt();
    WordTable table = new WordTable(Integer.highestOneBit(Math.max(8, count)) * 4);
    for (int i = 0; i < count; i++) {
      int fingerprint = in.readInt();
      table.put(fingerprint, in.readInt());
    }
    return table;
  }

  private void put(int fingerprint, int value) {
    int slot = fingerprint & slotMask;
    while (values[slot] != 0) {
      slot = slot + 1 & slotMask;
    }
    fingerprints[slot] = fingerprint;
    values[slot] = value;
  }

  /** The value of a word, 0 if it is not known. */
  int get(int fingerprint) {
    int slot = fingerprint & slotMask;
    while (values[slot] != 0) {
      if (fingerprints[slot] == fingerprint) {
        return values[slot];
      }
      slot = slot + 1 & slotMask;
    }
    return 0;
  }

  public static int frequencyOf(int value) {
    return value >>> FREQUENCY_SHIFT & 15;
  }

  /** Adds a letter to a running hash. */
  static long hash(long hash, char c) {
    return hash * PRIME + c;
  }

  /** The fingerprint of a running hash. */
  static int fingerprint(long hash) {
    long h = hash;
    h ^= h >>> 32;
    h *= 0xD6E8FEB86659FD93L;
    h ^= h >>> 32;
    h *= 0xD6E8FEB86659FD93L;
    return (int) (h >>> 24);
  }

  /** The fingerprint of a word's letters; half-spaces and marks do not count. */
  public static int fingerprint(CharSequence word) {
    long hash = 0;
    for (int i = 0; i < word.length(); i++) {
      if (Script.isLetter(word.charAt(i))) {
        hash = hash(hash, word.charAt(i));
      }
    }
    return fingerprint(hash);
  }
}
