package peyman.observatory.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/**
 * Reads queries as people write them.
 *
 * <pre>
 * query   := all ((OR | یا) all)*
 * all     := clause (AND? clause)*
 * clause  := (NOT | نه | -)? ( "(" query ")" | field | phrase | words )
 * field   := NAME ":" (WORD | phrase)      party:KZ  outlet:"…"  year:1403  نوع:agreement
 * phrase  := "…" | «…»
 * words   := WORD+                          the last may be a beginning: توافق*
 * </pre>
 *
 * <p>All clauses must hold. Words match in any form («توافق&zwnj;های» finds «توافق»), names
 * whatever form of the name the text has. Length, words and depth are bounded, so no query is
 * costly.
 */
final class QueryParser {

  private static final int DEEPEST = 10;

  private final Clauses clauses;
  private final List<QueryToken> tokens;
  private int at;

  private QueryParser(Clauses clauses, List<QueryToken> tokens) {
    this.clauses = clauses;
    this.tokens = tokens;
  }

  /**
   * The Lucene query of a query; of an empty one all documents.
   *
   * @throws SearchException says what is wrong, and where
   */
  static Query parse(String query, Syntax syntax, Clauses clauses) {
    QueryParser parser = new QueryParser(clauses, QueryLexer.tokens(query, syntax));
    if (parser.peek() == QueryToken.Kind.END) {
      return new MatchAllDocsQuery();
    }
    Query parsed = parser.any(0);
    if (parser.peek() == QueryToken.Kind.CLOSE) {
      throw new SearchException(
          SearchException.Mistake.UNOPENED_PARENTHESIS,
          parser.token().position(),
          "no parenthesis is open here");
    }
    return parsed;
  }

  private QueryToken token() {
    return tokens.get(at);
  }

  private QueryToken.Kind peek() {
    return token().kind();
  }

  private Query any(int depth) {
    if (depth > DEEPEST) {
      throw new SearchException(
          SearchException.Mistake.TOO_DEEP,
          token().position(),
          "parentheses stand too deep; give at most " + DEEPEST);
    }
    List<Query> all = new ArrayList<>();
    all.add(all(depth));
    while (peek() == QueryToken.Kind.OR) {
      at++;
      all.add(all(depth));
    }
    if (all.size() == 1) {
      return all.get(0);
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    all.forEach(one -> any.add(one, BooleanClause.Occur.SHOULD));
    return any.build();
  }

  private Query all(int depth) {
    List<BooleanClause> found = new ArrayList<>();
    int start = at;
    while (starts()) {
      clause(depth, found);
      if (peek() == QueryToken.Kind.AND) {
        at++;
        if (!starts()) {
          throw missing();
        }
      }
    }
    if (at == start) {
      throw missing();
    }
    if (found.isEmpty()) {
      return new MatchAllDocsQuery(); // signs alone ask for nothing
    }
    if (found.size() == 1 && !found.get(0).isProhibited()) {
      return found.get(0).getQuery();
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    found.forEach(all::add);
    if (found.stream().allMatch(BooleanClause::isProhibited)) {
      all.add(new MatchAllDocsQuery(), BooleanClause.Occur.FILTER);
    }
    return all.build();
  }

  private boolean starts() {
    return switch (peek()) {
      case WORD, PHRASE, FIELD, OPEN, NOT -> true;
      case CLOSE, AND, OR, END -> false;
    };
  }

  private SearchException missing() {
    return new SearchException(
        SearchException.Mistake.MISSING_WORD,
        Math.min(token().position(), tokens.get(tokens.size() - 1).position()),
        "a word is missing here; to search for AND, OR or NOT put them between quotation marks");
  }

  private void clause(int depth, List<BooleanClause> into) {
    if (peek() == QueryToken.Kind.NOT) {
      at++;
      if (!starts() || peek() == QueryToken.Kind.NOT) {
        throw missing();
      }
      Query not =
          peek() == QueryToken.Kind.WORD ? clauses.all(List.of(tokens.get(at++))) : single(depth);
      into.add(new BooleanClause(not, BooleanClause.Occur.MUST_NOT));
    } else if (peek() == QueryToken.Kind.WORD) {
      List<QueryToken> words = new ArrayList<>();
      while (peek() == QueryToken.Kind.WORD) {
        words.add(tokens.get(at++));
      }
      into.addAll(clauses.words(words));
    } else {
      into.add(new BooleanClause(single(depth), BooleanClause.Occur.MUST));
    }
  }

  /** What stands in parentheses, a phrase or a field. */
  private Query single(int depth) {
    QueryToken token = tokens.get(at++);
    if (token.kind() == QueryToken.Kind.PHRASE) {
      return clauses.phrase(token.text());
    }
    if (token.kind() == QueryToken.Kind.FIELD) {
      return clauses.field(token.text(), tokens.get(at++));
    }
    Query inner = any(depth + 1);
    if (peek() != QueryToken.Kind.CLOSE) {
      throw new SearchException(
          SearchException.Mistake.OPEN_PARENTHESIS,
          token.position(),
          "this parenthesis is not closed");
    }
    at++;
    return inner;
  }
}
