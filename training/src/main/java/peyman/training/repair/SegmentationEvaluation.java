package peyman.training.repair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import peyman.text.CodePointSpan;
import peyman.text.Sentence;
import peyman.text.Text;
import peyman.text.TextReader;
import peyman.text.Token;

/**
 * Measures tokens and sentences from raw text as the CoNLL 2018 shared task does: a token or
 * sentence is right if it covers the same characters, white space left out.
 */
public final class SegmentationEvaluation {

  private SegmentationEvaluation() {}

  private record Gold(String raw, Set<Long> tokens, Set<Long> sentences) {}

  /** Prints token and sentence F1 of dev and test of both treebanks, read as one document. */
  public static void run(Path shared) throws IOException {
    TextReader reader = TextReader.load();
    for (String part : List.of("perdt/dev", "perdt/test", "seraji/dev", "seraji/test")) {
      for (String between : List.of(" ", "\n")) {
        Path file = shared.resolve("data/treebanks/" + part + ".conllu");
        boolean showErrors =
            Boolean.getBoolean("errors") && part.endsWith("dev") && between.equals(" ");
        Scores scores = score(reader, file, between, showErrors);
        System.out.printf(
            Locale.ROOT,
            "%s, sentences parted by %s: tokens F1 %.4f, sentences F1 %.4f%n",
            part,
            between.equals(" ") ? "spaces" : "line ends",
            scores.tokens(),
            scores.sentences());
      }
    }
  }

  /** F1 of both. */
  record Scores(double tokens, double sentences) {}

  static Scores score(TextReader reader, Path file, String between, boolean showErrors)
      throws IOException {
    Gold gold = gold(file, between);
    Text text = reader.read(gold.raw());
    int[] place = places(gold.raw());
    Map<Long, String> tokens = new HashMap<>();
    Map<Long, String> sentences = new HashMap<>();
    for (Sentence sentence : text.sentences()) {
      sentences.put(key(place, text.given(sentence.span())), text.slice(sentence.span()));
      for (Token token : sentence.tokens()) {
        tokens.put(key(place, text.given(token.span())), token.form());
      }
    }
    if (showErrors) {
      show(gold.tokens(), tokens, "token");
      show(gold.sentences(), sentences, "sentence");
    }
    return new Scores(f1(gold.tokens(), tokens.keySet()), f1(gold.sentences(), sentences.keySet()));
  }

  private static void show(Set<Long> gold, Map<Long, String> found, String kind) {
    found.forEach(
        (key, form) -> {
          if (!gold.contains(key)) {
            System.out.println(kind + " " + form.replace('\u200C', '|'));
          }
        });
  }

  private static double f1(Set<Long> gold, Set<Long> found) {
    Set<Long> both = new HashSet<>(gold);
    both.retainAll(found);
    return 2.0 * both.size() / (gold.size() + found.size());
  }

  /** For each code point of the text how many come before it that are not white space. */
  private static int[] places(String raw) {
    int[] points = raw.codePoints().toArray();
    int[] places = new int[points.length + 1];
    for (int i = 0; i < points.length; i++) {
      places[i + 1] = places[i] + (Character.isWhitespace(points[i]) ? 0 : 1);
    }
    return places;
  }

  private static long key(int[] places, CodePointSpan span) {
    return (long) places[span.start()] << 32 | places[span.end()];
  }

  private static Gold gold(Path file, String between) throws IOException {
    StringBuilder raw = new StringBuilder();
    Set<Long> tokens = new HashSet<>();
    Set<Long> sentences = new HashSet<>();
    int place = 0;
    int sentenceStart = 0;
    int skip = 0;
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("# text = ")) {
        raw.append(raw.isEmpty() ? "" : between).append(line.substring(9));
        skip = 0;
      } else if (line.isEmpty() && place > sentenceStart) {
        sentences.add((long) sentenceStart << 32 | place);
        sentenceStart = place;
      } else if (!line.isEmpty() && line.charAt(0) != '#') {
        String[] cells = line.split("\t");
        String id = cells[0];
        int dash = id.indexOf('-');
        if (dash < 0 && Integer.parseInt(id) <= skip) {
          continue;
        }
        skip = dash < 0 ? skip : Integer.parseInt(id.substring(dash + 1));
        int length = places(cells[1])[cells[1].codePointCount(0, cells[1].length())];
        tokens.add((long) place << 32 | place + length);
        place += length;
      }
    }
    if (place > sentenceStart) {
      sentences.add((long) sentenceStart << 32 | place);
    }
    return new Gold(raw.toString(), tokens, sentences);
  }
}
