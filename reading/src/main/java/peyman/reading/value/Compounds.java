package peyman.reading.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import peyman.text.Trie;

/**
 * Cuts number words that stand glued to each other or to a unit: «هزارونهصدونود», «صدسال»,
 * «یکچهارم». Everything else stays whole.
 */
final class Compounds {

  private static final String AND = "و";
  private static final int LONGEST = 40;
  private static final int LONGEST_PART = 9;

  /** What makes an ordinal of a number word. */
  static final List<String> ORDINAL_ENDS = List.of("مین", "م", "ام");

  private final Set<String> numbers;
  private final Trie<Boolean> beginnings;
  private final Set<String> ordinals;
  private final Set<String> units;
  private final Set<String> whole;

  /**
   * @param numbers spellings of number words
   * @param ordinals spellings of ordinals that number words and their ends do not make
   * @param units spellings of what may follow them glued
   * @param whole spellings that are never cut
   */
  Compounds(Set<String> numbers, Set<String> ordinals, Set<String> units, Set<String> whole) {
    this.numbers = Set.copyOf(numbers);
    this.beginnings =
        Trie.of(numbers.stream().collect(Collectors.toMap(number -> number, number -> true)));
    this.ordinals = Set.copyOf(ordinals);
    this.units = Set.copyOf(units);
    this.whole = Set.copyOf(whole);
  }

  /** The parts of a spelling; itself alone where it is no compound. */
  List<String> cut(String key) {
    if (key.length() < 4
        || key.length() > LONGEST
        || beginnings.reach(key, 0) < 2
        || whole.contains(key)
        || numbers.contains(key)) {
      return List.of(key);
    }
    List<String> parts = new ArrayList<>();
    return cut(key, 0, parts) && parts.size() > 1 ? List.copyOf(parts) : List.of(key);
  }

  /** The parts of what follows a half-space within a word: «ودو», «وسومین» after «بیست». */
  List<String> cutRest(String key) {
    String rest = key.length() > 2 && key.startsWith(AND) ? key.substring(1) : "";
    return numbers.contains(rest) || ordinal(rest) ? List.of(AND, rest) : cut(key);
  }

  private boolean ordinal(String key) {
    return ordinals.contains(key)
        || ORDINAL_ENDS.stream()
            .anyMatch(
                end ->
                    key.endsWith(end)
                        && numbers.contains(key.substring(0, key.length() - end.length())));
  }

  private boolean cut(String key, int start, List<String> parts) {
    if (start == key.length()) {
      return !parts.get(parts.size() - 1).equals(AND);
    }
    int most = parts.isEmpty() ? beginnings.reach(key, start) : LONGEST_PART;
    for (int end = Math.min(key.length(), start + most); end > start + 1; end--) {
      String part = key.substring(start, end);
      boolean number = numbers.contains(part);
      boolean unit = end == key.length() && !parts.isEmpty() && units.contains(part);
      if (number || unit) {
        int size = parts.size();
        parts.add(part);
        if (cut(key, end, parts)) {
          return true;
        }
        while (parts.size() > size) {
          parts.remove(parts.size() - 1);
        }
      }
    }
    boolean joined = key.startsWith(AND, start) && !parts.isEmpty();
    if (joined && !parts.get(parts.size() - 1).equals(AND)) {
      parts.add(AND);
      if (cut(key, start + 1, parts)) {
        return true;
      }
      parts.remove(parts.size() - 1);
    }
    return false;
  }
}
