package peyman.text;

import java.util.Arrays;

/** A text in the making: chars, and for each the given code points that it came from. */
final class Draft implements CharSequence {

  char[] chars;
  int[] starts;
  int[] ends;
  int length;

  Draft(int capacity) {
    int room = Math.max(16, capacity + (capacity >> 4));
    chars = new char[room];
    starts = new int[room];
    ends = new int[room];
  }

  void append(char c, int start, int end) {
    if (length == chars.length) {
      int room = length + (length >> 1);
      chars = Arrays.copyOf(chars, room);
      starts = Arrays.copyOf(starts, room);
      ends = Arrays.copyOf(ends, room);
    }
    chars[length] = c;
    starts[length] = start;
    ends[length] = end;
    length++;
  }

  /** Appends the chars {@code from..to} of another draft. */
  void append(Draft other, int from, int to) {
    int count = to - from;
    if (length + count > chars.length) {
      int room = Math.max(length + count, length + (length >> 1));
      chars = Arrays.copyOf(chars, room);
      starts = Arrays.copyOf(starts, room);
      ends = Arrays.copyOf(ends, room);
    }
    System.arraycopy(other.chars, from, chars, length, count);
    System.arraycopy(other.starts, from, starts, length, count);
    System.arraycopy(other.ends, from, ends, length, count);
    length += count;
  }

  /** This draft of an earlier draft's text, as a draft of what the earlier one was given. */
  Draft after(Draft earlier) {
    int[] charOf = new int[earlier.length + 1];
    int points = 0;
    for (int i = 0; i < earlier.length; points++) {
      charOf[points] = i;
      boolean pair =
          Character.isHighSurrogate(earlier.chars[i])
              && i + 1 < earlier.length
              && Character.isLowSurrogate(earlier.chars[i + 1]);
      i += pair ? 2 : 1;
    }
    charOf[points] = earlier.length;
    for (int i = 0; i < length; i++) {
      int from = charOf[starts[i]];
      int to = charOf[ends[i]];
      if (to > from) {
        starts[i] = earlier.starts[from];
        ends[i] = earlier.ends[to - 1];
      } else {
        starts[i] = from == 0 ? 0 : earlier.ends[from - 1];
        ends[i] = starts[i];
      }
    }
    return this;
  }

  /** The last char, or a line end where there is none. */
  char last() {
    return length == 0 ? '\n' : chars[length - 1];
  }

  /** The given code point after the last char. */
  int lastEnd() {
    return length == 0 ? 0 : ends[length - 1];
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    return chars[index];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new String(chars, start, end - start);
  }

  @Override
  public String toString() {
    return text();
  }

  String text() {
    return new String(chars, 0, length);
  }

  /** Leads from this draft to the given text; the draft must not be changed any more. */
  Alignment alignment() {
    return Alignment.owning(starts, ends, length);
  }
}
