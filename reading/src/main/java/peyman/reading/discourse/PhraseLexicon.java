package peyman.reading.discourse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import peyman.language.Word;
import peyman.text.Trie;

/**
 * Entries of one or more words, found in sentences however their half-spaces and letter variants
 * are written: «وزیر امور خارجه», «رئيس جمهور». Immutable once built.
 *
 * @param <T> what an entry stands for
 */
public final class PhraseLexicon<T> {

  private static final int LONGEST_IN_WORDS = 8;

  /** «#چند_خبر_کوتاه»: what stands for a blank in hashtags. */
  private static final char IN_TAGS = '_';

  private final Map<String, T> entries;
  private final Set<String> passed;
  private final Trie<Entry<T>> trie;

  private PhraseLexicon(Map<String, T> entries, Set<String> passed, Set<String> barred) {
    this.entries = entries;
    this.passed = Set.copyOf(passed);
    Map<String, Entry<T>> all = new HashMap<>();
    barred.forEach(form -> all.put(form, new Entry<>(null)));
    entries.forEach((form, value) -> all.put(form, new Entry<>(value)));
    this.trie = Trie.of(all);
  }

  /**
   * What a form stands for.
   *
   * @param value null where shorter entries do not hold either
   */
  private record Entry<T>(T value) {}

  /** A lexicon of the given forms; later forms replace earlier ones. */
  public static <T> PhraseLexicon<T> of(Map<String, T> forms) {
    Map<String, T> folded = new HashMap<>();
    forms.forEach((form, value) -> folded.put(Folding.fold(form), value));
    return new PhraseLexicon<>(folded, Set.of(), Set.of());
  }

  /**
   * The same lexicon that passes over some folded words inside its entries, and is without entries
   * where longer forms of other meaning stand.
   */
  PhraseLexicon<T> passing(Set<String> words, Set<String> barred) {
    Set<String> folded = new HashSet<>();
    barred.forEach(form -> folded.add(Folding.fold(form)));
    return new PhraseLexicon<>(entries, words, folded);
  }

  /** The entry of a whole form. */
  public Optional<T> get(CharSequence form) {
    return Optional.ofNullable(value(form));
  }

  /** Whether a whole form is an entry. */
  public boolean has(CharSequence form) {
    return value(form) != null;
  }

  private T value(CharSequence form) {
    int node = walk(Trie.ROOT, form);
    Entry<T> entry = node == Trie.NOWHERE ? null : trie.value(node);
    return entry == null ? null : entry.value();
  }

  /** The longest entry that starts at a word. */
  public Optional<Match<T>> at(List<Word> words, int start) {
    T best = null;
    int bestEnd = start;
    int node = Trie.ROOT;
    int last = Math.min(words.size(), start + LONGEST_IN_WORDS);
    for (int end = start; end < last; end++) {
      String form = words.get(end).form();
      if (end > start && passes(form)) {
        continue;
      }
      node = walk(node, form);
      if (node == Trie.NOWHERE) {
        break;
      }
      Entry<T> entry = trie.value(node);
      if (entry != null) {
        best = entry.value();
        bestEnd = end + 1;
      }
    }
    return best == null ? Optional.empty() : Optional.of(new Match<>(best, start, bestEnd));
  }

  private boolean passes(String form) {
    return !passed.isEmpty() && passed.contains(Folding.fold(form));
  }

  private int walk(int from, CharSequence form) {
    int node = from;
    for (int i = 0; i < form.length() && node != Trie.NOWHERE; i++) {
      char letter = Folding.folded(form.charAt(i));
      if (letter != 0 && letter != IN_TAGS) {
        node = trie.step(node, letter);
      }
    }
    return node;
  }

  /**
   * An entry found in a sentence.
   *
   * @param value what it stands for
   * @param start its first word
   * @param end one past its last word
   */
  public record Match<T>(T value, int start, int end) {}
}
