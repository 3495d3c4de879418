package peyman.reading.office;

import java.util.List;
import java.util.Optional;
import peyman.language.Word;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.NounLexicon;
import peyman.reading.discourse.Phrase;
import peyman.reading.discourse.PhraseLexicon;
import peyman.reading.finding.Circumstances;
import peyman.reading.finding.Office;
import peyman.reading.finding.Office.Post;
import peyman.reading.office.OfficeWords.Kind;
import peyman.world.Entity;
import peyman.world.EntityType;

/** Offices that a clause tells of its subject: «الف که پیشتر وزیر اقتصاد ترکیه بود». */
final class Predicates {

  private static final int FARTHEST_SUBJECT_IN_WORDS = 6;

  private final NounLexicon lexicon;
  private final Bodies bodies;

  Predicates(NounLexicon lexicon, Bodies bodies) {
    this.lexicon = lexicon;
    this.bodies = bodies;
  }

  /** The office that a phrase before a copula tells of the person that stands before it. */
  Optional<Office> office(Document document, Phrase phrase) {
    List<Word> words = document.words(phrase.sentence());
    Optional<PhraseLexicon.Match<Post>> title = lexicon.titles().at(words, phrase.start());
    boolean past = OfficeWords.is(words, phrase.end(), Kind.PAST);
    boolean copula = past || OfficeWords.is(words, phrase.end(), Kind.COPULA);
    if (title.isEmpty() || !phrase.bare() || !copula) {
      return Optional.empty();
    }
    Optional<Phrase> subject = subject(document, phrase);
    if (subject.isEmpty()) {
      return Optional.empty();
    }
    Entity holder = document.referents(subject.get()).get(0);
    Circumstances told =
        Circumstances.asserted(subject.get().span().cover(phrase.span()), 0.7, "office.predicate");
    return bodies.office(document, phrase, title.get(), holder, told, past);
  }

  private static Optional<Phrase> subject(Document document, Phrase predicate) {
    Phrase nearest = null;
    for (Phrase phrase : document.phrases(predicate.sentence())) {
      int gap = predicate.start() - phrase.end();
      if (gap >= 0 && gap <= FARTHEST_SUBJECT_IN_WORDS) {
        nearest = phrase;
      }
    }
    return Optional.ofNullable(nearest)
        .filter(Phrase::bare)
        .filter(phrase -> person(document.referents(phrase)));
  }

  private static boolean person(List<Entity> referents) {
    return referents.size() == 1 && referents.get(0).type() == EntityType.PERSON;
  }
}
