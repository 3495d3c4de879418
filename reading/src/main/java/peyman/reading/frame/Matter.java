package peyman.reading.frame;

import java.util.List;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Folding;
import peyman.reading.discourse.Phrase;

/** Tells whether an act is about what its frame wants: «تحریم» of «لغو کردن». */
final class Matter {

  private static final int NEAR_IN_WORDS = 3;
  private static final String OBJECT = "را";
  private static final String WITH = "با";

  private Matter() {}

  /** Whether one of the nouns that the frame is about stands with the verb. */
  static boolean stands(Document document, Act act) {
    if (act.frame().about().isEmpty()) {
      return true;
    }
    List<Word> words = document.words(act.sentence());
    if (act.nominal()) {
      return governs(words, act);
    }
    return act.clause().words().stream()
        .filter(i -> i < act.last() && leads(document, act, i))
        .anyMatch(i -> act.frame().about().stream().anyMatch(noun -> stands(words, i, noun)));
  }

  /** «رفع تدریجی تحریم&zwnj;ها», «اعزام دو ناو»: what a noun's frame is about stands behind it. */
  private static boolean governs(List<Word> words, Act act) {
    for (int i = act.end(); i < Math.min(words.size(), act.end() + NEAR_IN_WORDS + 2); i++) {
      Upos upos = words.get(i).upos();
      int at = i;
      if (act.frame().about().stream().anyMatch(noun -> stands(words, at, noun))) {
        return true;
      }
      if (upos == Upos.VERB || upos == Upos.PUNCT || upos == Upos.ADP) {
        return false;
      }
    }
    return false;
  }

  /** Whether a word leads a subject or an object, or stands with the verb. */
  private static boolean leads(Document document, Act act, int word) {
    return act.start() - word <= NEAR_IN_WORDS && act.start() >= word
        || document.phrases(act.sentence()).stream()
            .filter(p -> p.covers(word))
            .anyMatch(p -> word - p.start() <= NEAR_IN_WORDS && (p.bare() || marked(act, p)));
  }

  /** «با آزادسازی ... موافقت کرد»: what is agreed to is marked by «با». */
  private static boolean marked(Act act, Phrase phrase) {
    boolean agreed = phrase.marker().equals(WITH);
    return agreed || phrase.marker().equals(OBJECT);
  }

  /** Whether a noun, perhaps of several words, begins at a word in one of its forms. */
  private static boolean stands(List<Word> words, int from, String noun) {
    String wanted = Folding.fold(noun);
    if (Folding.fold(words.get(from).lemma()).equals(wanted)) {
      return true;
    }
    StringBuilder key = new StringBuilder();
    for (int i = from; i < words.size() && key.length() < wanted.length(); i++) {
      key.append(Folding.fold(words.get(i).form()));
    }
    return key.toString().equals(wanted);
  }
}
