package peyman.observatory.search;

import java.util.Optional;

/** The char index of each code point of a text, in constant time. */
final class CharIndex {

  /** Absent where all code points are one char. */
  private final Optional<int[]> chars;

  CharIndex(String text) {
    int codePoints = text.codePointCount(0, text.length());
    chars = codePoints == text.length() ? Optional.empty() : Optional.of(index(text, codePoints));
  }

  private static int[] index(String text, int codePoints) {
    int[] index = new int[codePoints + 1];
    int at = 0;
    for (int i = 0; i < codePoints; i++) {
      index[i] = at;
      at += Character.charCount(text.codePointAt(at));
    }
    index[codePoints] = at;
    return index;
  }

  int at(int codePoint) {
    return chars.isPresent() ? chars.get()[codePoint] : codePoint;
  }
}
