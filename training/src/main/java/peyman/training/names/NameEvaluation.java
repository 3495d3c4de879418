package peyman.training.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import peyman.language.model.Analyser;
import peyman.language.model.Draft;
import peyman.language.model.NameFinder;
import peyman.language.model.NameMemory;

/** Measures names by CoNLL-2003's span F1. */
final class NameEvaluation {

  private NameEvaluation() {}

  /** Prints the figures of each kind and of all: sentence by sentence, and as one text. */
  static void print(String what, Analyser analyser, List<NamedSentence> sentences) {
    List<NameMemory> found = new ArrayList<>();
    for (NamedSentence sentence : sentences) {
      Draft draft = analyser.findNames(sentence.forms());
      found.add(NameMemory.of(draft));
    }
    print(what + ".sentences", sentences, found);
    NameMemory.carry(found);
    print(what, sentences, found);
  }

  private static void print(String what, List<NamedSentence> sentences, List<NameMemory> found) {
    Map<Integer, int[]> counts = new TreeMap<>();
    int[] all = new int[3];
    for (int i = 0; i < sentences.size(); i++) {
      List<NamedSentence.Span> gold = sentences.get(i).spans();
      List<Integer> tags = new ArrayList<>();
      for (int word = 0; word < sentences.get(i).size(); word++) {
        tags.add(found.get(i).tag(word));
      }
      for (NamedSentence.Span span : gold) {
        counts.computeIfAbsent(span.kind(), k -> new int[3])[0]++;
        all[0]++;
      }
      for (NamedSentence.Span span : NamedSentence.spans(tags)) {
        int right = gold.contains(span) ? 1 : 0;
        counts.computeIfAbsent(span.kind(), k -> new int[3])[1]++;
        counts.get(span.kind())[2] += right;
        all[1]++;
        all[2] += right;
      }
    }
    counts.forEach(
        (kind, count) ->
            print(what + "." + NameFinder.KINDS.get(kind).toLowerCase(Locale.ROOT), count));
    print(what, all);
  }

  private static void print(String what, int[] count) {
    print(what + ".precision", count[2] / (double) count[1]);
    print(what + ".recall", count[2] / (double) count[0]);
    print(what + ".f1", 2.0 * count[2] / (count[0] + count[1]));
  }

  private static void print(String figure, double value) {
    System.out.printf(Locale.ROOT, "language.%s=%.4f%n", figure, value);
  }
}
