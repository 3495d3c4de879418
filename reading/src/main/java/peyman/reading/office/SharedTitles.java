package peyman.reading.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import peyman.language.Word;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Folding;
import peyman.reading.finding.Circumstances;
import peyman.reading.finding.Office;
import peyman.reading.finding.Office.Post;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.Mention;

/** Offices that several hold: «الف و ب، رؤسای جمهور روسیه و آمریکا». */
final class SharedTitles {

  private static final int FARTHEST_IN_WORDS = 3;

  /** Folded plural titles of one or more words. */
  private static final Map<String, Post> PLURALS =
      Map.of(
          "روسایجمهور", Post.PRESIDENT,
          "روسایجمهوری", Post.PRESIDENT,
          "وزرایخارجه", Post.FOREIGN_MINISTER,
          "وزرایامورخارجه", Post.FOREIGN_MINISTER,
          "وزیرانخارجه", Post.FOREIGN_MINISTER,
          "وزیرانامورخارجه", Post.FOREIGN_MINISTER,
          "نخستوزیران", Post.PRIME_MINISTER,
          "وزرایدفاع", Post.MINISTER);

  private SharedTitles() {}

  /** The offices of a sentence that a plural title gives to as many people as states. */
  static List<Office> in(Document document, int sentence) {
    List<Word> words = document.words(sentence);
    List<Office> offices = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      int end = end(words, i);
      if (end > i) {
        Post post = PLURALS.get(folded(words, i, end));
        offices.addAll(shared(document, sentence, i, end, post));
      }
    }
    return offices;
  }

  private static int end(List<Word> words, int start) {
    for (int end = Math.min(words.size(), start + 3); end > start; end--) {
      if (PLURALS.containsKey(folded(words, start, end))) {
        return end;
      }
    }
    return start;
  }

  private static String folded(List<Word> words, int start, int end) {
    StringBuilder form = new StringBuilder();
    words.subList(start, end).forEach(word -> form.append(Folding.fold(word.form())));
    return form.toString();
  }

  private static List<Office> shared(
      Document document, int sentence, int start, int end, Post post) {
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
      offices.add(new Office(told, people.get(i).entity(), post, states.get(i), false));
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
