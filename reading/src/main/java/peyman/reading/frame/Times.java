package peyman.reading.frame;

import java.util.List;
import java.util.Optional;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.discourse.WordTable;

/** Expressions of time between the words of an act: «حملات | شب گذشته | اسرائیل». */
final class Times {

  private enum Kind {
    LEAD,
    TAIL
  }

  private static final WordTable<Kind> WORDS =
      WordTable.load(Times.class, "time_words.tsv", "kind", WordTable.constant(Kind.class));

  private Times() {}

  /** One past the expression of time that begins at a word; the word where none does. */
  static int end(List<Word> words, int from) {
    int end = from;
    while (end < words.size() && goesOn(words.get(end), end > from)) {
      end++;
    }
    return end;
  }

  private static boolean goesOn(Word word, boolean begun) {
    if (word.upos() == Upos.NUM) {
      return begun;
    }
    Optional<Kind> kind = WORDS.get(word.form());
    return kind.isPresent() && (begun || kind.get() == Kind.LEAD || word.upos() == Upos.ADJ);
  }
}
