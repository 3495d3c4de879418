package peyman.text;

/**
 * Leads every char of a repaired text to the span of the given text that it came from.
 *
 * <p>Each repaired char has a start and an end in the given text (code points); both never
 * decrease, so any span of the repaired text has one span of the given text. Immutable.
 */
public final class Alignment {

  private final int[] starts;
  private final int[] ends;
  private final int length;

  private Alignment(int[] starts, int[] ends, int length) {
    this.starts = starts;
    this.ends = ends;
    this.length = length;
  }

  /** The alignment of a text that was repaired in nothing. */
  public static Alignment identity(String given) {
    int[] starts = new int[given.length()];
    int[] ends = new int[given.length()];
    int codePoint = 0;
    for (int i = 0; i < given.length(); ) {
      int width = Character.charCount(given.codePointAt(i));
      for (int j = 0; j < width; j++) {
        starts[i + j] = codePoint;
        ends[i + j] = codePoint + 1;
      }
      codePoint++;
      i += width;
    }
    return new Alignment(starts, ends, starts.length);
  }

  /**
   * An alignment from arrays that the caller gives up.
   *
   * @param starts for each repaired char, the first given code point it came from
   * @param ends for each repaired char, one past the last given code point it came from
   * @param length how many chars there are; what the arrays hold beyond does not count
   */
  static Alignment owning(int[] starts, int[] ends, int length) {
    if (starts.length < length || ends.length < length) {
      throw new IllegalArgumentException(
          starts.length + " starts, " + ends.length + " ends for " + length + " chars");
    }
    return new Alignment(starts, ends, length);
  }

  /** The first given code point that the repaired char came from. */
  int start(int repairedChar) {
    return starts[repairedChar];
  }

  /** One past the last given code point that the repaired char came from. */
  int end(int repairedChar) {
    return ends[repairedChar];
  }

  /** Length of the repaired text in chars. */
  public int length() {
    return length;
  }

  /** The span of the given text from which the repaired span came; empty spans stay empty. */
  public CodePointSpan given(CharSpan span) {
    if (span.length() == 0) {
      int at = span.start() < length ? starts[span.start()] : length == 0 ? 0 : ends[length - 1];
      return new CodePointSpan(at, at);
    }
    int start = starts[span.start()];
    return new CodePointSpan(start, Math.max(start, ends[span.end() - 1]));
  }
}
