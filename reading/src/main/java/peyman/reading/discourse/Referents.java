package peyman.reading.discourse;

import java.util.List;
import java.util.Map;
import peyman.world.Entity;

/** Who each phrase of a document refers to. */
final class Referents {

  private final Map<Phrase, List<Entity>> byPhrase;

  Referents(Map<Phrase, List<Entity>> byPhrase) {
    this.byPhrase = Map.copyOf(byPhrase);
  }

  List<Entity> of(Phrase phrase) {
    return byPhrase.getOrDefault(phrase, List.of());
  }
}
