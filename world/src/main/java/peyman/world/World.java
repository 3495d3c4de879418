package peyman.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import peyman.language.Analysis;

/**
 * The gazetteer and the linking of names to it.
 *
 * <p>Thread-safe; load it once and share it.
 */
public final class World {

  private World() {}

  /** Loads the gazetteer. */
  public static World load() {
    return new World();
  }

  /** The gazetteer's entity of an id, such as {@code country:KZ}. */
  public Optional<Entity> entity(String id) {
    return Optional.empty();
  }

  /**
   * The mentions of entities in an analysis, in text order, none overlapping: of the gazetteer, and
   * names that it does not have.
   *
   * @param published the day that decides who held which office
   */
  public List<Mention> link(Analysis analysis, LocalDate published) {
    return List.of();
  }

  /**
   * The state that an entity is or stands for: a country itself, a capital's or ministry's country,
   * a person's nationality.
   */
  public Optional<Entity> state(Entity entity) {
    return entity.type() == EntityType.COUNTRY ? Optional.of(entity) : Optional.empty();
  }
}
