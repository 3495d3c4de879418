package peyman.training.repair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
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

  /** Verb forms that می goes before. */
  final Set<String> afterMi = new HashSet<>();

  /** Perfect forms with their half-space. */
  final Set<String> perfects = new HashSet<>();

  private final Evidence evidence;

  Lexicons(Evidence evidence) {
    this.evidence = evidence;
  }

  void load(Path shared) throws IOException {
    Path folder = shared.resolve("data/lexicons");
    for (String line : Files.readAllLines(folder.resolve("hazm/words.dat"))) {
      String[] cells = line.split("\t");
      add(Evidence.HAZM, cells[0], cells.length > 1 ? Double.parseDouble(cells[1]) : 1);
    }
    for (String line : Files.readAllLines(folder.resolve("shekar/vocab.csv"))) {
      String[] cells = line.split(",");
      add(Evidence.SHEKAR, cells[0], cells.length > 1 ? Double.parseDouble(cells[1]) : 1);
    }
    for (String line : Files.readAllLines(folder.resolve("shekar/compound_words.csv"))) {
      add(Evidence.COMPOUNDS, line.strip(), 1);
    }
    for (String line : Files.readAllLines(folder.resolve("lilak/lexicon.csv"))) {
      if (!line.startsWith("#")) {
        add(Evidence.LILAK, line.split(",")[0], 1);
      }
    }
    for (String name : List.of("zwnj-Dic1_new.txt", "zwnj-Dic2_new.txt", "zwnj-Dic3_new.txt")) {
      for (String line : Files.readAllLines(folder.resolve("parsivar/" + name))) {
        String[] cells = line.strip().split(" ");
        add(Evidence.PARSIVAR, cells[cells.length - 1], 1);
      }
    }
    for (String line : Files.readAllLines(folder.resolve("hazm/verbs.dat"))) {
      String[] stems = line.strip().split("#");
      if (stems.length == 2) {
        verb(stems[0], stems[1]);
      }
    }
    for (String verb : afterMi) {
      evidence.add(Evidence.VERBS, "\u0645\u06CC\u200C" + verb, 1);
      evidence.add(Evidence.VERBS, "\u0646\u0645\u06CC\u200C" + verb, 1);
    }
    for (String verb : perfects) {
      evidence.add(Evidence.VERBS, verb, 1);
    }
  }

  private void add(int source, String word, double frequency) {
    String form = Corpus.withoutMarks(letters.repair(word).text().strip());
    if (form.isEmpty()
        || form.indexOf(' ') >= 0
        || !form.chars().allMatch(c -> Letter.isInWord((char) c))) {
      return;
    }
    evidence.add(source, form, Math.max(1, frequency));
  }

  private static final List<String> PREFIXES =
      List.of(
          "\u0628\u0631",
          "\u062F\u0631",
          "\u0641\u0631\u0627",
          "\u0641\u0631\u0648",
          "\u0628\u0627\u0632",
          "\u0648\u0627",
          "\u0648\u0631");

  private void verb(String past, String present) {
    plainVerb(past, present);
    for (String prefix : PREFIXES) {
      if (past.startsWith(prefix) && present.startsWith(prefix)) {
        prefixed(prefix, past.substring(prefix.length()), present.substring(prefix.length()));
      }
    }
  }

  /** «برمیگشت»: می stands between the prefix and the verb. */
  private void prefixed(String prefix, String past, String present) {
    if (past.length() < 2 || present.isEmpty()) {
      return;
    }
    for (String mi : List.of("\u0645\u06CC\u200C", "\u0646\u0645\u06CC\u200C")) {
      for (String person : PERSONS) {
        evidence.add(Evidence.VERBS, prefix + mi + past + person, 1);
      }
      for (String person : PRESENT) {
        evidence.add(Evidence.VERBS, prefix + mi + glide(present) + person, 1);
      }
    }
  }

  private static String glide(String present) {
    char last = present.charAt(present.length() - 1);
    return last == '\u0627' || last == '\u0648' ? present + "\u06CC" : present;
  }

  private void plainVerb(String past, String present) {
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
      String stem = glide(present);
      for (String person : PRESENT) {
        afterMi.add(stem + person);
        afterMi.add(present + person);
        afterMi.add(stem + "\u0627\u0646" + person);
      }
    }
  }
}
