package peyman.reading.discourse;

import java.util.List;
import peyman.language.Language;
import peyman.language.Word;

/** Which words may be names: those tagged so, and nouns that no word list has. */
final class NameWords {

  private final Language language;

  NameWords(Language language) {
    this.language = language;
  }

  boolean like(Word word) {
    return switch (word.upos()) {
      case PROPN -> true;
      case NOUN -> !language.lists(word.form());
      default -> false;
    };
  }

  /** Whether all words of a stretch may be names. */
  boolean all(List<Word> words, int start, int end) {
    return words.subList(start, end).stream().allMatch(this::like);
  }
}
