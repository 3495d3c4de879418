package peyman.web.article;

import java.util.ArrayList;
import java.util.List;
import peyman.text.CodePointSpan;

/** A long text cut into parts that a page can show, at the ends of lines or words. */
public final class Parts {

  private static final int LENGTH = 12_000;

  /** How far before the end of a part a better place to cut is looked for. */
  private static final int SLACK = 2_000;

  private Parts() {}

  /** The parts of a text, in order; at least one. */
  public static List<CodePointSpan> of(String text) {
    int[] given = text.codePoints().toArray();
    List<CodePointSpan> parts = new ArrayList<>();
    int start = 0;
    while (given.length - start > LENGTH) {
      int end = cut(given, start + LENGTH);
      parts.add(new CodePointSpan(start, end));
      start = end;
    }
    parts.add(new CodePointSpan(start, given.length));
    return parts;
  }

  private static int cut(int[] given, int wanted) {
    for (int i = wanted; i > wanted - SLACK; i--) {
      if (given[i - 1] == '\n') {
        return i;
      }
    }
    for (int i = wanted; i > wanted - SLACK; i--) {
      if (given[i - 1] == ' ') {
        return i;
      }
    }
    return wanted;
  }
}
