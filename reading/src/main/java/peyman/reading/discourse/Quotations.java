package peyman.reading.discourse;

import java.util.ArrayList;
import java.util.List;
import peyman.text.CharSpan;
import peyman.text.Sentence;
import peyman.text.Text;

/** Finds what stands between quotation marks, over sentences and quotes inside quotes. */
final class Quotations {

  /** A mark that is never closed would swallow the article; longer stretches are no quotation. */
  private static final int LONGEST_IN_CHARS = 6000;

  private Quotations() {}

  static List<Quotation> of(Text text) {
    List<Quotation> found = new ArrayList<>();
    String repaired = text.repaired();
    for (int i = 0; i < repaired.length(); i++) {
      char close = closing(repaired.charAt(i));
      if (close == 0) {
        continue;
      }
      int end = end(repaired, i, close);
      if (end > i + 1) {
        add(found, text, i, end);
        i = end;
      }
    }
    return found;
  }

  private static void add(List<Quotation> found, Text text, int open, int close) {
    int from = open + 1;
    int to = close;
    String repaired = text.repaired();
    while (from < to && Character.isWhitespace(repaired.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(repaired.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      found.add(
          new Quotation(
              new CharSpan(from, to),
              new CharSpan(open, close + 1),
              sentenceAt(text.sentences(), from),
              sentenceAt(text.sentences(), to - 1)));
    }
  }

  private static char closing(char open) {
    return switch (open) {
      case '«' -> '»';
      case '\u201C', '\u201E' -> '\u201D';
      case '\u2039' -> '\u203A';
      case '"' -> '"';
      default -> 0;
    };
  }

  private static int end(String text, int open, char close) {
    char opening = text.charAt(open);
    int depth = 0;
    int limit = Math.min(text.length(), open + LONGEST_IN_CHARS);
    for (int i = open + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == close) {
        if (depth == 0) {
          return i;
        }
        depth--;
      } else if (c == opening) {
        depth++;
      }
    }
    return -1;
  }

  /** Index of the sentence that a char stands in, or of the one before it. */
  static int sentenceAt(List<Sentence> sentences, int at) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).span().start() <= at) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
