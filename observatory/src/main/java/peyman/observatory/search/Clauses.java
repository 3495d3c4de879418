package peyman.observatory.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import peyman.observatory.query.Filter;
import peyman.observatory.query.FilterException;
import peyman.reading.discourse.Folding;
import peyman.world.Entity;

/** Makes Lucene queries of the words, phrases and fields of a query. */
final class Clauses {

  private static final float ABOUT_BOOST = 1.3f;
  private static final float ENTITY_BOOST = 2f;
  private static final float OTHER_LEMMA = 0.5f;

  /** Only the best of several ways counts, so that what cannot be among the best is passed over. */
  private static final float TIE = 0;

  private static final int LONGEST_NAME = 6;
  private static final int SHORTEST_BEGINNING = 2;

  private final WordReader reader;
  private final Syntax syntax;
  private final Parties parties;
  private final Filters filters;

  Clauses(WordReader reader, Syntax syntax, Parties parties, Filters filters) {
    this.reader = reader;
    this.syntax = syntax;
    this.parties = parties;
    this.filters = filters;
  }

  /** The clauses of words that stand side by side; names among them mean entities, too. */
  List<BooleanClause> words(List<QueryToken> tokens) {
    List<BooleanClause> clauses = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    for (QueryToken token : tokens) {
      if (token.text().indexOf('*') >= 0) {
        clauses.add(new BooleanClause(beginning(token), Occur.MUST));
      } else {
        plain.append(token.text()).append(' ');
      }
    }
    run(plain.toString(), clauses);
    return clauses;
  }

  /** As {@link #words}, all in one. */
  Query all(List<QueryToken> tokens) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    List<BooleanClause> clauses = words(tokens);
    clauses.forEach(all::add);
    return clauses.isEmpty() ? new MatchAllDocsQuery() : all.build();
  }

  private void run(String text, List<BooleanClause> clauses) {
    List<SearchWord> words = reader.words(text);
    boolean onlyCommon = clauses.isEmpty() && words.stream().allMatch(syntax::common);
    int at = 0;
    while (at < words.size()) {
      int end = Math.min(words.size(), at + LONGEST_NAME);
      List<Entity> named = List.of();
      while (end > at) {
        named = parties.named(text.substring(words.get(at).start(), words.get(end - 1).end()));
        if (!named.isEmpty()) {
          break;
        }
        end--;
      }
      if (named.isEmpty()) {
        SearchWord word = words.get(at);
        boolean optional = !onlyCommon && syntax.common(word);
        clauses.add(new BooleanClause(word(word), optional ? Occur.SHOULD : Occur.MUST));
        at++;
      } else {
        clauses.add(new BooleanClause(name(words.subList(at, end), named), Occur.MUST));
        at = end;
      }
    }
  }

  private Query word(SearchWord word) {
    return new DisjunctionMaxQuery(
        List.of(forms(Fields.TEXT, word), new BoostQuery(forms(Fields.ABOUT, word), ABOUT_BOOST)),
        TIE);
  }

  private static Query forms(String field, SearchWord word) {
    SynonymQuery.Builder forms = new SynonymQuery.Builder(field);
    for (int i = 0; i < word.terms().size(); i++) {
      forms.addTerm(new Term(field, word.terms().get(i)), i == 0 ? 1f : OTHER_LEMMA);
    }
    return forms.build();
  }

  /** Words that name somebody: the words, or any other name of whom they mean. */
  private Query name(List<SearchWord> words, List<Entity> named) {
    List<Query> ways = new ArrayList<>();
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(word -> all.add(word(word), Occur.MUST));
    ways.add(all.build());
    for (Entity entity : named) {
      ways.add(new TermQuery(new Term(Fields.TEXT, Fields.NAMED + entity.id())));
      ways.add(entity(entity.id()));
    }
    return new DisjunctionMaxQuery(ways, TIE);
  }

  private static Query entity(String id) {
    return new BoostQuery(
        new ConstantScoreQuery(new TermQuery(new Term(Fields.ENTITY, id))), ENTITY_BOOST);
  }

  private static Query beginning(QueryToken token) {
    String text = token.text();
    int star = text.indexOf('*');
    String beginning = Folding.fold(text.substring(0, star));
    if (star < text.length() - 1 || beginning.length() < SHORTEST_BEGINNING) {
      throw new SearchException(
          SearchException.Mistake.STAR,
          token.position() + star,
          "a * may only stand at the end of a word, after "
              + SHORTEST_BEGINNING
              + " letters or more");
    }
    return new ConstantScoreQuery(new PrefixQuery(new Term(Fields.FORM, beginning)));
  }

  /** Words in this order, in any form. */
  Query phrase(String text) {
    return phrase(text, List.of(Fields.TEXT, Fields.ABOUT));
  }

  private Query phrase(String text, List<String> fields) {
    List<SearchWord> words = reader.words(text);
    if (words.isEmpty()) {
      return new MatchAllDocsQuery();
    }
    List<Query> ways = new ArrayList<>();
    for (String field : fields) {
      if (words.size() == 1) {
        ways.add(forms(field, words.get(0)));
        continue;
      }
      MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
      for (SearchWord word : words) {
        phrase.add(word.terms().stream().map(term -> new Term(field, term)).toArray(Term[]::new));
      }
      ways.add(phrase.build());
    }
    return new DisjunctionMaxQuery(ways, TIE);
  }

  /** A field with its value. */
  Query field(String field, QueryToken value) {
    try {
      return switch (field) {
        case "party", "entity", "country" -> anyOf(parties.ids(field, value.text()));
        case "title" -> phrase(value.text(), List.of(Fields.ABOUT));
        case "year", "date" -> days(value.text());
        case "type" -> type(value.text());
        default -> filters.of(Filter.parse(Map.of(field, List.of(value.text()))));
      };
    } catch (FilterException e) {
      throw new SearchException(
          SearchException.Mistake.WRONG_VALUE, value.position(), e.getMessage());
    }
  }

  private static Query anyOf(List<String> ids) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    ids.forEach(id -> any.add(entity(id), Occur.SHOULD));
    return any.build();
  }

  private Query days(String value) {
    int range = value.indexOf("..");
    String from = range < 0 ? value : value.substring(0, range);
    String to = range < 0 ? value : value.substring(range + 2);
    return filters.of(Filter.parse(Map.of("since", List.of(from), "until", List.of(to))));
  }

  private Query type(String value) {
    String type = value.toLowerCase(Locale.ROOT);
    if (type.equals(Fields.ARTICLE) || type.equals("articles")) {
      return new ConstantScoreQuery(new TermQuery(new Term(Fields.TYPE, Fields.ARTICLE)));
    }
    return filters.of(Filter.parse(Map.of("type", List.of(value))));
  }
}
