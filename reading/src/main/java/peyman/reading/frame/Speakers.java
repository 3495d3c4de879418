package peyman.reading.frame;

import java.util.List;
import java.util.Optional;
import peyman.language.Word;
import peyman.reading.clause.Clause;
import peyman.reading.clause.Clauses;
import peyman.reading.clause.Predicate;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Phrase;
import peyman.world.Entity;
import peyman.world.EntityType;

/** Who speaks where a sentence says «I» or «we»: whom the sentences before let speak. */
final class Speakers {

  private static final String COLON = ":";

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

  /**
   * Who says a clause: the subject of the clause around, who stands before a colon, or is quoted.
   */
  static List<Entity> of(Document document, int sentence, Clauses clauses, Clause clause) {
    Subjects subjects = new Subjects(document, sentence, clauses);
    for (Clause outer : clauses.outwards(clause)) {
      Optional<Phrase> said = outer == clause ? Optional.empty() : subjects.own(outer);
      if (said.isPresent()) {
        return document.referents(said.get());
      }
    }
    List<Word> words = document.words(sentence);
    for (int i = 1; i < clause.start(); i++) {
      if (words.get(i).form().equals(COLON)) {
        return leading(document, sentence, i);
      }
    }
    int first = words.get(0).span().start();
    boolean quoted =
        document.quotations().around(first).filter(q -> q.inner().start() < first).isPresent();
    return quoted || lineBefore(document, sentence) ? subjects.weIn(clause) : List.of();
  }

  private static List<Entity> leading(Document document, int sentence, int colon) {
    return document.phrases(sentence).stream()
        .filter(phrase -> phrase.bare() && phrase.end() <= colon)
        .map(document::referents)
        .filter(referents -> !referents.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** «ترامپ:» on the line before. */
  private static boolean lineBefore(Document document, int sentence) {
    List<Word> line = sentence == 0 ? List.of() : document.words(sentence - 1);
    return !line.isEmpty() && line.get(line.size() - 1).form().equals(COLON);
  }
}
