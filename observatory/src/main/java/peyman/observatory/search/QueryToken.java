package peyman.observatory.search;

/**
 * A piece of a query.
 *
 * @param text of a field its name; of others what stands there, without quotation marks
 * @param position its first char in the query
 */
record QueryToken(Kind kind, String text, int position) {

  enum Kind {
    WORD,
    PHRASE,
    FIELD,
    OPEN,
    CLOSE,
    AND,
    OR,
    NOT,
    END
  }
}
