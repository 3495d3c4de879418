package peyman.reading.discourse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import peyman.reading.finding.Office;
import peyman.world.Entity;

/** Who each phrase of a document refers to. */
final class Referents {

  private final Map<Phrase, List<Entity>> byPhrase;
  private final Map<Phrase, Holder> inside;
  private final Map<Phrase, List<Entity>> pairs;

  /** Who holds an office that a phrase about something else names. */
  record Holder(Entity person, PhraseLexicon.Match<Office.Post> title) {}

  Referents(
      Map<Phrase, List<Entity>> byPhrase,
      Map<Phrase, Holder> inside,
      Map<Phrase, List<Entity>> pairs) {
    this.byPhrase = new HashMap<>(byPhrase);
    this.inside = new HashMap<>(inside);
    this.pairs = new HashMap<>(pairs);
  }

  List<Entity> of(Phrase phrase) {
    return byPhrase.getOrDefault(phrase, List.of());
  }

  List<Entity> pair(Phrase phrase) {
    return pairs.getOrDefault(phrase, List.of());
  }

  Optional<Holder> inside(Phrase phrase) {
    return Optional.ofNullable(inside.get(phrase));
  }
}
