package peyman.observatory.merge;

import java.util.Set;
import java.util.TreeSet;
import peyman.reading.discourse.Folding;

/** Names as merging compares them. */
final class Names {

  private Names() {}

  /** One form for the ways to write a name. */
  static String key(String name) {
    return Folding.fold(name.replaceAll("[^\\p{L}\\p{M}\\p{N}\u200C ]+", " "));
  }

  /** The share of words that two names have in common, of the shorter one's. */
  static double common(String one, String other) {
    return overlap(Features.wordsOf(one), Features.wordsOf(other));
  }

  static double overlap(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    Set<String> both = new TreeSet<>(one);
    both.retainAll(other);
    return (double) both.size() / Math.min(one.size(), other.size());
  }
}
