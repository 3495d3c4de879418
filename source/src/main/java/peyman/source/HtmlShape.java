package peyman.source;

import java.util.Locale;

/** Tells whether a file is an HTML page. */
final class HtmlShape {

  private HtmlShape() {}

  /**
   * Looks at a name in small letters and the beginning of the content.
   *
   * @return true where the content begins as a page does, or holds a tag and is named {@code .html}
   */
  static boolean holds(String name, String start) {
    String head = start.substring(0, Math.min(start.length(), 1_000));
    String page = head.strip().toLowerCase(Locale.ROOT);
    boolean named = name.matches(".*\\.x?html?");
    boolean declared = page.startsWith("<?xml") || page.startsWith("<!--");
    return page.startsWith("<!doctype html")
        || page.startsWith("<html")
        || declared && page.contains("<html")
        || named && page.contains("<");
  }
}
