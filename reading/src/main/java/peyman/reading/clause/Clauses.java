package peyman.reading.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import peyman.language.Word;

/**
 * The clauses of one sentence: every word belongs to one.
 *
 * @param all by number
 */
public record Clauses(List<Clause> all) {

  public Clauses {
    all = List.copyOf(all);
  }

  /** Cuts a sentence into clauses. */
  public static Clauses of(List<Word> words) {
    return new ClauseReader(words).read();
  }

  /** The clause that a word belongs to. */
  public Clause around(int word) {
    for (Clause clause : all) {
      if (clause.owns(word)) {
        return clause;
      }
    }
    Clause nearest = all.get(0);
    for (Clause clause : all) {
      if (clause.start() <= word) {
        nearest = clause;
      }
    }
    return nearest;
  }

  /** The clause that a clause is part of or told by. */
  public Optional<Clause> governor(Clause clause) {
    return clause.governor() < 0 ? Optional.empty() : Optional.of(all.get(clause.governor()));
  }

  /** The clause that a clause goes on from. */
  public Optional<Clause> sibling(Clause clause) {
    return clause.sibling() < 0 ? Optional.empty() : Optional.of(all.get(clause.sibling()));
  }

  /** A clause and all that it is part of or told by, from the inside out. */
  public List<Clause> outwards(Clause clause) {
    List<Clause> chain = new ArrayList<>();
    Optional<Clause> next = Optional.of(clause);
    while (next.isPresent() && !chain.contains(next.get())) {
      chain.add(next.get());
      next = governor(next.get());
    }
    return chain;
  }
}
