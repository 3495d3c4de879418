package peyman.text;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * The words that repair knows, by their letters without half-spaces: where half-spaces stand in
 * them, how common they are, and how they take part in other words.
 *
 * <p>Words are kept as 32-bit fingerprints in a table of open addresses, so that a look-up touches
 * one or two places and makes no garbage. The training module builds the table.
 */
public final class WordTable {

  /** Bits 0 to 19 of a value: a half-space after letter i + 1. */
  public static final int MASK = 0xFFFFF;

  /** Letters after which the mask can say something. */
  public static final int MASK_LETTERS = 20;

  /** Bits 20 to 23: how common the word is, 0 (not known as a word of its own) to 15. */
  public static final int FREQUENCY_SHIFT = 20;

  /** Bits 24 to 27: how sure it is that the parts belong together where a space was given. */
  public static final int JOIN_SHIFT = 24;

  /** A verb form that می and نمی go before. */
  public static final int VERB = 1 << 28;

  /** Written in more than one way, so that the words around it decide. */
  public static final int AMBIGUOUS = 1 << 29;

  /** A word that was seen or is listed. */
  public static final int WORD = 1 << 30;

  /** Known only as a part of words. */
  public static final int PART = 1 << 31;

  /** Length of a word in the file. */
  private static final int ENTRY_BYTES = 9;

  private static final int FILTER_BITS = 22;

  private static final long PRIME = 0x9E3779B97F4A7C15L;
  private static final long[] POWERS = powers();

  /** Fingerprints; each value and part stands at the same place in {@link #entries}. */
  private final int[] fingerprints;

  /** The value in the low half, the parts in the next byte. */
  private final long[] entries;

  private final int slotMask;

  /**
   * A bit for the high bits of each fingerprint: small enough to be near, it tells of most words
   * that are unknown without a look into the large tables.
   */
  private final long[] known = new long[1 << FILTER_BITS - 6];

  private WordTable(int slots) {
    fingerprints = new int[slots];
    entries = new long[slots];
    slotMask = slots - 1;
  }

  static WordTable load() {
    try (InputStream in = WordTable.class.getResourceAsStream("/peyman/text/words.bin")) {
      if (in == null) {
        return new WordTable(4096);
      }
      return read(new DataInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource words.bin", e);
    }
  }

  /** Reads a table: the count, then for each word fingerprint (4 bytes), value (4), parts (1). */
  public static WordTable read(DataInputStream in) throws IOException {
    int count = in.readInt();
    WordTable table = new WordTable(Integer.highestOneBit(Math.max(256, count)) * 2);
    byte[] bytes = new byte[count * ENTRY_BYTES];
    in.readFully(bytes);
    ByteBuffer entries = ByteBuffer.wrap(bytes);
    for (int at = 0; at < bytes.length; at += ENTRY_BYTES) {
      table.put(entries.getInt(at), entries.getInt(at + 4), bytes[at + 8]);
    }
    return table;
  }

  private void put(int fingerprint, int value, byte part) {
    int slot = fingerprint & slotMask;
    while (entries[slot] != 0) {
      slot = slot + 1 & slotMask;
    }
    fingerprints[slot] = fingerprint;
    int bit = bit(fingerprint);
    known[bit >>> 6] |= 1L << bit;
    entries[slot] = (part & 0xFFL) << 32 | value & 0xFFFFFFFFL;
  }

  /** Lays down how a word is written, whether its parts were given solid or with spaces. */
  void prescribe(String form) {
    int mask = 0;
    int letters = 0;
    for (int i = 0; i < form.length(); i++) {
      if (form.charAt(i) == Script.HALF_SPACE) {
        mask |= 1 << letters - 1;
      } else if (Script.isLetter(form.charAt(i))) {
        letters++;
      }
    }
    int fingerprint = fingerprint(form);
    int slot = slot(fingerprint);
    if (slot < 0) {
      put(fingerprint, WORD, (byte) 0);
      slot = slot(fingerprint);
    }
    long kept = entries[slot] & ~(long) (MASK | AMBIGUOUS);
    entries[slot] = kept | WORD | mask | 15 << JOIN_SHIFT;
  }

  private static int bit(int fingerprint) {
    return fingerprint >>> 32 - FILTER_BITS;
  }

  private int slot(int fingerprint) {
    int slot = fingerprint & slotMask;
    while (entries[slot] != 0) {
      if (fingerprints[slot] == fingerprint) {
        return slot;
      }
      slot = slot + 1 & slotMask;
    }
    return -1;
  }

  /** All that is known of a word: its value in the low half, its parts above; 0 if nothing is. */
  long entry(int fingerprint) {
    int bit = bit(fingerprint);
    if ((known[bit >>> 6] >>> bit & 1) == 0) {
      return 0;
    }
    int slot = fingerprint & slotMask;
    while (fingerprints[slot] != fingerprint) {
      if (entries[slot] == 0) {
        return 0;
      }
      slot = slot + 1 & slotMask;
    }
    return entries[slot];
  }

  /** The value of a word, 0 if it is not known. */
  public int get(int fingerprint) {
    return (int) entry(fingerprint);
  }

  /**
   * What is known of a word as a part of others: bits 0 to 3 its frequency, 4 to 7 in how many
   * words it stands before a half-space, 8 to 11 after one (both as logarithms), 12 verb form.
   */
  public int part(int fingerprint) {
    return partOf(entry(fingerprint));
  }

  static int partOf(long entry) {
    int value = (int) entry;
    return frequencyOf(value) | (int) (entry >>> 32) << 4 | (value & VERB) >>> 16;
  }

  public static int frequencyOf(int value) {
    return value >>> FREQUENCY_SHIFT & 15;
  }

  static int joinOf(int value) {
    return value >>> JOIN_SHIFT & 15;
  }

  /** Adds a letter to a running hash. */
  public static long hash(long hash, char c) {
    return hash * PRIME + c;
  }

  /** The factor by which {@code letters} more letters raise a running hash. */
  static long power(int letters) {
    long power = letters < POWERS.length ? POWERS[letters] : POWERS[POWERS.length - 1];
    for (int i = POWERS.length - 1; i < letters; i++) {
      power *= PRIME;
    }
    return power;
  }

  private static long[] powers() {
    long[] powers = new long[64];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * PRIME;
    }
    return powers;
  }

  /** The fingerprint of a running hash. */
  public static int fingerprint(long hash) {
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
