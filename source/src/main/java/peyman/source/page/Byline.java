package peyman.source.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds who signed an article: as the page's head states, else by what its class calls the author.
 */
final class Byline {

  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:by|von|par|written by|author|\u0646\u0648\u06CC\u0633\u0646\u062F\u0647"
              + "|\u062E\u0628\u0631\u0646\u06AF\u0627\u0631|\u0628\u0647 \u0642\u0644\u0645"
              + "|\u06AF\u0632\u0627\u0631\u0634\u06AF\u0631)\\s*[:\uFF1A]?\\s+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final int MAX_CHARS = 60;
  private static final int REACH = 10;

  private Byline() {}

  static Optional<String> of(Stated stated, Layout layout, int headline, List<Integer> chosen) {
    Optional<String> author = stated.author().map(Byline::name).filter(name -> !name.isEmpty());
    if (author.isPresent() || headline < 0 || chosen.isEmpty()) {
      return author;
    }
    int end = Math.min(headline + REACH, chosen.get(0));
    for (int i = headline + 1; i < end; i++) {
      Block block = layout.blocks().get(i);
      boolean marked = Mark.AUTHOR.in(layout.near(block.node()));
      String name = name(block.text());
      if (marked && name.length() > 3 && block.length() <= MAX_CHARS && !digits(name)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  private static boolean digits(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  private static String name(String text) {
    return LABEL.matcher(Headline.clean(text)).replaceFirst("");
  }
}
