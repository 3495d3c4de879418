package peyman.reading.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import peyman.language.Word;
import peyman.reading.discourse.Document;
import peyman.world.Entity;

/**
 * An interview in questions and answers, as papers print it: each question is a line behind an
 * asterisk, and what follows it up to the next one is what the person said of whom the lead tells
 * («با ... گفت&zwnj;وگو کرده&zwnj;ایم»).
 */
final class Interview {

  private static final String ASTERISK = "*";
  private static final String QUESTION = "\u061F";
  private static final int FEWEST_QUESTIONS = 2;

  private final Document document;
  private final Contents contents;
  private final Map<Integer, Said> answers = new HashMap<>();
  private final Optional<Entity> speaker;

  Interview(Document document, Contents contents, SpeakerFinder speakers) {
    this.document = document;
    this.contents = contents;
    int first = -1;
    int asked = 0;
    int question = -1;
    for (int i = 0; i < document.size(); i++) {
      if (!document.opensLine(i) || !asks(i)) {
        continue;
      }
      asked += questions(i) ? 1 : 0;
      first = first < 0 ? i : first;
      answer(question, i);
      question = i;
    }
    answer(question, document.size());
    this.speaker = asked < FEWEST_QUESTIONS ? Optional.empty() : speaker(speakers, first);
  }

  /** Who answers; none where the article is no interview. */
  Optional<Entity> speaker() {
    return speaker;
  }

  /** The answer that begins with a sentence. */
  Optional<Said> answer(int sentence) {
    return Optional.ofNullable(answers.get(sentence));
  }

  /** The last person before the questions with whom the paper says that it spoke. */
  private Optional<Entity> speaker(SpeakerFinder speakers, int first) {
    for (int i = first - 1; i >= 0; i--) {
      Optional<Entity> who = speakers.interviewed(i, 0, document.words(i).size());
      if (who.isPresent()) {
        return who;
      }
    }
    return Optional.empty();
  }

  private boolean asks(int sentence) {
    List<Word> words = document.words(sentence);
    return words.size() > 1
        && words.get(0).form().equals(ASTERISK)
        && !words.get(1).form().equals(ASTERISK);
  }

  /** Whether the line that a sentence opens ends as a question. */
  private boolean questions(int sentence) {
    List<Word> words = document.words(lineEnd(sentence) - 1);
    return words.get(words.size() - 1).form().equals(QUESTION);
  }

  /** The sentence behind the line in which a sentence stands. */
  private int lineEnd(int sentence) {
    int end = sentence + 1;
    while (end < document.size() && !document.opensLine(end)) {
      end++;
    }
    return end;
  }

  private void answer(int question, int next) {
    int from = question < 0 ? next : lineEnd(question);
    int to = next;
    while (to > from && document.tail(to - 1)) {
      to--;
    }
    if (from >= to) {
      return;
    }
    contents.lines(from, to).ifPresent(said -> answers.put(from, said));
  }
}
