package peyman.observatory.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Cuts a query into its pieces. */
final class QueryLexer {

  private static final int LONGEST_QUERY = 1000;
  private static final int MOST_PIECES = 128;
  private static final String OPENING = "\"\u00AB\u201C\u201E";
  private static final String CLOSING = "\"\u00BB\u201D\u201C";

  /** What entity ids start with; they are words of their own. */
  private static final Set<String> ENTITIES =
      Set.of("bloc", "person", "org", "place", "accord", "route", "group", "commodity");

  private final String query;
  private final Syntax syntax;
  private final List<QueryToken> tokens = new ArrayList<>();
  private int at;

  private QueryLexer(String query, Syntax syntax) {
    this.query = query;
    this.syntax = syntax;
  }

  /** The pieces, at the end one of kind {@code END}. */
  static List<QueryToken> tokens(String query, Syntax syntax) {
    if (query.length() > LONGEST_QUERY) {
      throw new SearchException(
          SearchException.Mistake.TOO_LONG,
          LONGEST_QUERY,
          "the query is too long ("
              + query.length()
              + " characters); give at most "
              + LONGEST_QUERY);
    }
    QueryLexer lexer = new QueryLexer(query, syntax);
    lexer.run();
    return lexer.tokens;
  }

  private void run() {
    while (at < query.length()) {
      char c = query.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '(' || c == ')') {
        add(c == '(' ? QueryToken.Kind.OPEN : QueryToken.Kind.CLOSE, String.valueOf(c), at++);
      } else if (c == '-' && at + 1 < query.length() && startsClause(query.charAt(at + 1))) {
        add(QueryToken.Kind.NOT, "-", at++);
      } else if (OPENING.indexOf(c) >= 0) {
        phrase();
      } else {
        word();
      }
    }
    add(QueryToken.Kind.END, "", query.length());
  }

  private static boolean startsClause(char c) {
    return Character.isLetterOrDigit(c) || c == '(' || OPENING.indexOf(c) >= 0;
  }

  private void add(QueryToken.Kind kind, String text, int position) {
    if (tokens.size() >= MOST_PIECES) {
      throw new SearchException(
          SearchException.Mistake.TOO_MANY_WORDS,
          position,
          "the query has too many words; give at most " + MOST_PIECES);
    }
    tokens.add(new QueryToken(kind, text, position));
  }

  private void phrase() {
    int start = at;
    char open = query.charAt(at);
    int end = start + 1;
    while (end < query.length() && !closes(open, query.charAt(end))) {
      end++;
    }
    if (end == query.length()) {
      throw new SearchException(
          SearchException.Mistake.OPEN_QUOTATION, start, "this quotation mark is not closed");
    }
    add(QueryToken.Kind.PHRASE, query.substring(start + 1, end), start);
    at = end + 1;
  }

  private static boolean closes(char open, char c) {
    return open == '"' ? c == '"' : c != '"' && CLOSING.indexOf(c) >= 0;
  }

  private void word() {
    int start = at;
    while (at < query.length() && !ends(query.charAt(at))) {
      at++;
      if (query.charAt(at - 1) == ':' && field(start)) {
        return;
      }
    }
    String word = query.substring(start, at);
    QueryToken.Kind kind =
        syntax
            .operator(word)
            .map(operator -> QueryToken.Kind.valueOf(operator.name()))
            .orElse(QueryToken.Kind.WORD);
    add(kind, word, start);
  }

  private static boolean ends(char c) {
    return Character.isWhitespace(c) || c == '(' || c == ')' || OPENING.indexOf(c) >= 0;
  }

  /** Whether what was read up to a colon is a field's name; then its value follows. */
  private boolean field(int start) {
    String name = query.substring(start, at - 1).toLowerCase(Locale.ROOT);
    Optional<String> field = syntax.field(name);
    if (field.isEmpty() && ENTITIES.contains(name)) {
      at = start;
      field = Optional.of("entity");
    }
    if (field.isEmpty()) {
      boolean asked = !name.isEmpty() && name.chars().allMatch(Character::isLetter);
      boolean address = query.startsWith("//", at);
      if (asked && !address && at < query.length() && !ends(query.charAt(at))) {
        throw new SearchException(
            SearchException.Mistake.UNKNOWN_FIELD,
            start,
            "there is no field "
                + name
                + "; there are "
                + String.join(", ", syntax.fieldNames())
                + "; to search for these characters put them between quotation marks");
      }
      return false;
    }
    add(QueryToken.Kind.FIELD, field.get(), start);
    value(start, field.get());
    return true;
  }

  private void value(int start, String field) {
    if (at < query.length() && OPENING.indexOf(query.charAt(at)) >= 0) {
      phrase();
      return;
    }
    int from = at;
    while (at < query.length() && !ends(query.charAt(at))) {
      at++;
    }
    if (at == from) {
      throw new SearchException(
          SearchException.Mistake.NO_VALUE,
          start,
          field + ": has no value; write " + field + ":VALUE");
    }
    add(QueryToken.Kind.WORD, query.substring(from, at), from);
  }
}
