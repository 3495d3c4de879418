package peyman.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import peyman.text.Article;

/** Reads a plain text: the whole input is one article, its first line the title. */
final class PlainText {

  /** More bytes than this are more characters than an article has, in any encoding. */
  private static final int MAX_BYTES = 4 * Letters.MAX_CHARS;

  /** A first line longer than this is not a title. */
  private static final int MAX_TITLE_CHARS = 300;

  private PlainText() {}

  static Supply read(String name, String id, InputStream in) throws IOException {
    Place place = Place.of(name);
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      return new Supply.Refused(place, Letters.TOO_LONG);
    }
    Encoding encoding = Encoding.of(bytes, true);
    Letters letters = Letters.of(encoding.decode(bytes));
    if (letters.tooLong()) {
      return new Supply.Refused(place, Letters.TOO_LONG);
    }
    if (letters.text().isBlank()) {
      return new Supply.Refused(place, "empty; give a file that holds an article's text");
    }
    if (letters.binary()) {
      String reason = "binary, not text; give plain text (UTF-8) or JSON articles";
      return new Supply.Refused(place, reason);
    }
    List<String> remarks = new ArrayList<>(encoding.remarks());
    remarks.addAll(letters.remarks());
    String text = letters.text();
    Article article =
        new Article(id, title(text), Optional.empty(), Optional.empty(), Optional.empty(), text);
    return new Supply.Given(place, article, remarks);
  }

  private static Optional<String> title(String text) {
    int start = 0;
    while (Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end - start > MAX_TITLE_CHARS
        ? Optional.empty()
        : Optional.of(text.substring(start, end).strip());
  }
}
