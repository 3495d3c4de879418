package peyman.reading.trace;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import peyman.text.CharSpan;
import peyman.world.Entity;

/** Takes down what a finder makes of one trigger. Does nothing where the trace is off. */
public final class Attempt {

  static final Attempt IGNORED = new Attempt("", 0, new CharSpan(0, 0));

  private final String rule;
  private final int sentence;
  private final CharSpan trigger;
  private final Set<Step.Filled> roles = new LinkedHashSet<>();
  private CharSpan evidence;
  private String reason = "";

  Attempt(String rule, int sentence, CharSpan trigger) {
    this.rule = rule;
    this.sentence = sentence;
    this.trigger = trigger;
  }

  /** Somebody is seen in a role, told by a marker. */
  public void role(String role, String marker, List<Entity> found) {
    if (this != IGNORED) {
      found.forEach(entity -> roles.add(new Step.Filled(role, entity.id(), marker)));
    }
  }

  /** The trigger gives no record; the first reason counts. */
  public void fails(String why) {
    if (this != IGNORED && reason.isEmpty()) {
      reason = why;
    }
  }

  /** The trigger gives a record, whatever failed before. */
  public void gives(CharSpan words) {
    if (this != IGNORED) {
      evidence = words;
    }
  }

  Step step() {
    Optional<CharSpan> given = Optional.ofNullable(evidence);
    return new Step(
        rule, sentence, trigger, new ArrayList<>(roles), given, given.isPresent() ? "" : reason);
  }
}
