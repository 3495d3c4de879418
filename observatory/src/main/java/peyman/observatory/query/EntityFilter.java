package peyman.observatory.query;

import java.util.Optional;
import peyman.world.EntityType;

/**
 * Which entities are meant.
 *
 * @param type of this type
 * @param name whose Persian or English name starts so
 */
public record EntityFilter(Optional<EntityType> type, Optional<String> name) {

  /** All entities. */
  public static final EntityFilter ALL = new EntityFilter(Optional.empty(), Optional.empty());
}
