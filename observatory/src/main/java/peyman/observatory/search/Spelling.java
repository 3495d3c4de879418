package peyman.observatory.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import peyman.reading.discourse.Folding;

/** Proposes another query where words of one are not in the index. */
final class Spelling {

  private static final int SHORTEST = 3;
  private static final float LIKE_ENOUGH = 0.6f;

  private final WordReader reader;
  private final Syntax syntax;
  private final Keyboard keyboard;
  private final DirectSpellChecker checker = new DirectSpellChecker();

  Spelling(WordReader reader, Syntax syntax, Keyboard keyboard) {
    this.reader = reader;
    this.syntax = syntax;
    this.keyboard = keyboard;
    checker.setDistance(keyboard);
    checker.setMinPrefix(0);
    checker.setMinQueryLength(SHORTEST);
    checker.setAccuracy(LIKE_ENOUGH);
    checker.setThresholdFrequency(0);
    checker.setMaxQueryFrequency(0);
  }

  /** The query with its unknown words changed to known ones; empty where nothing is changed. */
  Optional<String> propose(String query, IndexReader index) throws IOException {
    StringBuilder proposed = new StringBuilder(query);
    List<QueryToken> tokens = QueryLexer.tokens(query, syntax);
    boolean changed = false;
    for (int i = tokens.size() - 1; i >= 0; i--) {
      QueryToken token = tokens.get(i);
      boolean value = i > 0 && tokens.get(i - 1).kind() == QueryToken.Kind.FIELD;
      boolean words =
          token.kind() == QueryToken.Kind.WORD || token.kind() == QueryToken.Kind.PHRASE;
      if (value || !words) {
        continue;
      }
      int start = token.position() + (token.kind() == QueryToken.Kind.PHRASE ? 1 : 0);
      changed |= change(token.text(), start, proposed, index);
    }
    return changed ? Optional.of(proposed.toString()) : Optional.empty();
  }

  private boolean change(String text, int start, StringBuilder proposed, IndexReader index)
      throws IOException {
    Optional<String> typed = typedOnLatinKeys(text, index);
    if (typed.isPresent()) {
      proposed.replace(start, start + text.length(), typed.get());
      return true;
    }
    List<SearchWord> words = reader.words(text);
    boolean changed = false;
    for (int i = words.size() - 1; i >= 0; i--) {
      SearchWord word = words.get(i);
      Optional<String> other = known(word, index) ? Optional.empty() : like(word.form(), index);
      if (other.isPresent()) {
        proposed.replace(start + word.start(), start + word.end(), other.get());
        changed = true;
      }
    }
    return changed;
  }

  private Optional<String> typedOnLatinKeys(String text, IndexReader index) throws IOException {
    Optional<String> typed = keyboard.onPersianKeys(text);
    return typed.isPresent()
            && text.length() >= SHORTEST
            && index.docFreq(new Term(Fields.FORM, text)) == 0
            && index.docFreq(new Term(Fields.FORM, Folding.fold(typed.get()))) > 0
        ? typed
        : Optional.empty();
  }

  private static boolean known(SearchWord word, IndexReader index) throws IOException {
    if (word.form().length() < SHORTEST) {
      return true;
    }
    for (String term : word.terms()) {
      if (index.docFreq(new Term(Fields.TEXT, term)) > 0
          || index.docFreq(new Term(Fields.ABOUT, term)) > 0) {
        return true;
      }
    }
    return false;
  }

  private Optional<String> like(String form, IndexReader index) throws IOException {
    SuggestWord[] found =
        checker.suggestSimilar(
            new Term(Fields.FORM, form), 1, index, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
    return found.length == 0 ? Optional.empty() : Optional.of(found[0].string);
  }
}
