package peyman.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts repaired text into tokens, one line at a time. */
final class Tokens {

  private static final int LEAST_BITS = 8;
  private static final int MOST_BITS = 13;

  private final String text;
  private final String[] cache;
  private final int cacheBits;
  private int at;

  Tokens(String text) {
    this.text = text;
    int tokens = Math.max(1, text.length() / 5);
    cacheBits =
        Math.max(LEAST_BITS, Math.min(MOST_BITS, 32 - Integer.numberOfLeadingZeros(tokens)));
    cache = new String[1 << cacheBits];
  }

  /** The tokens of {@code from..to}, which holds no line break. */
  List<Token> of(int from, int to) {
    List<Token> tokens = new ArrayList<>((to - from) / 5 + 4);
    at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (c == ' ' || Character.isWhitespace(c)) {
        at++;
        continue;
      }
      int start = at;
      TokenKind kind = next(c, to);
      boolean spaceAfter = at >= text.length() || Character.isWhitespace(text.charAt(at));
      tokens.add(new Token(new CharSpan(start, at), form(start), kind, spaceAfter));
    }
    return tokens;
  }

  /** The form from a place on; the same string where the form was met lately, to save memory. */
  private String form(int start) {
    int hash = at - start;
    for (int i = start; i < at; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int slot = (hash * 0x9E3779B1) >>> 32 - cacheBits;
    String form = cache[slot];
    if (form == null || form.length() != at - start || !text.startsWith(form, start)) {
      form = text.substring(start, at);
      cache[slot] = form;
    }
    return form;
  }

  private TokenKind next(char c, int to) {
    switch (Script.kind(c)) {
      case Script.JOINING, Script.NON_JOINING:
        return word(to);
      case Script.PERSIAN_DIGIT:
        return number(to);
      case Script.LATIN, Script.LATIN_DIGIT:
        return latin(to);
      case Script.OTHER_LETTER:
        while (at < to && Script.kind(text.charAt(at)) == Script.OTHER_LETTER) {
          at++;
        }
        return TokenKind.FOREIGN;
      default:
        return sign(c, to);
    }
  }

  private TokenKind word(int to) {
    int start = at;
    letters(to);
    if (at == start + 1 && initials(to)) {
      return TokenKind.WORD;
    }
    return formula(to) ? TokenKind.FOREIGN : TokenKind.WORD;
  }

  private void letters(int to) {
    while (at < to
        && (Script.isLetterOrMark(text.charAt(at)) || text.charAt(at) == Script.HALF_SPACE)) {
      at++;
    }
  }

  /** «ه.ش», «ه.ق.», «م.ر.»: single letters with dots between them are one token. */
  private boolean initials(int to) {
    int end = at;
    while (end + 1 < to
        && text.charAt(end) == '.'
        && Script.isLetter(text.charAt(end + 1))
        && (end + 2 >= to || !Script.isLetterOrMark(text.charAt(end + 2)))) {
      end += 2;
    }
    boolean found = end > at;
    at = end;
    return found;
  }

  /** «سی۵+۱», «۵+۱»: digits with a plus between them, glued to what stands before. */
  private boolean formula(int to) {
    int end = digits(at, to);
    int plus = end;
    while (plus + 1 < to && text.charAt(plus) == '+' && Script.isDigit(text.charAt(plus + 1))) {
      plus = digits(plus + 1, to);
    }
    if (plus == end) {
      return false;
    }
    at = plus;
    return true;
  }

  private int digits(int from, int to) {
    int i = from;
    while (i < to && Script.isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private TokenKind number(int to) {
    if (formula(to)) {
      return TokenKind.FOREIGN;
    }
    at = digits(at, to);
    while (at + 1 < to && isSeparator(to)) {
      at = digits(at + 1, to);
    }
    return TokenKind.NUMBER;
  }

  private boolean isSeparator(int to) {
    char c = text.charAt(at);
    if (!Script.isDigit(text.charAt(at + 1))) {
      return false;
    }
    return switch (c) {
      case '.', ',', '/', ':', '\u066B', '\u066C', '\'' -> true;
      case '\u060C' -> digits(at + 1, to) == at + 4;
      default -> false;
    };
  }

  private TokenKind latin(int to) {
    Foreign.Found found = Foreign.at(text, at);
    if (found != null && found.end() <= to) {
      at = found.end();
      return found.kind();
    }
    int end = at;
    boolean letter = false;
    while (end < to) {
      char c = text.charAt(end);
      if (isLatin(c)) {
        letter |= Script.kind(c) == Script.LATIN;
      } else if ("-+._/&'".indexOf(c) < 0
          || end + 1 >= to
          || !isLatin(text.charAt(end + 1))
          || !isLatin(text.charAt(end - 1))) {
        break;
      }
      end++;
    }
    if (!letter) {
      return number(to);
    }
    at = end;
    return TokenKind.FOREIGN;
  }

  private static boolean isLatin(char c) {
    byte kind = Script.kind(c);
    return kind == Script.LATIN || kind == Script.LATIN_DIGIT;
  }

  private TokenKind sign(char c, int to) {
    if (c == '#' || c == '@') {
      Foreign.Found found = Foreign.at(text, at);
      if (found != null && found.end() <= to) {
        at = found.end();
        return found.kind();
      }
    }
    int point = text.codePointAt(at);
    if (Emoji.isEmoji(point)) {
      at = Emoji.end(text, at, to);
      return TokenKind.EMOJI;
    }
    at += Character.charCount(point);
    if (isRepeated(c)) {
      while (at < to && text.charAt(at) == c) {
        at++;
      }
    }
    return switch (Character.getType(point)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          c == '%' || c == '\u066A' || c == '\u2022' ? TokenKind.SYMBOL : TokenKind.PUNCTUATION;
      case Character.LOWERCASE_LETTER,
          Character.UPPERCASE_LETTER,
          Character.OTHER_LETTER,
          Character.MODIFIER_LETTER,
          Character.TITLECASE_LETTER ->
          TokenKind.FOREIGN;
      default -> TokenKind.SYMBOL;
    };
  }

  private static boolean isRepeated(char c) {
    return c == '.'
        || c == '!'
        || c == '?'
        || c == '\u061F'
        || c == '-'
        || c == '*'
        || c == '_'
        || c == '=';
  }
}
