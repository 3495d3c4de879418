package peyman.reading.office;

import java.util.List;
import java.util.Optional;
import peyman.language.Word;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Phrase;
import peyman.reading.discourse.PhraseLexicon;
import peyman.reading.finding.Circumstances;
import peyman.reading.finding.Office;
import peyman.reading.finding.Office.Post;
import peyman.reading.office.OfficeWords.Kind;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.Mention;

/** Offices of one of many: «الف، یکی از نمایندگان پارلمان ب», «یکی از فرماندهان ب، الف». */
final class OneOfMany {

  private static final String OF = "از";

  private final Bodies bodies;

  OneOfMany(Bodies bodies) {
    this.bodies = bodies;
  }

  /** The office that «یکی از» and a plural title give to the person who is named beside them. */
  Optional<Office> office(Document document, Phrase phrase) {
    List<Word> words = document.words(phrase.sentence());
    int one = phrase.start() - 2;
    Optional<PhraseLexicon.Match<Post>> title = OfficeWords.plural(words, phrase.start());
    if (title.isEmpty() || !phrase.marker().equals(OF) || !OfficeWords.is(words, one, Kind.ONE)) {
      return Optional.empty();
    }
    return document.mentions(phrase.sentence()).stream()
        .filter(m -> m.entity().type() == EntityType.PERSON)
        .filter(m -> near(m.endWord(), one) || near(phrase.end(), m.startWord()))
        .findFirst()
        .flatMap(person -> office(document, phrase, title.get(), person));
  }

  private static boolean near(int end, int start) {
    return end == start || end == start - 1;
  }

  private Optional<Office> office(
      Document document, Phrase phrase, PhraseLexicon.Match<Post> title, Mention person) {
    Entity who = person.entity();
    return bodies
        .of(document, phrase, Bodies.nobody(phrase, who), title, title.value())
        .map(
            of ->
                new Office(
                    Circumstances.asserted(
                        person.span().cover(phrase.span()), 0.7, "office.one.of.many"),
                    who,
                    title.value(),
                    of,
                    false));
  }
}
