package peyman.reading.finding;

import java.util.Optional;
import peyman.world.Entity;

/**
 * Any other act of one actor toward another.
 *
 * @param code PLOVER category
 * @param actor who acts
 * @param target toward whom
 */
public record Event(
    Circumstances circumstances, Code code, Optional<Entity> actor, Optional<Entity> target)
    implements Finding {

  /** PLOVER's categories less AGREE and CONSULT, which are agreements and meetings. */
  public enum Code implements Label {
    SUPPORT,
    CONCEDE,
    COOPERATE,
    AID,
    RETREAT,
    REQUEST,
    ACCUSE,
    REJECT,
    THREATEN,
    PROTEST,
    SANCTION,
    MOBILIZE,
    COERCE,
    ASSAULT;

    @Override
    public String label() {
      return name();
    }
  }

  @Override
  public Event with(Circumstances other) {
    return new Event(other, code, actor, target);
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.event(this);
  }
}
