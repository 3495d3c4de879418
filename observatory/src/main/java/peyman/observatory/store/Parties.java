package peyman.observatory.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.spell.LevenshteinDistance;
import org.jdbi.v3.core.Handle;
import peyman.observatory.query.FilterException;
import peyman.reading.discourse.Folding;
import peyman.world.Entity;

/** Finds the entity that a user means by an id, a country's code, or a name. */
final class Parties {

  private static final int MAX_HINTS = 5;
  private static final int MAX_COMPARED = 2_000;
  private static final float ALIKE = 0.6f;

  private Parties() {}

  /**
   * The id of the entity that is meant.
   *
   * @param filter in which filter, for the message
   */
  static String id(Handle handle, String filter, String asked) {
    return find(handle, asked)
        .map(Entity::id)
        .orElseThrow(() -> new FilterException(filter, asked, hint(handle, asked)));
  }

  static Optional<Entity> find(Handle handle, String asked) {
    List<String> ids = new ArrayList<>();
    ids.add(asked);
    String code = asked.toUpperCase(Locale.ROOT);
    ids.add("country:" + code);
    ids.add("bloc:" + code);
    Map<String, Entity> known = Entities.byId(handle, ids);
    return ids.stream()
        .filter(known::containsKey)
        .map(known::get)
        .findFirst()
        .or(() -> named(handle, "= ?", Folding.fold(asked), 1).stream().findFirst());
  }

  /** Entities by name, those that most articles name first. */
  private static List<Entity> named(Handle handle, String how, String folded, int limit) {
    if (folded.isEmpty()) {
      return List.of();
    }
    return handle
        .createQuery(
            "SELECT "
                + Entities.COLUMNS
                + " FROM entity e WHERE e.folded "
                + how
                + " OR e.folded_english "
                + how
                + " ORDER BY e.article_count DESC, e.entity_key LIMIT "
                + limit)
        .bind(0, folded)
        .bind(1, folded)
        .reduceRows(
            new ArrayList<Entity>(),
            (found, row) -> {
              found.add(Entities.of(row));
              return found;
            });
  }

  /** Entities whose names are like a name that the store does not know, the likest first. */
  static List<Entity> similar(Handle handle, String asked) {
    String folded = Folding.fold(asked).replaceAll("[%_]", "");
    if (folded.length() < 2) {
      return List.of();
    }
    List<Entity> similar = new ArrayList<>(named(handle, "LIKE ?", folded + "%", MAX_HINTS));
    LevenshteinDistance distance = new LevenshteinDistance();
    named(handle, "LIKE ?", folded.substring(0, 1) + "%", MAX_COMPARED).stream()
        .filter(entity -> !similar.contains(entity))
        .filter(entity -> likeness(distance, folded, entity) >= ALIKE)
        .sorted(Comparator.comparingDouble((Entity entity) -> -likeness(distance, folded, entity)))
        .limit(MAX_HINTS - similar.size())
        .forEach(similar::add);
    return similar;
  }

  private static float likeness(LevenshteinDistance distance, String folded, Entity entity) {
    return Math.max(
        distance.getDistance(folded, Folding.fold(entity.persian())),
        distance.getDistance(folded, Folding.fold(entity.english().orElse(""))));
  }

  private static String hint(Handle handle, String asked) {
    List<String> hints =
        similar(handle, asked).stream()
            .map(entity -> entity.id() + " (" + entity.persian() + ")")
            .toList();
    String general =
        "the store knows nobody of this name; give an id such as country:KZ, a country's code or a"
            + " name as in peyman entities";
    return hints.isEmpty() ? general : "did you mean " + String.join(", ", hints) + "?";
  }
}
