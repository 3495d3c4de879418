package peyman.text;

import java.util.HashSet;
import java.util.Set;

/**
 * What repair has learnt and what it is told.
 *
 * @param words the known words
 * @param splits the model of half-spaces inside unknown words
 * @param pairs the model of spaces that should be half-spaces
 * @param plurals the model that tells plurals from endings after heh
 * @param endings fingerprints of endings that are joined to the word before them in any case
 * @param separate fingerprints of short words that stand apart from the word after them
 */
record RepairModel(
    WordTable words,
    Weights splits,
    Weights pairs,
    Weights plurals,
    Set<Integer> endings,
    Set<Integer> separate) {

  static RepairModel load() {
    WordTable words = WordTable.load();
    Set<Integer> endings = new HashSet<>();
    Set<Integer> separate = new HashSet<>();
    TsvTable table =
        TsvTable.load(RepairModel.class, "/peyman/text/spellings.tsv", "form", "kind", "note");
    for (TsvTable.Row row : table.requireSorted().requireUnique(0).rows()) {
      String form = row.cell(0);
      int fingerprint = WordTable.fingerprint(form);
      switch (row.cell(1)) {
        case "compound" -> words.prescribe(form);
        case "ending" -> endings.add(fingerprint);
        case "separate" -> separate.add(fingerprint);
        default -> row.fault(1, "unknown kind '" + row.cell(1) + "'; compound, ending or separate");
      }
    }
    table.check();
    return new RepairModel(
        words,
        Weights.load("splits.bin"),
        Weights.load("pairs.bin"),
        Weights.load("plurals.bin"),
        Set.copyOf(endings),
        Set.copyOf(separate));
  }
}
