package peyman.observatory.search;

/** A query that cannot be meant: a caller's mistake, with the place of it. */
public final class SearchException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final int position;

  /**
   * A mistake.
   *
   * @param position the char of the query, counted from 0
   * @param reason what is wrong and what to write instead
   */
  SearchException(int position, String reason) {
    super("query, character " + (position + 1) + ": " + reason);
    this.position = position;
  }

  /** The char of the query where the mistake is, counted from 0. */
  public int position() {
    return position;
  }
}
