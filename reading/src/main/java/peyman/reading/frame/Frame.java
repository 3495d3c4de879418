package peyman.reading.frame;

import java.util.List;
import java.util.Map;
import java.util.Set;
import peyman.reading.clause.Predicate;

/**
 * An act: the verbs and nouns that tell it, and its roles by what Persian marks them with.
 *
 * @param name its name, unique: {@code agreement.sign}
 * @param type the record type it gives
 * @param label the contract's action, kind or code
 * @param verbs infinitives: «امضا کردن», «پیوستن»
 * @param nouns nouns that tell the same act: «امضای», «الحاق»
 * @param pivot where the undertaking that the act is about stands: {@code object}, {@code subject},
 *     prepositions; empty where the act needs none
 * @param about nouns of which one must stand with the verb, whatever it does: «تحریم» of «لغو
 *     کردن»; empty where any may
 * @param exact roles that only their markers fill, not what else stands near
 * @param roles who fills what, by marker, in order of preference; markers are prepositions, {@code
 *     subject}, {@code object} and {@code ezafe}
 * @param must sentences in which it is found
 * @param mustNot sentences in which it is not
 */
record Frame(
    String name,
    Type type,
    String label,
    List<String> verbs,
    List<String> nouns,
    List<String> pivot,
    List<String> about,
    List<String> exact,
    Map<String, List<String>> roles,
    List<String> must,
    List<String> mustNot) {

  private static final Set<String> SPOKEN =
      Set.of("REQUEST", "THREATEN", "ACCUSE", "REJECT", "SUPPORT", "PROTEST");

  /** The record types that frames give. */
  enum Type {
    AGREEMENT,
    MEETING,
    EVENT,
    ROUTE
  }

  /** Whether the act needs an agreement noun or accord to be about. */
  boolean needsPivot() {
    return !pivot.isEmpty();
  }

  /** Whether the act is done by words. */
  boolean spoken() {
    return SPOKEN.contains(label);
  }

  /** Whether the negation of a verb is what the frame tells: «نپذیرفتن». */
  boolean refuses(Predicate verb) {
    String infinitive = verb.infinitive();
    String refusing = "ن" + infinitive.substring(infinitive.lastIndexOf(' ') + 1);
    return verbs.stream().anyMatch(v -> v.equals(refusing) || v.endsWith(" " + refusing));
  }

  /** The markers of a role; empty where the frame does not have it. */
  List<String> markers(String role) {
    return roles.getOrDefault(role, List.of());
  }
}
