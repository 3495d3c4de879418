package peyman.reading.clause;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of words with one finite verb, or a headline without one. Clauses within it («وزیری که
 * دیروز آمد، ... امضا کرد») are not among its own words.
 *
 * @param index its number in the sentence, in the order of their ends
 * @param start first word
 * @param end one past the last word
 * @param words its own words, in order, without those of clauses within it
 * @param predicate its verb; none in headlines and fragments
 * @param kind how it stands in the sentence
 * @param governor number of the clause that it is part of or told by, or -1
 * @param sibling number of the clause that it goes on from («... کرد و ...»), or -1
 * @param antecedent word that a relative clause tells of, or -1
 */
public record Clause(
    int index,
    int start,
    int end,
    List<Integer> words,
    Optional<Predicate> predicate,
    Kind kind,
    int governor,
    int sibling,
    int antecedent) {

  /** How a clause stands in its sentence. */
  public enum Kind {
    /** On its own. */
    MAIN,
    /** What was said, wanted or known: «گفت که ...». */
    COMPLEMENT,
    /** Tells of a noun: «توافقی که ...». */
    RELATIVE,
    /** When, why, although: «وقتی ...», «زیرا ...». */
    ADVERBIAL,
    /** A condition: «اگر ...». */
    CONDITION,
    /** Behind a colon. */
    SPEECH
  }

  public Clause {
    words = List.copyOf(words);
  }

  /** Whether a word is its own, not of a clause within it. */
  public boolean owns(int word) {
    return Collections.binarySearch(words, word) >= 0;
  }
}
