package peyman.reading.discourse;

import java.util.List;
import java.util.Optional;
import peyman.language.Upos;
import peyman.language.Word;

/** Tells from which word on a sentence only reports what somebody said. */
final class Reported {

  private Reported() {}

  /**
   * The first word inside a quotation that began before the sentence, after a colon, or after «که»
   * right behind a verb; the number of words where there is none.
   *
   * @param start the word behind the dateline, whose colon tells nobody's words
   */
  static int from(List<Word> words, int start, Quotations quotations) {
    if (words.isEmpty()) {
      return 0;
    }
    int first = words.get(0).span().start();
    Optional<Quotation> around = quotations.around(first);
    if (around.isPresent() && around.get().inner().start() < first) {
      return 0;
    }
    for (int i = Math.max(1, start); i < words.size(); i++) {
      String form = words.get(i).form();
      Upos before = words.get(i - 1).upos();
      boolean verb = before == Upos.VERB || before == Upos.AUX;
      if (form.equals(":") || verb && form.equals("که")) {
        return i;
      }
    }
    return words.size();
  }
}
