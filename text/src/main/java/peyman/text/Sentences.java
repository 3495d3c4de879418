package peyman.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts repaired text into paragraphs and sentences.
 *
 * <p>A sentence ends at «.», «؟» and «!» (with the closing marks that follow), inside quotation
 * marks too, but not after an initial or an abbreviation. A line break ends a paragraph unless
 * lines are plainly broken in mid-sentence. What goes on for hundreds of words without an end is
 * cut at a comma, or anywhere.
 */
final class Sentences {

  private static final int LONGEST_DATELINE = 8;

  /** No sentence is longer, so that all who read sentences take time linear in the text. */
  private static final int LONGEST_IN_TOKENS = 250;

  /** From here on a sentence ends at the next comma or semicolon. */
  private static final int LONG_IN_TOKENS = 200;

  private final String text;
  private final Tokens tokens;
  private final List<Sentence> sentences = new ArrayList<>();
  private List<Token> open = new ArrayList<>();
  private int paragraph;

  private Sentences(String text) {
    this.text = text;
    this.tokens = new Tokens(text);
  }

  static List<Sentence> of(String text) {
    Sentences all = new Sentences(text);
    all.run();
    return all.sentences;
  }

  private void run() {
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      line(start, end);
      if (!LineBreaks.continues(text, start, end)) {
        endParagraph();
      }
      start = end + 1;
    }
    endParagraph();
  }

  private void endParagraph() {
    int before = sentences.size();
    endSentence();
    boolean any = before < sentences.size();
    if (any || before > 0 && sentences.get(before - 1).paragraph() == paragraph) {
      paragraph++;
    }
  }

  private void endSentence() {
    if (!open.isEmpty()) {
      CharSpan span =
          new CharSpan(open.get(0).span().start(), open.get(open.size() - 1).span().end());
      sentences.add(new Sentence(span, open, paragraph));
      open = new ArrayList<>();
    }
  }

  private void line(int start, int end) {
    List<Token> line = tokens.of(start, end);
    for (int i = 0; i < line.size(); i++) {
      open.add(line.get(i));
      if (tooLong(line.get(i))) {
        endSentence();
      } else if (endsSentence(line, i) || isDateline(line, i)) {
        while (i + 1 < line.size() && isClosing(line, i + 1)) {
          open.add(line.get(++i));
        }
        endSentence();
      }
    }
  }

  private boolean tooLong(Token last) {
    boolean pause = "\u060C".equals(last.form()) || "\u061B".equals(last.form());
    return open.size() >= LONGEST_IN_TOKENS || pause && open.size() >= LONG_IN_TOKENS;
  }

  private boolean endsSentence(List<Token> line, int index) {
    Token token = line.get(index);
    if (token.kind() != TokenKind.PUNCTUATION) {
      return false;
    }
    char c = token.form().charAt(0);
    if (c == '.' && token.form().length() == 1) {
      return !isInitial(line, index)
          && !isInSpacedDate(line, index)
          && (token.spaceAfter() || isClosing(line, index + 1));
    }
    boolean ender = c == '\u061F' || c == '?' || c == '!' || c == '.';
    if (!ender || index + 1 >= line.size()) {
      return false;
    }
    char next = line.get(index + 1).form().charAt(0);
    return next != '\u060C' && next != '\u061F' && next != '!' && next != '.' && next != ')';
  }

  /** «23 . 8 . 1395»: a date whose marks stand apart, as tokenised texts have it. */
  private static boolean isInSpacedDate(List<Token> line, int index) {
    return isNumber(line, index - 1)
        && isNumber(line, index + 1)
        && (isDot(line, index - 2) && isNumber(line, index - 3)
            || isDot(line, index + 2) && isNumber(line, index + 3));
  }

  private static boolean isNumber(List<Token> line, int index) {
    return index >= 0 && index < line.size() && line.get(index).kind() == TokenKind.NUMBER;
  }

  private static boolean isDot(List<Token> line, int index) {
    return index >= 0 && index < line.size() && line.get(index).form().equals(".");
  }

  private boolean isInitial(List<Token> line, int index) {
    if (index == 0 || line.get(index - 1).spaceAfter()) {
      return index == 0;
    }
    Token before = line.get(index - 1);
    if (index == 1 && before.kind() == TokenKind.NUMBER && index + 1 < line.size()) {
      return true;
    }
    return before.form().length() == 1
        && before.kind() == TokenKind.WORD
        && index + 1 < line.size()
        && !"\u0648".equals(before.form());
  }

  /** «تهران - ایرنا:»: place and agency before a report stand for themselves. */
  private boolean isDateline(List<Token> line, int index) {
    if (open.size() < 4 || open.size() > LONGEST_DATELINE || index + 1 >= line.size()) {
      return false;
    }
    if (!":".equals(line.get(index).form())) {
      return false;
    }
    int dashes = 0;
    for (Token token : open) {
      String form = token.form();
      boolean dash =
          "-".equals(form) || "_".equals(form) || "\u2013".equals(form) || "\u2014".equals(form);
      dashes += dash ? 1 : 0;
      boolean last = token == open.get(open.size() - 1);
      if (!dash && !last && token.kind() != TokenKind.WORD) {
        return false;
      }
    }
    return dashes == 1;
  }

  private static boolean isClosing(List<Token> line, int index) {
    if (index >= line.size() || line.get(index - 1).spaceAfter()) {
      return false;
    }
    char c = line.get(index).form().charAt(0);
    return c == '\u00BB'
        || c == ')'
        || c == '"'
        || c == ']'
        || c == '\''
        || c == '.'
        || c == '!'
        || c == '\u061F';
  }
}
