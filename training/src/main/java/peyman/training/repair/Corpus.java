package peyman.training.repair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import peyman.text.Repair;

/** The texts that half-spaces are learnt from, their letters in one form. */
final class Corpus {

  static final char HALF_SPACE = '\u200C';

  /** A line as words (letters, marks, half-spaces) and what stands between them. */
  record Line(List<String> words, List<String> gaps, double weight) {}

  final List<Line> lines = new ArrayList<>();

  /** For the letters of a word without half-spaces: how often each way of writing it occurs. */
  final Map<String, Map<String, Double>> forms = new HashMap<>();

  static Corpus load(Path shared) throws IOException {
    Corpus corpus = new Corpus();
    Path raw = shared.resolve("data/raw");
    corpus.add(Files.readAllLines(raw.resolve("perdt-train.raw.txt")), 1);
    corpus.add(Files.readAllLines(raw.resolve("seraji-train.raw.txt")), 0.3);
    return corpus;
  }

  void add(List<String> texts, double weight) {
    Repair letters = Repair.ofLetters();
    for (String text : texts) {
      Line line = line(letters.repair(text).text(), weight);
      lines.add(line);
      for (String word : line.words()) {
        String plain = withoutMarks(word);
        forms.computeIfAbsent(glued(plain), k -> new HashMap<>()).merge(plain, weight, Double::sum);
      }
    }
  }

  static Line line(String text, double weight) {
    List<String> words = new ArrayList<>();
    List<String> gaps = new ArrayList<>();
    int at = 0;
    int gapStart = 0;
    while (at < text.length()) {
      if (!Letter.isLetter(text.charAt(at))) {
        at++;
        continue;
      }
      gaps.add(text.substring(gapStart, at));
      int start = at;
      while (at < text.length() && Letter.isInWord(text.charAt(at))) {
        at++;
      }
      words.add(text.substring(start, at));
      gapStart = at;
    }
    gaps.add(text.substring(gapStart));
    return new Line(words, gaps, weight);
  }

  static String glued(String word) {
    return word.replace("\u200C", "");
  }

  static String withoutMarks(String word) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      if (!Letter.isMark(word.charAt(i))) {
        plain.append(word.charAt(i));
      }
    }
    return plain.toString();
  }
}
