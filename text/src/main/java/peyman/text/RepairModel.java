package peyman.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What repair has learnt.
 *
 * @param words the known words
 * @param splits the model of half-spaces inside unknown words
 * @param pairs the model of spaces that should be half-spaces
 * @param endings fingerprints of endings that are joined to a word before them in any case
 */
record RepairModel(WordTable words, Weights splits, Weights pairs, Set<Integer> endings) {

  static RepairModel load() {
    Set<Integer> endings = new HashSet<>();
    for (String ending :
        List.of(
            "\u0647\u0627",
            "\u0647\u0627\u06CC",
            "\u0647\u0627\u06CC\u06CC",
            "\u0647\u0627\u06CC\u0645",
            "\u0647\u0627\u06CC\u062A",
            "\u0647\u0627\u06CC\u0634",
            "\u0647\u0627\u06CC\u0645\u0627\u0646",
            "\u0647\u0627\u06CC\u062A\u0627\u0646",
            "\u0647\u0627\u06CC\u0634\u0627\u0646",
            "\u062A\u0631\u06CC\u0646")) {
      endings.add(WordTable.fingerprint(ending));
    }
    return new RepairModel(
        WordTable.load(),
        Weights.load("splits.bin"),
        Weights.load("pairs.bin"),
        Set.copyOf(endings));
  }
}
