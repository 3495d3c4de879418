package peyman.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks lines against the rules of the CoNLL-U format, and gathers what breaks them. */
final class ConlluRules {

  private static final Pattern FEATURES =
      Pattern.compile("_|[A-Z][A-Za-z0-9]*=[A-Za-z0-9,]+(\\|[A-Z][A-Za-z0-9]*=[A-Za-z0-9,]+)*");
  private static final Pattern RELATION = Pattern.compile("[a-z]+(:[a-z]+)?");

  private final List<String> faults = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  /** The faults of a document: empty where it is valid. */
  static List<String> faults(String document) {
    ConlluRules rules = new ConlluRules();
    if (!document.isEmpty() && !document.endsWith("\n\n")) {
      rules.faults.add("does not end with an empty line");
    }
    for (String sentence : document.split("\n\n")) {
      if (!sentence.isBlank()) {
        rules.sentence(sentence.split("\n", -1));
      }
    }
    return rules.faults;
  }

  private void sentence(String[] lines) {
    String text = "";
    String id = "";
    List<String[]> words = new ArrayList<>();
    StringBuilder spelt = new StringBuilder();
    int covered = 0;
    for (String line : lines) {
      if (line.startsWith("#")) {
        text = line.startsWith("# text = ") ? line.substring(9) : text;
        id = line.startsWith("# sent_id = ") ? line.substring(12) : id;
        continue;
      }
      String[] cells = line.split("\t", -1);
      check(cells.length == 10, "has not ten columns: " + line);
      for (String cell : cells) {
        check(!cell.isEmpty() && cell.equals(cell.strip()), "has an empty or padded cell: " + line);
      }
      boolean range = cells[0].contains("-");
      if (range) {
        String[] ends = cells[0].split("-");
        check(Integer.parseInt(ends[0]) == words.size() + 1, "range out of place: " + line);
        check(Integer.parseInt(ends[1]) > Integer.parseInt(ends[0]), "empty range: " + line);
        covered = Integer.parseInt(ends[1]);
        for (int column = 2; column < 9; column++) {
          check(cells[column].equals("_"), "range with a value: " + line);
        }
      } else {
        words.add(cells);
        check(cells[0].equals(String.valueOf(words.size())), "numbered out of order: " + line);
        Upos.valueOf(cells[3]);
        check(FEATURES.matcher(cells[5]).matches() && sorted(cells[5]), "features: " + line);
        check(RELATION.matcher(cells[7]).matches(), "relation: " + line);
      }
      if (range || words.size() > covered) {
        spelt.append(cells[1]).append(cells[9].contains("SpaceAfter=No") ? "" : " ");
      }
    }
    check(!id.isEmpty() && ids.add(id), "sent_id is absent or given twice: " + id);
    check(spelt.toString().strip().equals(text), "text is not that of the tokens: " + text);
    tree(words, id);
  }

  private void tree(List<String[]> words, String id) {
    long roots = words.stream().filter(cells -> cells[6].equals("0")).count();
    check(roots == 1, "has " + roots + " roots: " + id);
    for (String[] cells : words) {
      check(cells[6].equals("0") == cells[7].equals("root"), "root and head 0 differ: " + id);
      int steps = 0;
      int word = Integer.parseInt(cells[0]);
      while (word != 0 && steps++ <= words.size()) {
        word = Integer.parseInt(words.get(word - 1)[6]);
      }
      check(word == 0, "a cycle: " + id);
    }
  }

  private static boolean sorted(String features) {
    List<String> names = new ArrayList<>();
    for (String feature : features.split("\\|")) {
      names.add(feature.split("=")[0].toLowerCase(Locale.ROOT));
    }
    return names.equals(names.stream().sorted().distinct().toList());
  }

  private void check(boolean holds, String fault) {
    if (!holds) {
      faults.add(fault);
    }
  }
}
