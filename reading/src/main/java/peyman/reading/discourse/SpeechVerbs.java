package peyman.reading.discourse;

import java.util.List;
import peyman.language.Word;

/** Knows the verbs that report speech. */
@FunctionalInterface
public interface SpeechVerbs {

  /** Whether the finite form of a verb of saying stands at a word: «گفت», «(اظهار) داشت». */
  boolean at(List<Word> words, int word);
}
