package peyman.reading.statement;

import java.util.Optional;
import peyman.world.Entity;

/**
 * Who speaks, and through whom.
 *
 * @param entity who says it
 * @param via who quotes it
 */
record Speaker(Entity entity, Optional<Entity> via) {

  Speaker withVia(Optional<Entity> other) {
    return other.isPresent() ? new Speaker(entity, other) : this;
  }
}
