package peyman.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns given text into a {@link Text}: repairs it, cuts it into sentences and tokens.
 *
 * <p>Thread-safe; load it once and share it.
 */
public final class TextReader {

  private TextReader() {}

  /** Loads the resources of repair and segmentation. */
  public static TextReader load() {
    return new TextReader();
  }

  /** Reads any string; never throws on what is in it. */
  public Text read(String given) {
    List<Token> tokens = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    int i = 0;
    int paragraph = 0;
    while (i <= given.length()) {
      char c = i < given.length() ? given.charAt(i) : '\n';
      if (c == '\n') {
        if (!tokens.isEmpty()) {
          sentences.add(sentence(tokens, paragraph++));
          tokens.clear();
        }
        i++;
      } else if (Character.isWhitespace(c)) {
        i++;
      } else {
        int start = i;
        while (i < given.length() && !Character.isWhitespace(given.charAt(i))) {
          i++;
        }
        tokens.add(
            new Token(new CharSpan(start, i), given.substring(start, i), TokenKind.WORD, true));
      }
    }
    return new Text(given, given, Alignment.identity(given), sentences);
  }

  private static Sentence sentence(List<Token> tokens, int paragraph) {
    CharSpan span = tokens.get(0).span().cover(tokens.get(tokens.size() - 1).span());
    return new Sentence(span, tokens, paragraph);
  }
}
