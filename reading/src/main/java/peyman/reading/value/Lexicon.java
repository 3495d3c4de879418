package peyman.reading.value;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Forms of one or more atoms and what each stands for.
 *
 * <p>A form matches with its parts apart, with half-spaces, or glued: «سه شنبه» also matches «سه
 * شنبه» and «سهشنبه», but «درهم» does not match «در هم». Immutable once filled.
 *
 * @param <T> what a form stands for
 */
final class Lexicon<T> {

  private static final int MOST_ATOMS = 7;
  private static final List<String> SUFFIXES =
      List.of(
          "\u0647\u0627",
          "\u0647\u0627\u06CC",
          "\u0647\u0627\u06CC\u06CC",
          "\u06CC",
          "\u0627\u06CC",
          "\u0647",
          "\u06CC\u06CC",
          "\u0627\u0634",
          "\u0633\u062A",
          "\u0627\u0633\u062A",
          "\u0627\u0646");

  private final Map<String, Entry<T>> entries = new HashMap<>();
  private int longest;

  private record Entry<T>(Set<Integer> breaks, T meaning) {}

  /**
   * A form found in a sentence.
   *
   * @param end one past its last atom
   * @param meaning what the form stands for
   * @param suffix the inflection that stood on it, or empty
   */
  record Match<T>(int end, T meaning, String suffix) {}

  /** Adds a form; false if one of the same spelling is there already. */
  boolean add(String form, T meaning) {
    Atoms atoms = Atoms.of(form);
    Set<Integer> breaks = new HashSet<>();
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < atoms.size(); i++) {
      breaks.add(key.length());
      key.append(atoms.key(i));
    }
    longest = Math.max(longest, key.length());
    return entries.putIfAbsent(key.toString(), new Entry<>(Set.copyOf(breaks), meaning)) == null;
  }

  /** The spellings of all forms. */
  Set<String> keys() {
    return Set.copyOf(entries.keySet());
  }

  /** What a spelling stands for. */
  Optional<T> meaning(String key) {
    return Optional.ofNullable(entries.get(key)).map(Entry::meaning);
  }

  /** The longest form that starts at an atom, without inflection. */
  Optional<Match<T>> at(Atoms atoms, int start) {
    return at(atoms, start, List.of());
  }

  /** The longest form that starts at an atom, with or without an inflection. */
  Optional<Match<T>> inflectedAt(Atoms atoms, int start) {
    return at(atoms, start, SUFFIXES);
  }

  private Optional<Match<T>> at(Atoms atoms, int start, List<String> suffixes) {
    Optional<Match<T>> best = Optional.empty();
    StringBuilder key = new StringBuilder();
    Set<Integer> boundaries = new HashSet<>();
    int last = Math.min(atoms.size(), start + MOST_ATOMS);
    for (int i = start; i < last && key.length() <= longest; i++) {
      boundaries.add(key.length());
      key.append(atoms.key(i));
      Entry<T> exact = entries.get(key.toString());
      if (exact != null && exact.breaks().containsAll(boundaries)) {
        best = Optional.of(inflected(atoms, i + 1, exact.meaning(), suffixes));
        continue;
      }
      for (String suffix : suffixes) {
        int stem = key.length() - suffix.length();
        if (stem > 0
            && key.indexOf(suffix, stem) == stem
            && atoms.key(i).length() > suffix.length()) {
          Entry<T> entry = entries.get(key.substring(0, stem));
          if (entry != null && entry.breaks().containsAll(boundaries)) {
            best = Optional.of(new Match<>(i + 1, entry.meaning(), suffix));
          }
        }
      }
    }
    return best;
  }

  private Match<T> inflected(Atoms atoms, int end, T meaning, List<String> suffixes) {
    String next = atoms.key(end);
    if (suffixes.contains(next) && (atoms.glued(end) || next.startsWith("\u0647\u0627"))) {
      return new Match<>(end + 1, meaning, next);
    }
    return new Match<>(end, meaning, "");
  }

  /** Whether a form ends right before an atom; looks back a few atoms only. */
  Optional<T> before(Atoms atoms, int end) {
    for (int start = Math.max(0, end - MOST_ATOMS); start < end; start++) {
      Optional<Match<T>> match = at(atoms, start, List.of());
      if (match.isPresent() && match.get().end() == end) {
        return match.map(Match::meaning);
      }
    }
    return Optional.empty();
  }
}
