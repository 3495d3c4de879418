package peyman.reading.frame;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Phrase;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.Mention;

/** Who sends a delegation: «هیئتی از مقامات عراق» is of Iraq. */
final class Delegations {

  private static final String FROM = "از";

  private Delegations() {}

  /** The given ones, with states for groups whose members «از» tells right behind them. */
  static List<Entity> senders(Document document, Act act, List<Entity> entities) {
    Set<Entity> found = new LinkedHashSet<>();
    for (Entity entity : entities) {
      boolean unknown =
          entity.type() == EntityType.GROUP && document.world().state(entity).isEmpty();
      found.add(unknown ? sender(document, act, entity).orElse(entity) : entity);
    }
    return List.copyOf(found);
  }

  static Optional<Entity> sender(Document document, Act act, Entity group) {
    List<Phrase> phrases = document.phrases(act.sentence());
    for (int i = 0; i + 1 < phrases.size(); i++) {
      Phrase of = phrases.get(i + 1);
      boolean behind = of.marker().equals(FROM) && of.start() - phrases.get(i).end() == 1;
      if (behind && document.referents(phrases.get(i)).contains(group)) {
        return document.mentions(act.sentence()).stream()
            .filter(m -> of.covers(m.startWord()))
            .map(Mention::entity)
            .filter(Entity::political)
            .findFirst();
      }
    }
    return Optional.empty();
  }
}
