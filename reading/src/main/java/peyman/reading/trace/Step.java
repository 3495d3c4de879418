package peyman.reading.trace;

import java.util.List;
import java.util.Optional;
import peyman.text.CharSpan;

/**
 * One trigger that a finder looked at, and what came of it.
 *
 * @param rule the frame or rule: {@code agreement.sign}
 * @param sentence index of its sentence
 * @param trigger the words of the trigger, in the repaired text
 * @param roles who filled which role, in the order of finding
 * @param evidence the words that carry the record; empty where none came of it
 * @param reason why none came of it; empty where one did
 */
public record Step(
    String rule,
    int sentence,
    CharSpan trigger,
    List<Filled> roles,
    Optional<CharSpan> evidence,
    String reason) {

  public Step {
    roles = List.copyOf(roles);
  }

  /**
   * Who filled a role.
   *
   * @param role the frame's role: {@code party}
   * @param entity id of who fills it
   * @param marker what told so: {@code subject}, «با»
   */
  public record Filled(String role, String entity, String marker) {}
}
