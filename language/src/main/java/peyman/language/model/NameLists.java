package peyman.language.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;

/**
 * What lists say of names: names of one or more words, and words that tell what kind of name begins
 * or stands near by. Kept by hashes; immutable.
 */
public final class NameLists {

  /** What a phrase or a word may be, in the order of the bits. */
  public enum Mark {
    /** A longer phrase begins with this one. */
    GOES_ON,
    PERSON,
    PLACE,
    ORGANISATION,
    SURNAME,
    DEMONYM,
    ORGANISATION_HEAD,
    PLACE_HEAD,
    TITLE,
    OFFICE,
    TIME,
    GIVEN,
    MEASURE,
    /** Heads that make a body's name together with a place. */
    BODY,
    /** A name of one word that is a common word too. */
    COMMON,
    /** A part of the names of people. */
    PERSON_PART;

    /** Its bit. */
    public int bit() {
      return 1 << ordinal();
    }
  }

  /** Bits of words that are names by themselves. */
  private static final int ALONE =
      Mark.PERSON.bit()
          | Mark.PLACE.bit()
          | Mark.ORGANISATION.bit()
          | Mark.SURNAME.bit()
          | Mark.GIVEN.bit()
          | Mark.PERSON_PART.bit();

  /** Bits that tell of a single word what it is, whatever stands beside it. */
  static final int ROLES = Mark.COMMON.bit() - Mark.SURNAME.bit();

  private static final int LONGEST_IN_WORDS = 10;

  private final int shift;
  private final int[] keys;
  private final short[] marks;

  private NameLists(int[] phraseKeys, short[] phraseMarks) {
    int bits = Math.max(4, 33 - Integer.numberOfLeadingZeros(phraseKeys.length * 4 / 3));
    shift = 32 - bits;
    keys = new int[1 << bits];
    marks = new short[1 << bits];
    for (int i = 0; i < phraseKeys.length; i++) {
      int slot = slot(phraseKeys[i]);
      keys[slot] = phraseKeys[i];
      marks[slot] = phraseMarks[i];
    }
  }

  private int slot(int key) {
    int mask = keys.length - 1;
    int slot = key * 0x9E3779B1 >>> shift;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /** Key of a phrase of one word by the hash of its letters. */
  public static int first(int word) {
    return Hash.of(401, word);
  }

  /** Key of a phrase with one more word. */
  public static int next(int phrase, int word) {
    return Hash.of(402, phrase, word);
  }

  private int marks(int key) {
    return marks[slot(key)];
  }

  /** Whether a word, by the hash of its letters, is listed as a name and is no common word. */
  boolean only(int word) {
    int found = marks(first(word));
    return (found & ALONE) != 0 && (found & Mark.COMMON.bit()) == 0;
  }

  /** What a word is by itself. */
  private int marks(WordType type) {
    int found = type.nameMarks;
    if (found < 0) {
      found = marks(first(type.word)) & 0xFFFF;
      type.nameRoles = found & ROLES;
      type.nameMarks = found;
    }
    return found;
  }

  /**
   * Marks the listed names in a draft, the longest of each kind: two bits a kind, 1 where a name is
   * one word, 2 at the first of several, 3 at the others; and a bit where a listed word is a common
   * word too. Sets the roles of its types.
   */
  void mark(Draft draft) {
    int size = draft.size();
    for (int place = 1; place <= Draft.PAD; place++) {
      marks(draft.type(-place));
      marks(draft.type(size - 1 + place));
    }
    Arrays.fill(draft.nameMarks, 0, size, 0);
    for (int start = 0; start < size; start++) {
      int alone = marks(draft.type(start));
      if (alone == 0) {
        continue;
      }
      int key = first(draft.type(start).word);
      int found = alone;
      int person = 0;
      int place = 0;
      int organisation = 0;
      for (int length = 1; found != 0; length++) {
        person = (found & Mark.PERSON.bit()) != 0 ? length : person;
        place = (found & Mark.PLACE.bit()) != 0 ? length : place;
        organisation = (found & Mark.ORGANISATION.bit()) != 0 ? length : organisation;
        boolean end = start + length == size || length == LONGEST_IN_WORDS;
        if (end || (found & Mark.GOES_ON.bit()) == 0) {
          break;
        }
        key = next(key, draft.type(start + length).word);
        found = marks(key);
      }
      set(draft, start, person, 0);
      set(draft, start, place, 2);
      set(draft, start, organisation, 4);
      if ((alone & Mark.COMMON.bit()) != 0) {
        draft.nameMarks[start] |= 1 << 6;
      }
    }
  }

  private static void set(Draft draft, int start, int length, int shift) {
    if (length == 0 || (draft.nameMarks[start] >>> shift & 3) == 3) {
      return;
    }
    draft.nameMarks[start] |= (length == 1 ? 1 : 2) << shift;
    for (int word = start + 1; word < start + length; word++) {
      draft.nameMarks[word] |= 3 << shift;
    }
  }

  /** Lists without any name. */
  public static NameLists none() {
    return of(Collections.emptySortedMap());
  }

  /** Lists held in memory: phrase keys with their marks. */
  public static NameLists of(SortedMap<Integer, Integer> phrases) {
    int[] keys = new int[phrases.size()];
    short[] marks = new short[phrases.size()];
    int i = 0;
    for (var phrase : phrases.entrySet()) {
      keys[i] = phrase.getKey();
      marks[i++] = (short) (int) phrase.getValue();
    }
    return new NameLists(keys, marks);
  }

  /** Reads lists that {@link #write} wrote. */
  public static NameLists read(DataInputStream in) throws IOException {
    int size = in.readInt();
    return new NameLists(Blocks.keys(in, size), Blocks.shorts(in, size));
  }

  /** Writes phrase keys with their marks. */
  public static void write(DataOutputStream out, SortedMap<Integer, Integer> phrases)
      throws IOException {
    int[] keys = phrases.keySet().stream().mapToInt(Integer::intValue).toArray();
    ByteBuffer marks = ByteBuffer.allocate(phrases.size() * 2);
    phrases.values().forEach(bits -> marks.putShort((short) (int) bits));
    out.writeInt(phrases.size());
    Blocks.writeKeys(out, keys);
    out.write(marks.array());
  }
}
