package peyman.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import peyman.observatory.Observatory;
import peyman.observatory.query.Count;
import peyman.observatory.query.Dimension;
import peyman.observatory.query.EntityPair;
import peyman.observatory.query.Filter;
import peyman.observatory.query.Tally;

/**
 * Counts over many records, kept as long as the store does not change: every page of a list shows
 * them, and they take longest. Thread-safe.
 */
public final class Answers {

  private static final int MAX_KEPT = 500;

  private final Observatory observatory;
  private final Map<Object, Object> kept =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
          return size() > MAX_KEPT;
        }
      };
  private long change = -1;

  public Answers(Observatory observatory) {
    this.observatory = observatory;
  }

  private record Question(Filter filter, Object about) {}

  /** Counts and sums by a dimension. */
  public List<Tally> statistics(Filter filter, Dimension dimension) {
    return kept(new Question(filter, dimension), () -> observatory.statistics(filter, dimension));
  }

  /** How many records a filter means. */
  public Count count(Filter filter) {
    return kept(new Question(filter, Count.class), () -> observatory.count(filter));
  }

  /** The states and blocs that play parts together most. */
  public List<EntityPair> pairs(Filter filter, int limit) {
    return kept(new Question(filter, limit), () -> observatory.pairs(filter, limit));
  }

  /** The same answer to the same question, while the store is the same. */
  @SuppressWarnings("unchecked") // each kind of question has answers of one type
  private <T> T kept(Question question, Supplier<T> ask) {
    long now = observatory.state().change();
    synchronized (kept) {
      if (now != change) {
        kept.clear();
        change = now;
      }
      Object answer = kept.get(question);
      if (answer != null) {
        return (T) answer;
      }
    }
    T answer = ask.get();
    synchronized (kept) {
      if (now == change) {
        kept.put(question, answer);
      }
    }
    return answer;
  }
}
