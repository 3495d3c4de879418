package peyman.training.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Aligns the words of a system with gold words as the CoNLL 2018 shared task does: words are the
 * same where they cover the same characters; inside multiword tokens the longest common subsequence
 * of their forms counts.
 */
final class WordAlignment {

  /**
   * A word.
   *
   * @param start its first character, white space not counted
   * @param end one past its last
   * @param form its letters
   * @param multiword whether its token has other words, too; start and end are the token's then
   */
  record Place(int start, int end, String form, boolean multiword) {}

  /** The same word by its two numbers. */
  record Pair(int gold, int found) {}

  private final List<Place> gold;
  private final List<Place> found;
  private final List<Pair> pairs = new ArrayList<>();

  private WordAlignment(List<Place> gold, List<Place> found) {
    this.gold = gold;
    this.found = found;
  }

  static List<Pair> of(List<Place> gold, List<Place> found) {
    WordAlignment alignment = new WordAlignment(gold, found);
    alignment.align();
    return alignment.pairs;
  }

  private void align() {
    int g = 0;
    int f = 0;
    while (g < gold.size() && f < found.size()) {
      Place right = gold.get(g);
      Place other = found.get(f);
      boolean overlap = right.start() < other.end() && other.start() < right.end();
      if (overlap && (right.multiword() || other.multiword())) {
        int goldStart = g;
        int foundStart = f;
        int end =
            Math.max(right.multiword() ? right.end() : 0, other.multiword() ? other.end() : 0);
        while (g < gold.size() && gold.get(g).start() < end
            || f < found.size() && found.get(f).start() < end) {
          if (f >= found.size() || g < gold.size() && gold.get(g).start() <= found.get(f).start()) {
            end = gold.get(g).multiword() ? Math.max(end, gold.get(g).end()) : end;
            g++;
          } else {
            end = found.get(f).multiword() ? Math.max(end, found.get(f).end()) : end;
            f++;
          }
        }
        common(goldStart, g, foundStart, f);
      } else if (right.start() == other.start() && right.end() == other.end()) {
        pairs.add(new Pair(g++, f++));
      } else if (right.start() <= other.start()) {
        g++;
      } else {
        f++;
      }
    }
  }

  private void common(int goldStart, int goldEnd, int foundStart, int foundEnd) {
    int rows = goldEnd - goldStart;
    int columns = foundEnd - foundStart;
    int[][] longest = new int[rows + 1][columns + 1];
    for (int g = rows - 1; g >= 0; g--) {
      for (int f = columns - 1; f >= 0; f--) {
        longest[g][f] =
            same(goldStart + g, foundStart + f)
                ? longest[g + 1][f + 1] + 1
                : Math.max(longest[g + 1][f], longest[g][f + 1]);
      }
    }
    int g = 0;
    int f = 0;
    while (g < rows && f < columns) {
      if (same(goldStart + g, foundStart + f)) {
        pairs.add(new Pair(goldStart + g++, foundStart + f++));
      } else if (longest[g + 1][f] >= longest[g][f + 1]) {
        g++;
      } else {
        f++;
      }
    }
  }

  private boolean same(int goldWord, int foundWord) {
    return gold.get(goldWord).form().equalsIgnoreCase(found.get(foundWord).form());
  }
}
