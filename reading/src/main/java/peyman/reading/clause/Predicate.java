package peyman.reading.clause;

import peyman.reading.finding.Modality;

/**
 * The finite verb of a clause with its auxiliaries.
 *
 * <p>«قرارداد را امضا خواهد کرد» ("will sign the contract"): from «خواهد» to behind «کرد»,
 * infinitive «امضا کردن», future.
 *
 * @param start first word of the verb and its auxiliaries
 * @param end one past the last
 * @param verb the word that carries the meaning: «کرد»
 * @param noun first word of its noun part, where the tree or the place tells it; else {@code verb}
 * @param infinitive dictionary form with the noun part: «امضا کردن»
 * @param passive whether the subject undergoes it, told by «شد» behind a participle
 * @param negated whether it is denied
 * @param tense when
 * @param person 1, 2 or 3
 * @param modality what verbs of mood before it make of it: «قرار است», «نتوانست»
 */
public record Predicate(
    int start,
    int end,
    int verb,
    int noun,
    String infinitive,
    boolean passive,
    boolean negated,
    Tense tense,
    int person,
    Modality modality) {

  /**
   * «محکوم | و ... خواستار شد»: the verb that a noun part before this one's has in common with it.
   */
  public Predicate unfinished(int word, String form) {
    return new Predicate(
        word, word + 1, word, word, form + " کردن", false, negated, tense, person, modality);
  }

  /** When what a verb tells happens, as far as its form says. */
  public enum Tense {
    PAST,
    PRESENT,
    FUTURE,
    SUBJUNCTIVE
  }
}
