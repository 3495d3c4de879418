package peyman.reading.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import peyman.language.Word;
import peyman.reading.clause.Clause;
import peyman.reading.clause.Clauses;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Phrase;
import peyman.reading.finding.Circumstances;
import peyman.reading.finding.Event;
import peyman.world.Entity;

/**
 * What somebody says that others must do: «گروسی: ایران باید ...», «مرکل گفت که روسیه باید ...».
 */
final class Demands {

  private static final Set<String> MUST =
      Set.of("باید", "نباید", "بایستی", "نبایستی", "بایست", "می\u200Cبایست", "می\u200Cبایستی");
  private static final String RULE = "event.request.must";

  private final Document document;
  private final int sentence;
  private final List<Word> words;

  private Demands(Document document, int sentence) {
    this.document = document;
    this.sentence = sentence;
    this.words = document.words(sentence);
  }

  static List<Event> find(Document document, int sentence) {
    return new Demands(document, sentence).find();
  }

  private List<Event> find() {
    List<Event> found = new ArrayList<>();
    Clauses clauses = null;
    for (int i = 1; i < words.size(); i++) {
      if (MUST.contains(words.get(i).form())) {
        clauses = clauses == null ? Clauses.of(words) : clauses;
        demand(clauses, clauses.around(i), i).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Event> demand(Clauses clauses, Clause clause, int must) {
    Subjects subjects = new Subjects(document, sentence, clauses);
    Optional<Phrase> subject = beside(must).or(() -> subjects.own(clause));
    List<Entity> asked = subject.map(document::referents).orElse(List.of());
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    Optional<Entity> actor =
        Actors.actor(document, Speakers.of(document, sentence, clauses, clause));
    return actor
        .flatMap(speaker -> Actors.other(document, asked, speaker))
        .map(target -> event(clause, actor, target));
  }

  /** «ایران | باید»: who stands right before. */
  private Optional<Phrase> beside(int must) {
    return document.phrases(sentence).stream()
        .filter(phrase -> phrase.bare() && phrase.end() == must)
        .filter(phrase -> !document.referents(phrase).isEmpty())
        .findFirst();
  }

  private Event event(Clause clause, Optional<Entity> actor, Entity target) {
    return new Event(
        Circumstances.asserted(document.span(sentence, clause.start(), clause.end()), 0.4, RULE),
        Event.Code.REQUEST,
        actor,
        Optional.of(target));
  }
}
