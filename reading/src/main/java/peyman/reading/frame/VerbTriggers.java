package peyman.reading.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import peyman.reading.frame.Triggers.Trigger;
import peyman.text.Trie;

/** What one verb tells with each of its noun parts. Immutable. */
final class VerbTriggers {

  static final VerbTriggers NONE = new VerbTriggers(List.of());

  private final List<Trigger> all;
  private final List<Trigger> bare;
  private final List<NounParts> parts;

  VerbTriggers(List<Trigger> all) {
    this.all = List.copyOf(all);
    this.bare = all.stream().filter(trigger -> trigger.noun().isEmpty()).toList();
    Map<String, Map<String, List<Trigger>>> byLast = new LinkedHashMap<>();
    for (Trigger trigger : all) {
      if (!trigger.noun().isEmpty()) {
        byLast
            .computeIfAbsent(trigger.last(), last -> new LinkedHashMap<>())
            .computeIfAbsent(backwards(trigger.noun()), noun -> new ArrayList<>())
            .add(trigger);
      }
    }
    this.parts =
        byLast.entrySet().stream()
            .map(entry -> new NounParts(entry.getKey(), Trie.of(entry.getValue())))
            .toList();
  }

  private static String backwards(String noun) {
    return new StringBuilder(noun).reverse().toString();
  }

  /** In the order of the frames. */
  List<Trigger> all() {
    return all;
  }

  /** Those that need no noun part. */
  List<Trigger> bare() {
    return bare;
  }

  /** The noun parts, by what stands between them and the verb. */
  List<NounParts> parts() {
    return parts;
  }

  boolean tells(String noun) {
    return all.stream().anyMatch(trigger -> trigger.noun().equals(noun));
  }

  /**
   * Noun parts that something may stand behind.
   *
   * @param last what stands at the verb, folded; empty where nothing has to
   * @param backwards triggers by their noun parts, read from the last letter to the first
   */
  record NounParts(String last, Trie<List<Trigger>> backwards) {}
}
