package peyman.text;

import java.util.Map;

/**
 * An HTML character reference as it is left behind in scraped text: {@code &nbsp;}, {@code
 * &#1740;}, {@code &#x6CC;}.
 *
 * @param value the chars it stands for
 * @param length its length in chars (all ASCII, so in code points too)
 */
record HtmlEntity(String value, int length) {

  private static final int LONGEST = 10;

  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("nbsp", "\u00A0"),
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("zwnj", "\u200C"),
          Map.entry("zwj", "\u200D"),
          Map.entry("rlm", "\u200F"),
          Map.entry("lrm", "\u200E"),
          Map.entry("laquo", "\u00AB"),
          Map.entry("raquo", "\u00BB"),
          Map.entry("ldquo", "\u201C"),
          Map.entry("rdquo", "\u201D"),
          Map.entry("lsquo", "'"),
          Map.entry("rsquo", "'"),
          Map.entry("hellip", "\u2026"),
          Map.entry("ndash", "\u2013"),
          Map.entry("mdash", "\u2014"),
          Map.entry("bull", "\u2022"),
          Map.entry("middot", "\u00B7"),
          Map.entry("copy", "\u00A9"),
          Map.entry("reg", "\u00AE"),
          Map.entry("euro", "\u20AC"),
          Map.entry("pound", "\u00A3"),
          Map.entry("times", "\u00D7"),
          Map.entry("shy", "\u00AD"));

  /**
   * The reference that starts at {@code at}; null where there is none. A reference whose ampersand
   * was escaped itself ({@code &amp;nbsp;}) is one reference.
   */
  static HtmlEntity at(String text, int at) {
    HtmlEntity found = named(text, at + 1, at);
    while (found != null && found.value.equals("&")) {
      HtmlEntity inner = named(text, at + found.length, at);
      if (inner == null) {
        break;
      }
      found = inner;
    }
    return found;
  }

  private static HtmlEntity named(String text, int nameStart, int at) {
    int end = nameStart;
    int limit = Math.min(text.length(), nameStart + LONGEST);
    while (end < limit && text.charAt(end) != ';') {
      char c = text.charAt(end);
      if (c > 'z' || !Character.isLetterOrDigit(c) && c != '#') {
        return null;
      }
      end++;
    }
    if (end >= limit || end == nameStart) {
      return null;
    }
    String name = text.substring(nameStart, end);
    String value = name.charAt(0) == '#' ? numbered(name) : NAMED.get(name);
    return value == null ? null : new HtmlEntity(value, end + 1 - at);
  }

  private static String numbered(String name) {
    boolean hex = name.length() > 1 && (name.charAt(1) | 0x20) == 'x';
    int code = 0;
    int from = hex ? 2 : 1;
    for (int i = from; i < name.length(); i++) {
      int digit = Character.digit(name.charAt(i), hex ? 16 : 10);
      if (digit < 0) {
        return null;
      }
      code = code * (hex ? 16 : 10) + digit;
    }
    boolean usable = name.length() > from && code >= ' ' && code <= 0x10FFFF;
    return usable && (code < 0xD800 || code > 0xDFFF) ? Character.toString(code) : null;
  }
}
