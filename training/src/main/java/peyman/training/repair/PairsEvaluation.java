package peyman.training.repair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import peyman.text.Repair;

/** How often repair reaches the right-hand sides of two collections of pairs. */
final class PairsEvaluation {

  private static final List<String> KINDS =
      List.of("be", "common", "gozar", "hich", "plural", "tanvin", "virastman", "");

  private PairsEvaluation() {}

  static void run(Path shared) throws IOException {
    Repair repair = Repair.load();
    int pairs = 0;
    int reached = 0;
    for (String line :
        Files.readAllLines(shared.resolve("data/repair/virastar/pairs.tsv")).stream()
            .skip(1)
            .toList()) {
      String[] cells = line.split("\t", -1);
      if (cells.length > 3) {
        pairs++;
        reached += repair.repair(unescape(cells[2])).text().equals(unescape(cells[3])) ? 1 : 0;
      }
    }
    System.out.printf(Locale.ROOT, "virastar: %d of %d pairs reached%n", reached, pairs);
    for (String kind : KINDS) {
      perspelldata(repair, shared.resolve("data/repair/perspelldata"), kind);
    }
  }

  private static void perspelldata(Repair repair, Path folder, String kind) throws IOException {
    String prefix = kind.isEmpty() ? "" : kind + "_";
    List<String> wrong = Files.readAllLines(folder.resolve(prefix + "wrong.txt"));
    List<String> right = Files.readAllLines(folder.resolve(prefix + "correct.txt"));
    int reached = 0;
    int given = 0;
    int lines = Math.min(wrong.size(), right.size());
    for (int i = 0; i < lines; i++) {
      String wanted = repair.repair(right.get(i)).text();
      given += repair.repair(right.get(i)).text().strip().equals(right.get(i).strip()) ? 1 : 0;
      reached += repair.repair(wrong.get(i)).text().equals(wanted) ? 1 : 0;
    }
    System.out.printf(
        Locale.ROOT,
        "perspelldata %s: %d of %d lines reached; %d right sides left unchanged%n",
        kind.isEmpty() ? "words" : kind,
        reached,
        lines,
        given);
  }

  private static String unescape(String cell) {
    return cell.replace("\\n", "\n").replace("\\'", "'");
  }
}
