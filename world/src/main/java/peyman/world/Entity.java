package peyman.world;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody or something that records speak of.
 *
 * @param id public id: {@code country:KZ}, {@code person:donald_trump}; of an entity that the
 *     gazetteer does not have, the prefix and its normalised Persian name
 * @param type what it is
 * @param persian its canonical Persian name
 * @param english its canonical English name, where known
 * @param wikidata its Wikidata id, where known
 * @param of ids or codes of what it belongs to (nationality, seat), from the gazetteer
 */
public record Entity(
    String id,
    EntityType type,
    String persian,
    Optional<String> english,
    Optional<String> wikidata,
    List<String> of) {

  public Entity {
    Objects.requireNonNull(id);
    Objects.requireNonNull(type);
    of = List.copyOf(of);
  }

  /** Whether it can act as a party to an agreement as a state or group of states does. */
  public boolean political() {
    return type == EntityType.COUNTRY || type == EntityType.BLOC;
  }
}
