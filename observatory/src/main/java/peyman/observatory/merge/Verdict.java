package peyman.observatory.merge;

/**
 * Whether two tellings tell of one thing.
 *
 * @param score 0 to 1; from {@value #SAME} on they do
 * @param why in English, for people: {@code same parties, same day}
 */
public record Verdict(double score, String why) {

  /** The score from which on tellings are the same. */
  public static final double SAME = 0.5;

  /** Not the same. */
  public static final Verdict DIFFERENT = new Verdict(0, "");

  /** Whether they tell of one thing. */
  public boolean same() {
    return score >= SAME;
  }
}
