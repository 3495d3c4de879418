package peyman.reading.discourse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import peyman.text.CharSpan;
import peyman.text.Sentence;
import peyman.text.Text;

/**
 * What stands between quotation marks in an article, over sentences and with quotes inside quotes:
 * in text order, none overlapping. Immutable.
 */
public final class Quotations {

  /** A mark that is never closed would swallow the article; longer stretches are no quotation. */
  private static final int LONGEST_IN_CHARS = 6000;

  private final List<Quotation> all;

  private Quotations(List<Quotation> all) {
    this.all = List.copyOf(all);
  }

  static Quotations of(Text text) {
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
    return new Quotations(found);
  }

  public List<Quotation> all() {
    return all;
  }

  /** The quotation that a char stands in, its marks apart. */
  public Optional<Quotation> around(int at) {
    return next(at).filter(q -> q.inner().start() <= at && at < q.inner().end());
  }

  /** The quotation whose opening mark, or first char, a char is. */
  public Optional<Quotation> opening(int at) {
    return next(at).filter(q -> q.outer().start() <= at && at <= q.inner().start());
  }

  /** The first quotation that opens at a char or behind it. */
  public Optional<Quotation> from(int at) {
    int index = indexBehind(at);
    boolean within = index < all.size() && all.get(index).outer().start() < at;
    int from = within ? index + 1 : index;
    return from < all.size() ? Optional.of(all.get(from)) : Optional.empty();
  }

  /** The quotations that share a char with a span, marks counted. */
  public List<Quotation> overlapping(CharSpan span) {
    int first = indexBehind(span.start());
    int end = first;
    while (end < all.size() && all.get(end).outer().overlaps(span)) {
      end++;
    }
    return all.subList(first, end);
  }

  private Optional<Quotation> next(int at) {
    int index = indexBehind(at);
    return index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
  }

  /** Index of the first quotation that ends behind a char; their number where none does. */
  private int indexBehind(int at) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).outer().end() <= at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
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
