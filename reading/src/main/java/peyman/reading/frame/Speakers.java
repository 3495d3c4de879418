package peyman.reading.frame;

import java.util.List;
import peyman.reading.clause.Clause;
import peyman.reading.clause.Clauses;
import peyman.reading.clause.Predicate;
import peyman.reading.discourse.Document;
import peyman.world.Entity;
import peyman.world.EntityType;

/** Who speaks where a sentence says «I» or «we»: whom the sentences before let speak. */
final class Speakers {

  private Speakers() {}

  /**
   * The last person or body that was the subject before a word.
   *
   * @param farthest how many sentences back to look
   */
  static List<Entity> before(Document document, int sentence, int word, int farthest) {
    for (int s = sentence; s >= Math.max(0, sentence - farthest); s--) {
      if (document.item(s) != document.item(sentence)) {
        break;
      }
      if (document.words(s).isEmpty()) {
        continue;
      }
      Clauses clauses = Clauses.of(document.words(s));
      Subjects subjects = new Subjects(document, s, clauses);
      for (int i = clauses.all().size() - 1; i >= 0; i--) {
        Clause clause = clauses.all().get(i);
        boolean earlier = s < sentence || clause.end() <= word;
        boolean third = clause.predicate().map(Predicate::person).orElse(3) == 3;
        boolean outside = clause.kind() == Clause.Kind.MAIN;
        if (earlier && third && outside) {
          List<Entity> found = subjects.own(clause).map(document::referents).orElse(List.of());
          if (found.stream().anyMatch(Speakers::speaks)) {
            return found;
          }
        }
      }
    }
    return List.of();
  }

  private static boolean speaks(Entity entity) {
    return switch (entity.type()) {
      case PERSON, ORGANISATION, COUNTRY, GROUP, BLOC -> true;
      default -> entity.type() == EntityType.COMPANY;
    };
  }
}
