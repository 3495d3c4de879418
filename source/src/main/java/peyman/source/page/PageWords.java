package peyman.source.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import peyman.text.TsvTable;

/** What short texts on a page are for, by the words that they start with or consist of. */
final class PageWords {

  /** A use of a short text; the order is the value of the trait. */
  enum Use {
    RELATED,
    SHARE,
    RIGHTS,
    COMMENTS,
    SUBSCRIBE,
    TAGS,
    TIME,
    SIGNED,
    CODE,
    NAVIGATION,
    IMAGE,
    ADVERT,
    END
  }

  /** Longer texts are not looked at. */
  private static final int MAX_CHARS = 160;

  private record Phrase(String words, Use use, boolean whole) {}

  /** By their first word. */
  private final Map<String, List<Phrase>> phrases = new HashMap<>();

  private PageWords() {}

  static PageWords load() {
    TsvTable table = TsvTable.load(PageWords.class, "page-words.tsv", "words", "use", "whole");
    table.requireSorted();
    table.requireUnique(0);
    PageWords words = new PageWords();
    for (TsvTable.Row row : table.rows()) {
      boolean known = false;
      for (Use use : Use.values()) {
        if (use.name().equals(row.cell(1))) {
          words
              .phrases
              .computeIfAbsent(firstWord(row.cell(0)), word -> new ArrayList<>())
              .add(new Phrase(row.cell(0), use, row.cell(2).equals("whole")));
          known = true;
        }
      }
      if (!known) {
        row.fault(1, "unknown use " + row.cell(1));
      }
    }
    table.check();
    return words;
  }

  /** The uses that a text's words tell, as a set of bits. */
  long uses(String text) {
    if (text.length() > MAX_CHARS) {
      return 0;
    }
    String plain = plain(text);
    long uses = 0;
    for (Phrase phrase : phrases.getOrDefault(firstWord(plain), List.of())) {
      if (plain.startsWith(phrase.words())
          && bound(plain, phrase.words().length())
          && (!phrase.whole() || rest(plain, phrase.words().length()) <= 1)) {
        uses |= 1L << phrase.use().ordinal();
      }
    }
    return uses;
  }

  private static String firstWord(String text) {
    int end = 0;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }

  private static boolean bound(String text, int at) {
    return at >= text.length() || !Character.isLetter(text.charAt(at));
  }

  private static long rest(String text, int from) {
    return text.substring(from).chars().filter(Character::isLetterOrDigit).count();
  }

  /** Small letters, one Persian form of each letter, blanks for half-spaces, no marks in front. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char one =
          switch (c) {
            case '\u064A', '\u0649' -> '\u06CC';
            case '\u0643' -> '\u06A9';
            case '\u200C', '\u00A0' -> ' ';
            default -> c;
          };
      if (!plain.isEmpty() || Character.isLetterOrDigit(one) || one == '\u00A9') {
        plain.append(one);
      }
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }
}
