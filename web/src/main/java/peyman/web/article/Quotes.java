package peyman.web.article;

import peyman.text.Visible;

/** Words of articles as lists show them. */
public final class Quotes {

  private static final int MAX_LENGTH = 280;

  private Quotes() {}

  /** Words on one line, cut after a word where they are many; what is not seen is named. */
  public static String shortened(String words) {
    String line = words.replaceAll("\\s+", " ").strip();
    if (line.length() <= MAX_LENGTH) {
      return Visible.line(line);
    }
    int cut = line.lastIndexOf(' ', MAX_LENGTH);
    String head = line.substring(0, cut > MAX_LENGTH / 2 ? cut : MAX_LENGTH);
    return Visible.line(head) + " \u2026";
  }
}
