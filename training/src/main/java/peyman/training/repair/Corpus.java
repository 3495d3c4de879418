package peyman.training.repair;

import java.util.ArrayList;
import java.util.List;
import peyman.text.Repair;

/** The texts that half-spaces are learnt from, their letters in one form. */
final class Corpus {

  static final char HALF_SPACE = '\u200C';

  /** A line as words (letters, marks, half-spaces) and what stands between them. */
  record Line(List<String> words, List<String> gaps, boolean perdt) {}

  final List<Line> lines = new ArrayList<>();

  private final Evidence evidence;

  Corpus(Evidence evidence) {
    this.evidence = evidence;
  }

  /** Reads running text; only that of PerDT is kept as lines, of the rest the words count. */
  void add(List<String> texts, int source) {
    Repair letters = Repair.ofLetters();
    for (String text : texts) {
      Line line = line(letters.repair(text).text(), source == Evidence.PERDT);
      if (line.perdt()) {
        lines.add(line);
      }
      for (String word : line.words()) {
        evidence.add(source, withoutMarks(word), 1);
      }
    }
  }

  static Line line(String text, boolean perdt) {
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
    return new Line(words, gaps, perdt);
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
