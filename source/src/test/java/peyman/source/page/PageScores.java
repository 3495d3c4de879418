package peyman.source.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The measures of the two sets of pages, as their makers define them. */
final class PageScores {

  private static final Pattern TOKEN = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final int SHINGLE = 4;

  /** Precision, recall and their harmonic mean. */
  record Score(double precision, double recall) {
    double f1() {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
  }

  private double precisionSum;
  private double recallSum;
  private int precisionCount;
  private int recallCount;
  private long truePositives;
  private long falsePositives;
  private long falseNegatives;

  /** Counts shingles of four tokens; each page counts the same. */
  Score shingles(String truth, String found) {
    Map<String, Integer> wanted = counts(truth);
    Map<String, Integer> given = counts(found);
    double both = 0;
    for (Map.Entry<String, Integer> entry : wanted.entrySet()) {
      both += Math.min(entry.getValue(), given.getOrDefault(entry.getKey(), 0));
    }
    double wantedSum = wanted.values().stream().mapToInt(n -> n).sum();
    double givenSum = given.values().stream().mapToInt(n -> n).sum();
    double precision = givenSum == 0 ? 1 : both / givenSum;
    double recall = wantedSum == 0 ? 1 : both / wantedSum;
    if (givenSum > 0) {
      precisionSum += precision;
      precisionCount++;
    }
    if (wantedSum > 0) {
      recallSum += recall;
      recallCount++;
    }
    return new Score(precision, recall);
  }

  private static Map<String, Integer> counts(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < Math.max(1, tokens.size() - SHINGLE + 1) && !tokens.isEmpty(); i++) {
      List<String> shingle = tokens.subList(i, Math.min(tokens.size(), i + SHINGLE));
      counts.merge(String.join(" ", shingle), 1, Integer::sum);
    }
    return counts;
  }

  /** The mean over pages of the shingle counts. */
  Score shingleScore() {
    return new Score(precisionSum / precisionCount, recallSum / recallCount);
  }

  /** Counts snippets, whatever their blanks. */
  void snippets(PageCorpus.Snippets page, String found) {
    String text = single(found);
    for (String snippet : page.with()) {
      if (text.contains(single(snippet))) {
        truePositives++;
      } else {
        falseNegatives++;
      }
    }
    for (String snippet : page.without()) {
      falsePositives += text.contains(single(snippet)) ? 1 : 0;
    }
  }

  Score snippetScore() {
    return new Score(
        truePositives / (double) (truePositives + falsePositives),
        truePositives / (double) (truePositives + falseNegatives));
  }

  static String single(String text) {
    return text.replaceAll("[\\s\u00A0]+", " ").replaceAll("[\u00AD\u200B]", "").strip();
  }

  static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }
}
