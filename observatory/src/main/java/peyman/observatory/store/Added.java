package peyman.observatory.store;

/**
 * What became of an article that was given to a store.
 *
 * @param articleId its id in the store
 * @param outcome whether it is new
 * @param records how many records it told
 * @param story id of the article that it repeats or nearly repeats; else its own
 */
public record Added(String articleId, Outcome outcome, int records, String story) {

  /** What can become of an article. */
  public enum Outcome {
    ADDED,
    /** The same article was there already; nothing changed. */
    ALREADY_THERE,
    /** It was there; what another reader read was replaced. */
    REREAD
  }

  /** Whether it is new and repeats another article. */
  public boolean nearDuplicate() {
    return outcome == Outcome.ADDED && !story.equals(articleId);
  }
}
