package peyman.training.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import peyman.language.model.Lexicon.Mark;

/** Parts of names in the lists that this module has for the name finder, as marks of words. */
final class NamedWords {

  private static final String FOLDER = "/peyman/training/names/";
  private static final Set<String> BODIES =
      Set.of("club", "company", "party", "international", "body");
  private static final int SHORTEST = 3;

  private final Map<String, Integer> marks = new TreeMap<>();

  private NamedWords() {}

  /** Bits of marks by word. */
  static Map<String, Integer> marks() {
    NamedWords words = new NamedWords();
    words.read("words.tsv", Set.of("given"));
    words.read("listed.tsv", Set.of("surname", "person", "place"));
    words.read("listed.tsv", BODIES);
    return words.marks;
  }

  private void read(String file, Set<String> kinds) {
    try (InputStream in = NamedWords.class.getResourceAsStream(FOLDER + file)) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        int tab = line.indexOf('\t');
        if (tab > 0 && line.charAt(0) != '#') {
          String[] parts = line.substring(0, tab).split("\\s+");
          for (String kind : line.substring(tab + 1).split("\\|")) {
            if (kinds.contains(kind)) {
              add(parts, kind);
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FOLDER + file, e);
    }
  }

  private void add(String[] parts, String kind) {
    switch (kind) {
      case "given" -> mark(parts[0], Mark.FIRST_NAME);
      case "surname" -> mark(parts[parts.length - 1], Mark.LAST_NAME);
      case "place" -> {
        if (parts.length == 1) {
          mark(parts[0], Mark.PLACE);
        }
      }
      default -> {
        for (String part : parts) {
          if (part.length() >= SHORTEST) {
            mark(part, "person".equals(kind) ? Mark.LAST_NAME : Mark.ORGANISATION);
          }
        }
      }
    }
  }

  private void mark(String word, Mark mark) {
    marks.merge(word, mark.bit(), (a, b) -> a | b);
  }
}
