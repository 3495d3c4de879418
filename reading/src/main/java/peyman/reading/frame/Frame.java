package peyman.reading.frame;

import java.util.List;
import java.util.Map;

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
    Map<String, List<String>> roles,
    List<String> must,
    List<String> mustNot) {

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

  /** The markers of a role; empty where the frame does not have it. */
  List<String> markers(String role) {
    return roles.getOrDefault(role, List.of());
  }
}
