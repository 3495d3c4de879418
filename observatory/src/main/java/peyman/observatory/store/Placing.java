package peyman.observatory.store;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import peyman.observatory.merge.Choosing;

/**
 * Decides which merged record a telling belongs to: what people decided first, then the likeness to
 * the tellings of those that share a block with it. The cost does not grow with the store.
 */
final class Placing {

  private static final String DECIDED = "a person decided so";

  private final Handle handle;
  private final Known known;
  private final boolean decided;
  private final Members members;

  Placing(Transaction transaction) {
    this.handle = transaction.handle();
    this.known = transaction.known();
    this.decided = transaction.decided();
    this.members = new Members(transaction);
  }

  Members members() {
    return members;
  }

  /**
   * Puts a telling where it belongs.
   *
   * @param id of the merged record, where it makes a new one
   */
  void place(Telling telling, String id) {
    Constraints constraints =
        decided ? Constraints.of(handle, telling.told().id()) : Constraints.NONE;
    if (constraints.together().isPresent()) {
      members.join(constraints.together().get(), telling, DECIDED);
      return;
    }
    Optional<Choosing.Choice> best = best(telling, constraints.apart());
    if (best.isPresent()) {
      members.join(best.get().key(), telling, best.get().verdict().why());
    } else {
      members.found(telling, id);
    }
  }

  private Optional<Choosing.Choice> best(Telling telling, Set<Long> apart) {
    Set<Long> candidates = new LinkedHashSet<>(Candidates.of(handle, telling));
    candidates.removeAll(apart);
    return Choosing.best(telling.features(), known.latest(handle, candidates));
  }
}
