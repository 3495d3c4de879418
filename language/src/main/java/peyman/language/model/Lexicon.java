package peyman.language.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SortedMap;

/**
 * What the word lists say of a word: a set of bits (parts of speech, kinds of names, how frequent)
 * and its cluster in raw text. Words are kept by the hash of their {@link Letters}.
 */
public final class Lexicon {

  /** The bits, in the order of their numbers. */
  public enum Mark {
    NOUN,
    ADJECTIVE,
    ADVERB,
    VERB,
    PRONOUN,
    NUMBER,
    FUNCTION,
    PLURAL,
    COMPARATIVE,
    FOREIGN,
    FIRST_NAME,
    LAST_NAME,
    PLACE,
    COUNTRY,
    ORGANISATION,
    NAME_PART;

    /** Its bit. */
    public int bit() {
      return 1 << ordinal();
    }
  }

  /** Bits of the parts of speech. */
  public static final int SPEECH = (1 << Mark.FIRST_NAME.ordinal()) - 1;

  /** Bits of the kinds of names. */
  public static final int NAMES = 0xFFFF & ~SPEECH;

  private final int shift;

  /** Keys, and in the low half the marks: one place of memory for both. */
  private final long[] slots;

  private final int[] clusters;

  private Lexicon(int[] wordKeys, int[] wordMarks, int[] wordClusters) {
    int bits = Math.max(4, 33 - Integer.numberOfLeadingZeros(wordKeys.length * 4 / 3));
    shift = 32 - bits;
    slots = new long[1 << bits];
    clusters = new int[1 << bits];
    for (int i = 0; i < wordKeys.length; i++) {
      int slot = slot(wordKeys[i]);
      slots[slot] = (long) wordKeys[i] << 32 | wordMarks[i];
      clusters[slot] = wordClusters[i];
    }
  }

  private int slot(int key) {
    int mask = slots.length - 1;
    int slot = key * 0x9E3779B1 >>> shift;
    int found = (int) (slots[slot] >>> 32);
    while (found != 0 && found != key) {
      slot = slot + 1 & mask;
      found = (int) (slots[slot] >>> 32);
    }
    return slot;
  }

  /**
   * The marks of a word by its hash in the low 16 bits, its frequency band (0 to 7) above; 0 where
   * no list has it.
   */
  public int marks(int wordHash) {
    return (int) slots[slot(wordHash)];
  }

  /** The cluster of a word by its hash, 0 where it has none. */
  public int cluster(int wordHash) {
    return clusters[slot(wordHash)];
  }

  /** Reads a lexicon that {@link #write} wrote. */
  public static Lexicon read(DataInputStream in) throws IOException {
    int size = in.readInt();
    int[] keys = Blocks.keys(in, size);
    int[] marks = new int[size];
    int[] clusters = new int[size];
    byte[] columns = Blocks.bytes(in, size * 5);
    for (int i = 0; i < size; i++) {
      marks[i] =
          (columns[i] & 255) | (columns[size + i] & 255) << 8 | (columns[2 * size + i] & 255) << 16;
      clusters[i] = (columns[3 * size + i] & 255) | (columns[4 * size + i] & 255) << 8;
    }
    return new Lexicon(keys, marks, clusters);
  }

  /** Writes word hashes with their marks (low 24 bits) and clusters (next 16 bits). */
  public static void write(DataOutputStream out, SortedMap<Integer, Long> words)
      throws IOException {
    int size = words.size();
    int[] keys = new int[size];
    byte[] columns = new byte[size * 5];
    int i = 0;
    for (var word : words.entrySet()) {
      keys[i] = word.getKey();
      for (int column = 0; column < 5; column++) {
        columns[column * size + i] = (byte) (word.getValue() >>> 8 * column);
      }
      i++;
    }
    out.writeInt(size);
    Blocks.writeKeys(out, keys);
    out.write(columns);
  }

  /** A lexicon held in memory, as {@link #read} would give it. */
  public static Lexicon of(SortedMap<Integer, Long> words) {
    int[] keys = new int[words.size()];
    int[] marks = new int[words.size()];
    int[] clusters = new int[words.size()];
    int i = 0;
    for (var word : words.entrySet()) {
      keys[i] = word.getKey();
      marks[i] = (int) (word.getValue() & 0xFFFFFF);
      clusters[i++] = (int) (word.getValue() >>> 24 & 0xFFFF);
    }
    return new Lexicon(keys, marks, clusters);
  }
}
