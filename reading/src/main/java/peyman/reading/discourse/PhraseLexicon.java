package peyman.reading.discourse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import peyman.language.Word;

/**
 * Entries of one or more words, found in sentences however their half-spaces and letter variants
 * are written: «وزیر امور خارجه», «رئيس جمهور». Immutable once built.
 *
 * @param <T> what an entry stands for
 */
public final class PhraseLexicon<T> {

  private static final int LONGEST_IN_WORDS = 8;

  private final Map<String, T> entries;
  private final Set<String> beginnings;
  private final Set<String> passed;
  private final Set<String> barred;
  private final int longest;

  private PhraseLexicon(Map<String, T> entries, Set<String> passed, Set<String> barred) {
    this.entries = entries;
    this.passed = Set.copyOf(passed);
    this.barred = Set.copyOf(barred);
    this.beginnings = beginnings(entries.keySet());
    this.longest =
        Stream.concat(entries.keySet().stream(), barred.stream())
            .mapToInt(String::length)
            .max()
            .orElse(0);
  }

  /** The first two letters of all entries: most words begin none. */
  private static Set<String> beginnings(Set<String> keys) {
    Set<String> beginnings = new HashSet<>();
    for (String key : keys) {
      beginnings.add(key.substring(0, Math.min(2, key.length())));
    }
    return beginnings;
  }

  /** A lexicon of the given forms; later forms replace earlier ones. */
  public static <T> PhraseLexicon<T> of(Map<String, T> forms) {
    Map<String, T> folded = new HashMap<>();
    forms.forEach((form, value) -> folded.put(Folding.fold(form), value));
    return new PhraseLexicon<>(folded, Set.of(), Set.of());
  }

  /** The same lexicon that passes over some folded words inside its entries. */
  PhraseLexicon<T> passing(Set<String> words) {
    return new PhraseLexicon<>(entries, words, barred);
  }

  /** The same lexicon without entries where longer forms of other meaning stand. */
  PhraseLexicon<T> barring(Set<String> forms) {
    Set<String> folded = new HashSet<>();
    forms.forEach(form -> folded.add(Folding.fold(form)));
    return new PhraseLexicon<>(entries, passed, folded);
  }

  /** The entry of a whole form. */
  public Optional<T> get(CharSequence form) {
    return Optional.ofNullable(entries.get(Folding.fold(form)));
  }

  /** The longest entry that starts at a word. */
  public Optional<Match<T>> at(List<Word> words, int start) {
    String first = Folding.fold(words.get(start).form());
    boolean begins = first.length() < 2 || beginnings.contains(first.substring(0, 2));
    if (!begins) {
      return Optional.empty();
    }
    T value = entries.get(first);
    Match<T> best = value == null ? null : new Match<>(value, start, start + 1);
    StringBuilder key = new StringBuilder(first);
    int last = Math.min(words.size(), start + LONGEST_IN_WORDS);
    for (int end = start + 1; end < last && key.length() <= longest; end++) {
      String form = Folding.fold(words.get(end).form());
      if (passed.contains(form)) {
        continue;
      }
      key.append(form);
      value = entries.get(key.toString());
      if (value != null) {
        best = new Match<>(value, start, end + 1);
      } else if (barred.contains(key.toString())) {
        best = null;
      }
    }
    return Optional.ofNullable(best);
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
