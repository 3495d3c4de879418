package peyman.observatory.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import peyman.observatory.merge.Features;
import peyman.observatory.merge.Likeness;
import peyman.observatory.merge.Verdict;
import peyman.observatory.record.RecordType;

/**
 * Decides which merged record a telling belongs to: what people decided first, then the likeness to
 * the tellings of those that share a block with it. The cost does not grow with the store.
 */
final class Placing {

  private static final int COMPARED = 12;
  private static final double CLEARLY_APART = 0.3;
  private static final String DECIDED = "a person decided so";

  private final Handle handle;
  private final Members members;

  Placing(Transaction transaction) {
    this.handle = transaction.handle();
    this.members = new Members(transaction);
  }

  Members members() {
    return members;
  }

  /**
   * A merged record that a telling may join.
   *
   * @param tellings how many of its tellings were compared
   */
  private record Choice(long key, Verdict verdict, int tellings) {

    /** Of those that are alike about as much the larger one, so that few are many. */
    boolean better(Choice other) {
      long score = Math.round(verdict.score() * 10);
      long otherScore = Math.round(other.verdict.score() * 10);
      return score > otherScore || score == otherScore && tellings > other.tellings;
    }
  }

  /**
   * Puts a telling where it belongs.
   *
   * @param id of the merged record, where it makes a new one
   */
  void place(Telling telling, String id) {
    Constraints constraints = Constraints.of(handle, telling.told().id());
    if (constraints.together().isPresent()) {
      members.join(constraints.together().get(), telling, DECIDED);
      return;
    }
    Optional<Choice> best = best(telling, constraints.apart());
    if (best.isPresent()) {
      members.join(best.get().key(), telling, best.get().verdict().why());
    } else {
      members.found(telling, id);
    }
  }

  private Optional<Choice> best(Telling telling, Set<Long> apart) {
    Features features = telling.features();
    Optional<Choice> best = Optional.empty();
    Set<Long> candidates = new LinkedHashSet<>(Candidates.of(handle, telling));
    candidates.removeAll(apart);
    Map<Long, List<Telling>> others = Tellings.ofEach(handle, candidates, COMPARED);
    for (long key : candidates) {
      Verdict verdict = verdict(telling, features, others.get(key));
      Choice choice = new Choice(key, verdict, others.get(key).size());
      if (verdict.same() && (best.isEmpty() || choice.better(best.get()))) {
        best = Optional.of(choice);
      }
    }
    return best;
  }

  /** The verdict on the telling that is most like this one. */
  private static Verdict verdict(Telling telling, Features features, List<Telling> others) {
    Verdict best = Verdict.DIFFERENT;
    for (Telling other : others) {
      Verdict verdict = Likeness.of(features, other.features());
      boolean toldApart =
          other.articleKey() == telling.articleKey() && !anotherPoint(telling, other);
      if (toldApart && verdict.score() < apartBelow(telling)) {
        return Verdict.DIFFERENT;
      }
      best = verdict.score() > best.score() ? verdict : best;
    }
    return best;
  }

  /** An article speaks of one agreement in many ways; what it tells apart must be clearly so. */
  private static double apartBelow(Telling telling) {
    return telling.told().type() == RecordType.AGREEMENT ? CLEARLY_APART : Verdict.SAME;
  }

  /**
   * What an article tells apart is not one, unless it is told in the same words; but of an
   * agreement it may tell several points of its life.
   */
  private static boolean anotherPoint(Telling telling, Telling other) {
    return telling.told().type() == RecordType.AGREEMENT
        && !telling.told().act().equals(other.told().act());
  }
}
