package peyman.text;

/**
 * A span of the repaired text in Java chars (UTF-16 units), end exclusive.
 *
 * @param start first char
 * @param end one past the last char
 */
public record CharSpan(int start, int end) {

  public CharSpan {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + ".." + end);
    }
  }

  /** Length in chars. */
  public int length() {
    return end - start;
  }

  public boolean contains(CharSpan other) {
    return start <= other.start && other.end <= end;
  }

  public boolean overlaps(CharSpan other) {
    return start < other.end && other.start < end;
  }

  /** The smallest span that holds both. */
  public CharSpan cover(CharSpan other) {
    return new CharSpan(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** The chars of {@code text} in this span. */
  public String of(String text) {
    return text.substring(start, end);
  }
}
