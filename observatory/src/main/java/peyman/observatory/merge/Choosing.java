package peyman.observatory.merge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import peyman.observatory.record.RecordType;

/** Chooses among merged records the one that a telling belongs to, by the likeness of tellings. */
public final class Choosing {

  /** So many tellings of a merged record are compared, the latest. */
  public static final int COMPARED = 12;

  /** So many merged records of a block are looked at, to either side of a day. */
  public static final int MAX_OF_BLOCK = 12;

  /** So many merged records are compared in all. */
  public static final int MAX_CANDIDATES = 24;

  private static final double CLEARLY_APART = 0.3;

  private Choosing() {}

  /**
   * A merged record that a telling may join.
   *
   * @param key of the merged record
   * @param tellings how many of its tellings were compared
   */
  public record Choice(long key, Verdict verdict, int tellings) {

    /** Of those that are alike about as much the larger one, so that few are many. */
    boolean better(Choice other) {
      long score = Math.round(verdict.score() * 10);
      long otherScore = Math.round(other.verdict.score() * 10);
      return score > otherScore || score == otherScore && tellings > other.tellings;
    }
  }

  /**
   * The best choice; none where the telling tells of something new.
   *
   * @param others tellings of each candidate, in the order of the candidates
   */
  public static Optional<Choice> best(Features telling, Map<Long, List<Features>> others) {
    Optional<Choice> best = Optional.empty();
    for (Map.Entry<Long, List<Features>> candidate : others.entrySet()) {
      Verdict verdict = verdict(telling, candidate.getValue());
      Choice choice = new Choice(candidate.getKey(), verdict, candidate.getValue().size());
      if (verdict.same() && (best.isEmpty() || choice.better(best.get()))) {
        best = Optional.of(choice);
      }
    }
    return best;
  }

  /** The verdict on the telling that is most like this one. */
  private static Verdict verdict(Features telling, List<Features> others) {
    Verdict best = Verdict.DIFFERENT;
    for (Features other : others) {
      Verdict verdict = Likeness.of(telling, other);
      boolean toldApart =
          other.told().articleId().equals(telling.told().articleId())
              && !anotherPoint(telling, other);
      if (toldApart && verdict.score() < apartBelow(telling)) {
        return Verdict.DIFFERENT;
      }
      best = verdict.score() > best.score() ? verdict : best;
    }
    return best;
  }

  /** An article speaks of one agreement in many ways; what it tells apart must be clearly so. */
  private static double apartBelow(Features telling) {
    return telling.type() == RecordType.AGREEMENT ? CLEARLY_APART : Verdict.SAME;
  }

  /**
   * What an article tells apart is not one, unless it is told in the same words; but of an
   * agreement it may tell several points of its life.
   */
  private static boolean anotherPoint(Features telling, Features other) {
    return telling.type() == RecordType.AGREEMENT
        && !telling.told().act().equals(other.told().act());
  }
}
