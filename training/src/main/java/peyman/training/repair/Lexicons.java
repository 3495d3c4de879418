package peyman.training.repair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import peyman.text.Repair;

/** The word lists: how common words are, and how they are written. */
final class Lexicons {

  private static final List<String> PERSONS =
      List.of("", "\u0645", "\u06CC", "\u06CC\u0645", "\u06CC\u062F", "\u0646\u062F");
  private static final List<String> PRESENT =
      List.of("\u0645", "\u06CC", "\u062F", "\u06CC\u0645", "\u06CC\u062F", "\u0646\u062F");
  private static final List<String> PERFECT =
      List.of(
          "\u0627\u0645",
          "\u0627\u06CC",
          "\u0627\u06CC\u0645",
          "\u0627\u06CC\u062F",
          "\u0627\u0646\u062F");

  private final Repair letters = Repair.ofLetters();

  /** Written form to frequency in the lists' own counts, at least 1. */
  final Map<String, Double> words = new HashMap<>();

  /** Verb forms that می goes before. */
  final Set<String> afterMi = new HashSet<>();

  /** Perfect forms with their half-space. */
  final Set<String> perfects = new HashSet<>();

  static Lexicons load(Path shared) throws IOException {
    Lexicons all = new Lexicons();
    Path folder = shared.resolve("data/lexicons");
    for (String line : Files.readAllLines(folder.resolve("hazm/words.dat"))) {
      String[] cells = line.split("\t");
      all.add(cells[0], cells.length > 1 ? Double.parseDouble(cells[1]) : 1);
    }
    for (String line : Files.readAllLines(folder.resolve("shekar/vocab.csv"))) {
      String[] cells = line.split(",");
      all.add(cells[0], cells.length > 1 ? Double.parseDouble(cells[1]) : 1);
    }
    for (String line : Files.readAllLines(folder.resolve("shekar/compound_words.csv"))) {
      all.add(line.strip(), 1);
    }
    for (String line : Files.readAllLines(folder.resolve("lilak/lexicon.csv"))) {
      if (!line.startsWith("#")) {
        all.add(line.split(",")[0], 1);
      }
    }
    for (String line : Files.readAllLines(folder.resolve("hazm/verbs.dat"))) {
      String[] stems = line.strip().split("#");
      if (stems.length == 2) {
        all.verb(stems[0], stems[1]);
      }
    }
    return all;
  }

  private void add(String word, double frequency) {
    String form = Corpus.withoutMarks(letters.repair(word).text().strip());
    if (form.isEmpty()
        || form.indexOf(' ') >= 0
        || !form.chars().allMatch(c -> Letter.isInWord((char) c))) {
      return;
    }
    words.merge(form, Math.max(1, frequency), Math::max);
  }

  private void verb(String past, String present) {
    if (!past.isEmpty() && past.indexOf(' ') < 0) {
      for (String person : PERSONS) {
        afterMi.add(past + person);
      }
      afterMi.add(past + "\u0647");
      for (String ending : PERFECT) {
        perfects.add(past + "\u0647\u200C" + ending);
        perfects.add("\u0646" + past + "\u0647\u200C" + ending);
      }
    }
    if (!present.isEmpty() && present.indexOf(' ') < 0) {
      char last = present.charAt(present.length() - 1);
      String stem = last == '\u0627' || last == '\u0648' ? present + "\u06CC" : present;
      for (String person : PRESENT) {
        afterMi.add(stem + person);
        afterMi.add(present + person);
      }
    }
  }
}
