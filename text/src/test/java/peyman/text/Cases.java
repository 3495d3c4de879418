package peyman.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cases of a resource file: input, expected, note. */
final class Cases {

  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})|\\\\n");

  private Cases() {}

  record Case(String input, String expected, String note) {
    @Override
    public String toString() {
      return note;
    }
  }

  static List<Case> of(String name) {
    try (InputStream in = Cases.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && line.charAt(0) != '#' || line.startsWith("#\u0642"))
          .map(line -> line.split("\t"))
          .map(cells -> new Case(unescape(cells[0]), unescape(cells[1]), cells[2]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text with everything but letters and ASCII as code points, for messages. */
  static String points(String text) {
    return text.codePoints()
        .mapToObj(
            c ->
                Character.isLetter(c) || c > ' ' && c < 0x7F || c == ' '
                    ? Character.toString(c)
                    : String.format(java.util.Locale.ROOT, "[%04X]", c))
        .collect(Collectors.joining());
  }

  private static String unescape(String cell) {
    Matcher matcher = ESCAPE.matcher(cell);
    return matcher.replaceAll(
        found ->
            found.group(1) == null
                ? "\n"
                : Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }
}
