package peyman.text;

import java.util.List;

/**
 * A sentence, headline or list item of the repaired text.
 *
 * @param span from its first to its last token
 * @param tokens never empty
 * @param paragraph number of the paragraph (line that was not broken in mid-sentence) it stands in,
 *     counted from 0
 */
public record Sentence(CharSpan span, List<Token> tokens, int paragraph) {

  public Sentence {
    tokens = List.copyOf(tokens);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("a sentence has tokens");
    }
  }
}
