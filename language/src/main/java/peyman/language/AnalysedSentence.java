package peyman.language;

import java.util.List;
import peyman.text.Sentence;

/**
 * A sentence with its words, tree and names.
 *
 * @param sentence the tokens it was made from
 * @param words its syntactic words; heads point into this list; exactly one root
 * @param names in order, none overlapping
 */
public record AnalysedSentence(Sentence sentence, List<Word> words, List<Name> names) {

  public AnalysedSentence {
    words = List.copyOf(words);
    names = List.copyOf(names);
  }
}
