package peyman.observatory.search;

/** A query that cannot be meant: a caller's mistake, with the place of it. */
public final class SearchException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** Kinds of mistakes. */
  public enum Mistake {
    TOO_LONG,
    TOO_MANY_WORDS,
    OPEN_QUOTATION,
    UNKNOWN_FIELD,
    NO_VALUE,
    WRONG_VALUE,
    STAR,
    UNOPENED_PARENTHESIS,
    OPEN_PARENTHESIS,
    TOO_DEEP,
    MISSING_WORD
  }

  private final Mistake mistake;
  private final int position;

  /**
   * A mistake.
   *
   * @param mistake of which kind it is
   * @param position the char of the query, counted from 0
   * @param reason what is wrong and what to write instead
   */
  SearchException(Mistake mistake, int position, String reason) {
    super("query, character " + (position + 1) + ": " + reason);
    this.mistake = mistake;
    this.position = position;
  }

  /** Of which kind the mistake is. */
  public Mistake mistake() {
    return mistake;
  }

  /** The char of the query where the mistake is, counted from 0. */
  public int position() {
    return position;
  }
}
