package peyman.observatory.repost;

import java.util.ArrayList;
import java.util.List;

/**
 * The MinHash of a text, cut into parts for look-ups (Broder 1997; banding as in Leskovec,
 * Rajaraman and Ullman, Mining of Massive Datasets, chapter 3). Texts that share half of their
 * shingles share a part with probability {@code 1 - (1 - 0.5^3)^24 = 0.96}; those that share a
 * tenth with 0.02.
 */
public final class Print {

  private static final int PARTS = 40;
  private static final int ROWS = 2;

  /** Fewer shingles tell nothing. */
  private static final int MIN_SHINGLES = 4;

  /** The share of all shingles that copies have in common. */
  private static final double SHARED = 0.4;

  /** The share of the shorter text's shingles, where the other has a heading or more text. */
  private static final double CONTAINED = 0.65;

  private static final int MIN_CONTAINED = 12;

  /** An outlet's own posts follow patterns; only nearly all of a text is the same text. */
  private static final double SHARED_BY_OUTLET = 0.75;

  private Print() {}

  /** The parts of a print; none of a text that is too short to be known again. */
  public static List<Long> parts(Shingles shingles) {
    List<Long> parts = new ArrayList<>();
    if (shingles.size() < MIN_SHINGLES) {
      return parts;
    }
    for (int part = 0; part < PARTS; part++) {
      long name = part;
      for (int row = 0; row < ROWS; row++) {
        name = Mix.of(name * 31 + min(shingles, part * ROWS + row));
      }
      parts.add(name);
    }
    return parts;
  }

  private static long min(Shingles shingles, int function) {
    long seed = Mix.of(function);
    long min = Long.MAX_VALUE;
    for (long hash : shingles.hashes()) {
      min = Math.min(min, Mix.of(hash ^ seed));
    }
    return min;
  }

  /** Whether one text repeats one of the same outlet. */
  public static boolean sameOfOutlet(Shingles one, Shingles other) {
    double common = one.common(other);
    double all = one.size() + other.size() - common;
    return Math.min(one.size(), other.size()) >= MIN_SHINGLES && common / all >= SHARED_BY_OUTLET;
  }

  /** Whether one text repeats one of another outlet, in whole or nearly. */
  public static boolean same(Shingles one, Shingles other) {
    int shorter = Math.min(one.size(), other.size());
    if (shorter < MIN_SHINGLES) {
      return false;
    }
    double common = one.common(other);
    double all = one.size() + other.size() - common;
    return common / all >= SHARED || shorter >= MIN_CONTAINED && common / shorter >= CONTAINED;
  }
}
