package peyman.reading.value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import peyman.text.Trie;

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
      List.of("ها", "های", "هایی", "ی", "ای", "ه", "یی", "اش", "ست", "است", "ان");

  private final Map<String, Entry<T>> entries = new HashMap<>();
  private Trie<Entry<T>> trie = Trie.of(Map.of());

  /**
   * What a spelling stands for.
   *
   * @param breaks a bit for every offset at which one of its atoms begins
   */
  private record Entry<T>(long breaks, T meaning) {

    /** Whether atoms that begin at these offsets do not cut one of the form's own. */
    boolean beginsAt(long boundaries) {
      return (boundaries & ~breaks) == 0;
    }
  }

  /**
   * A form found in a sentence.
   *
   * @param end one past its last atom
   * @param meaning what the form stands for
   * @param suffix the inflection that stood on it, or empty
   */
  record Match<T>(int end, T meaning, String suffix) {}

  /**
   * Adds a form; false if one of the same spelling is there already.
   *
   * @throws IllegalArgumentException if the form has no letters, or more than 64
   */
  boolean add(String form, T meaning) {
    Atoms atoms = Atoms.of(form);
    long breaks = 0;
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < atoms.size(); i++) {
      breaks |= 1L << key.length();
      key.append(atoms.key(i));
    }
    if (key.isEmpty() || key.length() > Long.SIZE) {
      throw new IllegalArgumentException("a form has 1 to 64 letters: " + form);
    }
    return entries.putIfAbsent(key.toString(), new Entry<>(breaks, meaning)) == null;
  }

  /** Ends the filling: only now are forms found in sentences. */
  Lexicon<T> filled() {
    trie = Trie.of(entries);
    return this;
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
    Match<T> best = null;
    long boundaries = 1;
    int length = 0;
    int before = Trie.ROOT;
    int last = Math.min(atoms.size(), start + MOST_ATOMS);
    for (int end = start + 1; end <= last; end++) {
      String atom = atoms.key(end - 1);
      int node = before;
      int walked = 0;
      while (walked < atom.length()) {
        int next = trie.step(node, atom.charAt(walked));
        if (next == Trie.NOWHERE) {
          break;
        }
        node = next;
        walked++;
      }
      boolean whole = walked == atom.length();
      Entry<T> exact = whole ? trie.value(node) : null;
      if (exact != null && exact.beginsAt(boundaries)) {
        best = inflected(atoms, end, exact.meaning(), suffixes);
      } else if (walked > 0) {
        Match<T> stem = stem(atom, before, walked, boundaries, end, suffixes);
        best = stem == null ? best : stem;
      }
      length += atom.length();
      if (!whole || length >= Long.SIZE) {
        break;
      }
      boundaries |= 1L << length;
      before = node;
    }
    return Optional.ofNullable(best);
  }

  /**
   * The form that ends within an atom, before an inflection; null where none does.
   *
   * @param before where the letters before the atom lead
   * @param walked how many letters of the atom some form goes on with
   */
  private Match<T> stem(
      String atom, int before, int walked, long boundaries, int end, List<String> suffixes) {
    Match<T> best = null;
    for (int i = 0; i < suffixes.size(); i++) {
      String suffix = suffixes.get(i);
      int stem = atom.length() - suffix.length();
      if (stem > 0 && stem <= walked && atom.endsWith(suffix)) {
        Entry<T> entry = trie.value(walk(before, atom, stem));
        if (entry != null && entry.beginsAt(boundaries)) {
          best = new Match<>(end, entry.meaning(), suffix);
        }
      }
    }
    return best;
  }

  private int walk(int from, String letters, int end) {
    int node = from;
    for (int i = 0; i < end; i++) {
      node = trie.step(node, letters.charAt(i));
    }
    return node;
  }

  private Match<T> inflected(Atoms atoms, int end, T meaning, List<String> suffixes) {
    String next = atoms.key(end);
    if (suffixes.contains(next) && (atoms.glued(end) || next.startsWith("ها"))) {
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
