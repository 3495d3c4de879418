package peyman.training.repair;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import peyman.text.WordTable;

/** Decides for every known word where its half-spaces stand and packs the table. */
final class WordTableBuilder {

  private static final List<String> ENDINGS =
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
          "\u062A\u0631",
          "\u062A\u0631\u06CC\u0646",
          "\u062A\u0631\u06CC",
          "\u0627\u0645",
          "\u0627\u06CC",
          "\u0627\u06CC\u0645",
          "\u0627\u06CC\u062F",
          "\u0627\u0646\u062F",
          "\u0627\u0634",
          "\u0627\u062A");

  private final Map<String, Integer> values = new TreeMap<>();

  WordTableBuilder(Corpus corpus, Lexicons lexicons) {
    Map<String, Map<String, Double>> listed = new HashMap<>();
    lexicons.words.forEach(
        (form, frequency) ->
            listed
                .computeIfAbsent(Corpus.glued(form), k -> new HashMap<>())
                .put(form, Math.log(1 + frequency)));
    for (String form : lexicons.perfects) {
      listed.computeIfAbsent(Corpus.glued(form), k -> new HashMap<>()).put(form, 1.0);
    }
    for (String verb : lexicons.afterMi) {
      listed.computeIfAbsent(
          "\u0645\u06CC" + verb, k -> new HashMap<>(Map.of("\u0645\u06CC\u200C" + verb, 1.0)));
      listed.computeIfAbsent(
          "\u0646\u0645\u06CC" + verb,
          k -> new HashMap<>(Map.of("\u0646\u0645\u06CC\u200C" + verb, 1.0)));
    }
    listed.forEach((glued, forms) -> values.put(glued, value(forms, 1)));
    corpus.forms.forEach(
        (glued, forms) -> {
          int frequency = WordTable.frequencyOf(values.getOrDefault(glued, 0));
          int value = value(forms, 1000);
          values.put(
              glued, withFrequency(value, Math.max(frequency, WordTable.frequencyOf(value))));
        });
    verbs(corpus, lexicons);
    joins(corpus);
    for (String ending : ENDINGS) {
      values.merge(ending, WordTable.ENDING, (a, b) -> a | b);
    }
    values.keySet().removeIf(word -> word.length() > 40);
  }

  private static int withFrequency(int value, int frequency) {
    return value & ~(15 << WordTable.FREQUENCY_SHIFT) | frequency << WordTable.FREQUENCY_SHIFT;
  }

  private static int value(Map<String, Double> forms, double scale) {
    double total = forms.values().stream().mapToDouble(Double::doubleValue).sum();
    String best =
        forms.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .max(Map.Entry.comparingByValue())
            .orElseThrow()
            .getKey();
    int frequency =
        (int) Math.min(15, Math.max(1, Math.round(Math.log(1 + total * scale) / Math.log(2) / 2)));
    return withFrequency(mask(best), frequency);
  }

  static int mask(String form) {
    int mask = 0;
    int letters = 0;
    for (int i = 0; i < form.length(); i++) {
      if (form.charAt(i) == Corpus.HALF_SPACE) {
        mask |= letters <= 23 ? 1 << letters - 1 : 0;
      } else {
        letters++;
      }
    }
    return mask;
  }

  private void verbs(Corpus corpus, Lexicons lexicons) {
    Set<String> verbs = new HashSet<>(lexicons.afterMi);
    for (Map<String, Double> forms : corpus.forms.values()) {
      for (String form : forms.keySet()) {
        if (form.startsWith("\u0645\u06CC\u200C")) {
          verbs.add(Corpus.glued(form.substring(3)));
        } else if (form.startsWith("\u0646\u0645\u06CC\u200C")) {
          verbs.add(Corpus.glued(form.substring(4)));
        }
      }
    }
    for (String verb : verbs) {
      values.merge(verb, WordTable.VERB, (a, b) -> a | b);
    }
  }

  private void joins(Corpus corpus) {
    Map<String, Double> spaced = new HashMap<>();
    for (Corpus.Line line : corpus.lines) {
      for (int i = 1; i < line.words().size(); i++) {
        if (line.gaps().get(i).equals(" ")) {
          spaced.merge(
              Corpus.withoutMarks(line.words().get(i - 1) + "\u200C" + line.words().get(i)),
              line.weight(),
              Double::sum);
        }
      }
    }
    corpus.forms.forEach(
        (glued, forms) ->
            forms.forEach(
                (form, count) -> {
                  if (form.indexOf('\u200C') >= 0
                      && mask(form) == (values.get(glued) & WordTable.MASK)
                      && count > 2 * spaced.getOrDefault(form, 0.0)) {
                    values.merge(glued, WordTable.JOINS, (a, b) -> a | b);
                  }
                }));
  }

  int size() {
    return values.size();
  }

  void write(Path file) throws IOException {
    Map<Integer, Integer> packed = new TreeMap<>();
    values.forEach((word, value) -> packed.putIfAbsent(WordTable.fingerprint(word), value));
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(packed.size());
      for (Map.Entry<Integer, Integer> entry : packed.entrySet()) {
        out.writeInt(entry.getKey());
        out.writeInt(entry.getValue());
      }
    }
  }
}
