package peyman.observatory.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import peyman.text.Article;

/** What an article holds, whatever it is called. */
final class Content {

  private Content() {}

  /** One key for articles of the same text, title, outlet, address and time. */
  static String key(Article article) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      add(digest, article.title().orElse(""));
      add(digest, article.outlet().orElse(""));
      add(digest, article.url().orElse(""));
      add(digest, article.published().map(Object::toString).orElse(""));
      add(digest, article.text());
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void add(MessageDigest digest, String part) {
    digest.update(part.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  /**
   * The article as databases can hold it: without characters that none can, each replaced by one
   * that can, so that offsets stay.
   */
  static Article storable(Article article) {
    return new Article(
        storable(article.id()),
        article.title().map(Content::storable),
        article.outlet().map(Content::storable),
        article.url().map(Content::storable),
        article.published(),
        storable(article.text()));
  }

  private static String storable(String text) {
    boolean whole = text.indexOf(0) < 0 && text.chars().noneMatch(c -> surrogate((char) c));
    if (whole) {
      return text;
    }
    StringBuilder storable = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c == 0 || c <= Character.MAX_VALUE && surrogate((char) c) ? 0xFFFD : c)
        .forEach(storable::appendCodePoint);
    return storable.toString();
  }

  private static boolean surrogate(char c) {
    return Character.isSurrogate(c);
  }
}
