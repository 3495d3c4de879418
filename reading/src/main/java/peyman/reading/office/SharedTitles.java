package peyman.reading.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import peyman.language.Word;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.PhraseLexicon;
import peyman.reading.finding.Circumstances;
import peyman.reading.finding.Office;
import peyman.reading.finding.Office.Post;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.Mention;

/** Offices that several hold: «الف و ب، رؤسای جمهور روسیه و آمریکا». */
final class SharedTitles {

  private static final int FARTHEST_IN_WORDS = 3;

  private SharedTitles() {}

  /** The offices of a sentence that a plural title gives to as many people as states. */
  static List<Office> in(Document document, int sentence) {
    List<Word> words = document.words(sentence);
    List<Office> offices = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Optional<PhraseLexicon.Match<Post>> title = OfficeWords.plural(words, i);
      if (title.isPresent()) {
        offices.addAll(shared(document, sentence, title.get()));
      }
    }
    return offices;
  }

  private static List<Office> shared(
      Document document, int sentence, PhraseLexicon.Match<Post> title) {
    int start = title.start();
    int end = title.end();
    List<Mention> people = before(document, sentence, start);
    List<Entity> states = after(document, sentence, end);
    if (people.size() < 2 || people.size() != states.size()) {
      return List.of();
    }
    List<Office> offices = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      Circumstances told =
          Circumstances.asserted(
              people.get(i).span().cover(document.span(sentence, start, end)),
              0.8,
              "office.shared");
      offices.add(new Office(told, people.get(i).entity(), title.value(), states.get(i), false));
    }
    return offices;
  }

  private static List<Mention> before(Document document, int sentence, int start) {
    List<Mention> people = new ArrayList<>();
    int next = start;
    List<Mention> mentions = document.mentions(sentence);
    for (int k = mentions.size() - 1; k >= 0; k--) {
      Mention mention = mentions.get(k);
      boolean near = mention.endWord() <= next && next - mention.endWord() <= FARTHEST_IN_WORDS;
      if (near && mention.entity().type() == EntityType.PERSON) {
        people.add(0, mention);
        next = mention.startWord();
      }
    }
    return people;
  }

  private static List<Entity> after(Document document, int sentence, int end) {
    List<Entity> states = new ArrayList<>();
    int next = end;
    for (Mention mention : document.mentions(sentence)) {
      boolean near = mention.startWord() >= next && mention.startWord() - next <= 1;
      if (near && mention.entity().type() == EntityType.COUNTRY) {
        states.add(mention.entity());
        next = mention.endWord();
      }
    }
    return states;
  }
}
