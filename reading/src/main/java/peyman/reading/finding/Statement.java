package peyman.reading.finding;

import java.util.Optional;
import peyman.text.CharSpan;
import peyman.world.Entity;

/**
 * What somebody is reported to have said.
 *
 * @param speaker who said it
 * @param via the outlet or person through whom it is quoted
 * @param direct whether it stands between quotation marks
 * @param text what was said, in the repaired text, marks excluded
 * @param addressee to whom
 */
public record Statement(
    Circumstances circumstances,
    Entity speaker,
    Optional<Entity> via,
    boolean direct,
    CharSpan text,
    Optional<Entity> addressee)
    implements Finding {

  @Override
  public Statement with(Circumstances other) {
    return new Statement(other, speaker, via, direct, text, addressee);
  }

  /** The same statement, quoted through an outlet. */
  public Statement through(Entity outlet) {
    return new Statement(circumstances, speaker, Optional.of(outlet), direct, text, addressee);
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.statement(this);
  }
}
