package peyman.reading.frame;

import java.util.Optional;
import peyman.reading.clause.Clause;
import peyman.reading.clause.Clauses;
import peyman.reading.clause.Predicate;
import peyman.reading.trace.Attempt;

/**
 * A trigger of a frame found in a sentence.
 *
 * @param frame the frame
 * @param sentence the sentence
 * @param start first word of the trigger: of the noun part of a compound verb, else of the verb
 * @param end one past the last word of that noun or verb
 * @param verb the verb; none where a noun tells the act
 * @param passive whether the subject of the verb undergoes the act
 * @param clause the clause it stands in
 * @param clauses the clauses of the sentence
 * @param attempt takes down what becomes of it
 */
record Act(
    Frame frame,
    int sentence,
    int start,
    int end,
    Optional<Predicate> verb,
    boolean passive,
    Clause clause,
    Clauses clauses,
    Attempt attempt) {

  /** A noun of the frame's act, such as an undertaking, in the place of a trigger. */
  static Act noun(Frame frame, int sentence, int start, int end, Clauses clauses, Attempt attempt) {
    Clause clause = clauses.around(start);
    return new Act(frame, sentence, start, end, Optional.empty(), false, clause, clauses, attempt);
  }

  /** Whether a noun tells the act. */
  boolean nominal() {
    return verb.isEmpty();
  }

  /** Whether only the noun part of a verb tells it: «محکوم | و ... خواستار شد». */
  boolean unfinished() {
    return verb.isPresent() && verb.get().verb() == start && !verb.equals(clause.predicate());
  }

  /** Whether the verb is negated. */
  boolean negated() {
    return verb.isPresent() && verb.get().negated();
  }

  /** One past the last word of the trigger, its verb included. */
  int last() {
    return verb.map(predicate -> Math.max(end, predicate.end())).orElse(end);
  }
}
