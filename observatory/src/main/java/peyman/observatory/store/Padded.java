package peyman.observatory.store;

import java.util.ArrayList;
import java.util.List;

/**
 * Lists that are filled up to few lengths, so that statements over them have few texts, each of
 * which is parsed once.
 */
final class Padded {

  private Padded() {}

  /** The values, filled up to a power of two. */
  static <T> List<T> with(T filler, List<T> values) {
    List<T> padded = new ArrayList<>(values);
    while (Integer.bitCount(padded.size()) > 1) {
      padded.add(filler);
    }
    return padded;
  }

  /** The values, of which the last is repeated; for sets, where that says nothing new. */
  static <T> List<T> set(List<T> values) {
    return values.isEmpty() ? values : with(values.get(values.size() - 1), values);
  }
}
