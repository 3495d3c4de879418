package peyman.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the gazetteer's entities by their names alone, without a text around: what somebody means
 * who asks for «ترامپ», {@code Trump} or {@code donald trump}. Immutable.
 */
public final class Names {

  private final Gazetteer gazetteer;
  private final Map<String, List<Entity>> english = new HashMap<>();

  Names(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    Set<Entity> knownBySurname = gazetteer.shortened();
    for (Entity entity : gazetteer.entities()) {
      entity.english().ifPresent(name -> index(entity, name, knownBySurname.contains(entity)));
    }
  }

  private void index(Entity entity, String name, boolean bySurname) {
    put(Forms.fold(name), entity);
    int surname = name.lastIndexOf(' ') + 1;
    if (entity.type() == EntityType.PERSON && bySurname && surname > 0) {
      put(Forms.fold(name.substring(surname)), entity);
    }
  }

  private void put(String key, Entity entity) {
    english.computeIfAbsent(key, name -> new ArrayList<>()).add(entity);
  }

  /**
   * The entities that a name means by itself, in any spelling; empty where it means none, or is a
   * common word as well.
   */
  public List<Entity> named(String name) {
    String key = Forms.fold(name);
    Set<Entity> found = new LinkedHashSet<>();
    for (Form form : gazetteer.forms(key)) {
      if (form.ambiguous()) {
        return List.of();
      }
      if (form.kind() == MentionKind.NAME) {
        found.add(form.entity());
      }
    }
    found.addAll(english.getOrDefault(key, List.of()));
    return List.copyOf(found);
  }
}
