package peyman.text;

import java.util.Set;

/** Finds what must stay as it was given: addresses, handles and hashtags. */
final class Foreign {

  /** Longest address looked for; bounds the work on a line without spaces. */
  private static final int LONGEST = 2048;

  private static final Set<String> TOP_DOMAINS =
      Set.of(
          "com", "ir", "org", "net", "info", "me", "gov", "edu", "io", "co", "tv", "uk", "ly", "af",
          "tj", "de", "fr", "ru", "eu", "news", "int", "app", "biz", "link", "site");

  private Foreign() {}

  /** What was found: its end and kind. */
  record Found(int end, TokenKind kind) {}

  /**
   * The address, handle or hashtag that starts at {@code at}; null where there is none.
   *
   * @param at the first char of a word
   */
  static Found at(CharSequence text, int at) {
    char c = text.charAt(at);
    if (c == '#' || c == '@') {
      int end = at + 1;
      while (end < text.length() && isTag(text.charAt(end))) {
        end++;
      }
      boolean word = end > at + 1 && (c == '#' || text.charAt(at + 1) < 0x80);
      return word ? new Found(end, c == '#' ? TokenKind.HASHTAG : TokenKind.HANDLE) : null;
    }
    return isAscii(c) ? address(text, at) : null;
  }

  private static boolean isTag(char c) {
    return c == '_' || c == Script.HALF_SPACE || Character.isLetterOrDigit(c);
  }

  private static boolean isAscii(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  private static Found address(CharSequence text, int at) {
    int end = at;
    int limit = Math.min(text.length(), at + LONGEST);
    int sign = -1;
    int dot = -1;
    boolean scheme = false;
    while (end < limit && isAddress(text.charAt(end))) {
      char c = text.charAt(end);
      if (c == '&' && isEntity(text, end)) {
        break;
      }
      if (c == '@' && sign < 0) {
        sign = end;
      } else if (c == '.' && end + 1 < limit && isAscii(text.charAt(end + 1))) {
        dot = dot < 0 || sign > dot ? end : dot;
      } else if (c == ':' && startsWith(text, end, "://")) {
        scheme = true;
      }
      end++;
    }
    if (!scheme && dot < 0) {
      return null;
    }
    while (end > at && ".,;:!?)]'*\"".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    if (scheme && end > at + 4) {
      return new Found(end, TokenKind.URL);
    }
    if (sign > at && dot > sign && dot < end) {
      return new Found(end, TokenKind.EMAIL);
    }
    if (sign < 0 && dot > at && dot < end && isHost(text, at, end)) {
      return new Found(end, TokenKind.URL);
    }
    return null;
  }

  private static boolean isEntity(CharSequence text, int at) {
    String ahead = text.subSequence(at, Math.min(text.length(), at + 40)).toString();
    HtmlEntity entity = HtmlEntity.at(ahead, 0);
    return entity != null && !entity.value().equals("&");
  }

  private static boolean isHost(CharSequence text, int at, int end) {
    if (startsWith(text, at, "www.")) {
      return true;
    }
    int hostEnd = at;
    int lastDot = -1;
    while (hostEnd < end
        && (isAscii(text.charAt(hostEnd)) || ".-_".indexOf(text.charAt(hostEnd)) >= 0)) {
      lastDot = text.charAt(hostEnd) == '.' ? hostEnd : lastDot;
      hostEnd++;
    }
    if (lastDot < 0
        || hostEnd < end && text.charAt(hostEnd) != '/' && text.charAt(hostEnd) != ':') {
      return false;
    }
    StringBuilder top = new StringBuilder();
    for (int i = lastDot + 1; i < hostEnd; i++) {
      top.append((char) (text.charAt(i) | 0x20));
    }
    return TOP_DOMAINS.contains(top.toString());
  }

  private static boolean isAddress(char c) {
    return c > ' ' && c < 0x7F && c != '<' && c != '>' && c != '"' && c != '`';
  }

  static boolean startsWith(CharSequence text, int at, String start) {
    if (at + start.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < start.length(); i++) {
      if (text.charAt(at + i) != start.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
