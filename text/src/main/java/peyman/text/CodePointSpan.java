package peyman.text;

/**
 * A span of the given text in Unicode code points, end exclusive: the offsets of the record
 * contract.
 *
 * @param start first code point
 * @param end one past the last code point
 */
public record CodePointSpan(int start, int end) {

  public CodePointSpan {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + ".." + end);
    }
  }

  /** The slice of the given text that this span names. Linear in {@code end}. */
  public String of(String given) {
    int from = given.offsetByCodePoints(0, start);
    return given.substring(from, given.offsetByCodePoints(from, end - start));
  }
}
