package peyman.training.repair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import peyman.text.Digits;
import peyman.text.Repair;

/** Measures repair on PerDT: half-spaces restored, clean text left alone. */
public final class RepairEvaluation {

  private final Repair repair = Repair.load();
  private final Map<String, Integer> errors = new TreeMap<>();

  RepairEvaluation() {}

  /** Prints the figures for dev and test. */
  public static void run(Path shared) throws IOException {
    for (String part : List.of("dev", "test")) {
      List<String> texts = texts(shared.resolve("data/treebanks/perdt/" + part + ".conllu"));
      List<String> whole = List.of(String.join("\n", texts));
      RepairEvaluation evaluation = new RepairEvaluation();
      evaluation.print("PerDT " + part + ", sentence by sentence: ", part, texts);
      evaluation.print("PerDT " + part + ", as one text:          ", part + " whole", whole);
    }
    PairsEvaluation.run(shared);
  }

  private void print(String title, String part, List<String> texts) {
    Restored removed = restored(texts, "");
    show(part, "removed");
    Restored spaced = restored(texts, " ");
    show(part, "spaced");
    Clean clean = clean(texts);
    show(part, "clean");
    System.out.println(title + "removed " + removed + "; spaced " + spaced + "; " + clean);
  }

  private void show(String part, String kind) {
    if (part.equals(System.getProperty("errors"))) {
      errors.entrySet().stream()
          .sorted((a, b) -> b.getValue() - a.getValue())
          .limit(Integer.getInteger("errors.limit", 150))
          .forEach(e -> System.out.println(kind + "\t" + e.getValue() + "\t" + e.getKey()));
    }
    errors.clear();
  }

  static List<String> texts(Path conllu) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String line : Files.readAllLines(conllu)) {
      if (line.startsWith("# text = ")) {
        texts.add(line.substring(9));
      }
    }
    return texts;
  }

  Restored restored(List<String> texts, String instead) {
    int hit = 0;
    int gold = 0;
    int found = 0;
    Repair letters = Repair.ofLetters();
    for (String text : texts) {
      String wanted = letters.repair(text).text();
      String got = repair.repair(wanted.replace("\u200C", instead), Digits.UNIFY).text();
      int i = 0;
      int j = 0;
      while (i < wanted.length() || j < got.length()) {
        char a = i < wanted.length() ? wanted.charAt(i) : 'x';
        char b = j < got.length() ? got.charAt(j) : 'x';
        boolean wantedHalf = a == '\u200C';
        boolean gotHalf = b == '\u200C';
        gold += wantedHalf ? 1 : 0;
        found += gotHalf ? 1 : 0;
        hit += wantedHalf && gotHalf ? 1 : 0;
        if (wantedHalf != gotHalf) {
          String wantedWord = around(wanted, i);
          errors.merge(
              (wantedHalf ? "missed " : "wrong ") + wantedWord + "\t" + around(got, j),
              1,
              Integer::sum);
        }
        if (wantedHalf == gotHalf) {
          boolean same = a == b;
          i += same || a == ' ' ? 1 : 0;
          j += same || b == ' ' ? 1 : 0;
          if (!same && a != ' ' && b != ' ') {
            i++;
            j++;
          }
        } else if (wantedHalf) {
          i++;
          j += b == ' ' ? 1 : 0;
        } else {
          j++;
          i += a == ' ' ? 1 : 0;
        }
      }
    }
    return new Restored((double) hit / found, (double) hit / gold, gold);
  }

  /** Half-spaces restored. */
  record Restored(double precision, double recall, int gold) {

    double f1() {
      return 2 * precision * recall / (precision + recall);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "P %.4f R %.4f F1 %.4f (%d)", precision, recall, f1(), gold);
    }
  }

  /** Clean words and how many of them were changed. */
  record Clean(int words, int changed) {

    double unchanged() {
      return 1 - (double) changed / words;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "clean unchanged %.4f (%d of %d words changed)",
          unchanged(),
          changed,
          words);
    }
  }

  private static String around(String text, int at) {
    int start = Math.min(at, text.length());
    while (start > 0 && text.charAt(start - 1) != ' ') {
      start--;
    }
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != ' ') {
      end++;
    }
    if (at < text.length() && text.charAt(at) == ' ') {
      start = Math.max(0, text.lastIndexOf(' ', at - 1) + 1);
      int next = text.indexOf(' ', at + 1);
      end = next < 0 ? text.length() : next;
    }
    return text.substring(start, Math.min(end, text.length())).replace('\u200C', '|');
  }

  Clean clean(List<String> texts) {
    int words = 0;
    int changed = 0;
    for (String text : texts) {
      String[] wantedLines = text.split("\n");
      String[] gotLines = repair.repair(text).text().split("\n");
      for (int i = 0; i < wantedLines.length; i++) {
        String[] wanted = wantedLines[i].strip().split("\\s+");
        changed += wanted.length - longestCommon(wanted, gotLines[i].strip().split("\\s+"));
        words += wanted.length;
      }
    }
    return new Clean(words, changed);
  }

  private int longestCommon(String[] wanted, String[] got) {
    int[][] best = new int[wanted.length + 1][got.length + 1];
    for (int i = wanted.length - 1; i >= 0; i--) {
      for (int j = got.length - 1; j >= 0; j--) {
        best[i][j] =
            wanted[i].equals(got[j])
                ? best[i + 1][j + 1] + 1
                : Math.max(best[i + 1][j], best[i][j + 1]);
      }
    }
    int j = 0;
    for (int i = 0; i < wanted.length; i++) {
      while (j < got.length && best[i][j] == best[i][j + 1]) {
        j++;
      }
      if (j < got.length && wanted[i].equals(got[j])) {
        j++;
      } else if (j >= got.length || best[i][j] == best[i + 1][j]) {
        errors.merge(wanted[i].replace('\u200C', '|'), 1, Integer::sum);
      }
    }
    return best[0][0];
  }
}
