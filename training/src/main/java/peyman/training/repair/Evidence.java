package peyman.training.repair;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import peyman.text.WordTable;

/** How each word is written, source by source, and what its parts do elsewhere. */
final class Evidence {

  /** Running text whose conventions are the ones that repair follows. */
  static final int PERDT = 0;

  static final int SERAJI = 1;
  static final int PAIRS = 2;
  static final int OTHER_TEXT = 3;
  static final int HAZM = 4;
  static final int SHEKAR = 5;
  static final int COMPOUNDS = 6;
  static final int LILAK = 7;
  static final int PARSIVAR = 8;
  static final int VERBS = 9;
  static final int SOURCES = 10;

  /** Letters without half-spaces to ways of writing to counts by source. */
  final TreeMap<String, Map<String, double[]>> words = new TreeMap<>();

  /** By fingerprint: how often a part stands before and after a half-space, in distinct words. */
  final Map<Integer, int[]> parts = new HashMap<>();

  final Map<Integer, Integer> frequencies = new HashMap<>();
  final Map<Integer, Boolean> verbs = new HashMap<>();

  void add(int source, String form, double count) {
    words.computeIfAbsent(Corpus.glued(form), k -> new TreeMap<>())
            .computeIfAbsent(form, k -> new double[SOURCES])[source] +=
        count;
  }

  private static final List<String> PLURALS =
      List.of(
          "\u0647\u0627",
          "\u0647\u0627\u06CC",
          "\u0647\u0627\u06CC\u06CC",
          "\u0647\u0627\u06CC\u0634",
          "\u0647\u0627\u06CC\u0634\u0627\u0646",
          "\u0647\u0627\u06CC\u0645");

  /** Takes out solid spellings that are slips of the text: rare, and plainly می or ها forms. */
  private void dropSlips() {
    words.forEach(
        (glued, forms) -> {
          double[] solid = forms.get(glued);
          boolean listed = solid == null || solid[HAZM] + solid[LILAK] + solid[SHEKAR] > 0;
          if (!listed && solid[PERDT] <= 3 && (isPlural(glued) || isVerb(glued))) {
            for (int source = 0; source < HAZM; source++) {
              solid[source] = 0;
            }
          }
        });
  }

  private boolean isVerb(String glued) {
    return glued.startsWith("\u0645\u06CC")
        && glued.length() > 4
        && verbs.containsKey(WordTable.fingerprint(glued.substring(2)));
  }

  private boolean isPlural(String glued) {
    for (String plural : PLURALS) {
      int stem = glued.length() - plural.length();
      if (stem > 2
          && glued.endsWith(plural)
          && Letter.joins(glued.charAt(stem - 1))
          && words.containsKey(glued.substring(0, stem))) {
        return true;
      }
    }
    return false;
  }

  /** Counts the parts once all words are added. */
  void close() {
    dropSlips();
    words.forEach(
        (glued, forms) ->
            forms.forEach(
                (form, counts) -> {
                  String[] pieces = form.split("\u200C");
                  for (int i = 0; i < pieces.length && pieces.length > 1; i++) {
                    int[] part =
                        parts.computeIfAbsent(WordTable.fingerprint(pieces[i]), k -> new int[2]);
                    part[0] += i + 1 < pieces.length ? 1 : 0;
                    part[1] += i > 0 ? 1 : 0;
                  }
                }));
    words.forEach(
        (glued, forms) ->
            frequencies.put(WordTable.fingerprint(glued), frequency(forms.get(glued), 0)));
  }

  /** A class from 0 to 15 for how common a word is that is written without half-spaces. */
  static int frequency(double[] counts, double left) {
    if (counts == null) {
      return 0;
    }
    double best = 0;
    for (int source = 0; source < SOURCES; source++) {
      double count = counts[source] - (source == PERDT ? left : 0);
      boolean text = source < HAZM;
      if (count > 0) {
        best =
            Math.max(best, 1 + (text ? Math.log(count * 500) : Math.log(count)) / Math.log(2) / 2);
      }
    }
    return (int) Math.min(15, Math.round(best));
  }

  static int bucket(int count) {
    return count <= 0 ? 0 : Math.min(15, 1 + (int) Math.round(Math.log(count) / Math.log(2) * 1.5));
  }

  /** The packed knowledge of a part, as {@link WordTable#part} gives it. */
  int part(int fingerprint, int lessLeft, int lessRight, int ownFrequency) {
    int[] part = parts.get(fingerprint);
    int frequency = ownFrequency >= 0 ? ownFrequency : frequencies.getOrDefault(fingerprint, 0);
    int packed = frequency;
    if (part != null) {
      packed |= bucket(part[0] - lessLeft) << 4 | bucket(part[1] - lessRight) << 8;
    }
    return packed | (verbs.containsKey(fingerprint) ? 1 << 12 : 0);
  }
}
