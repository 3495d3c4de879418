package peyman.observatory.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.spell.StringDistance;
import peyman.text.TsvTable;

/**
 * How likely one word was typed for another: letters that sound alike and keys that lie side by
 * side cost less than others.
 */
final class Keyboard implements StringDistance {

  private static final float ALIKE = 0.4f;
  private static final float NEAR = 0.7f;

  private record Key(int row, int column) {

    boolean beside(Key other) {
      return Math.abs(row - other.row) <= 1 && Math.abs(column - other.column) <= 1;
    }
  }

  private final Map<Character, Key> keys = new HashMap<>();
  private final Map<Character, Character> persian = new HashMap<>();
  private final Map<Character, Integer> sounds = new HashMap<>();

  static Keyboard load() {
    Keyboard keyboard = new Keyboard();
    TsvTable table =
        TsvTable.load(Keyboard.class, "keyboard.tsv", "latin", "persian", "row", "column");
    table.requireSorted().requireUnique(0).check();
    for (TsvTable.Row row : table.rows()) {
      Key key = new Key(Integer.parseInt(row.cell(2)), Integer.parseInt(row.cell(3)));
      keyboard.keys.put(row.cell(0).charAt(0), key);
      keyboard.keys.put(row.cell(1).charAt(0), key);
      keyboard.persian.put(row.cell(0).charAt(0), row.cell(1).charAt(0));
    }
    TsvTable groups = TsvTable.load(Keyboard.class, "homophones.tsv", "letters");
    groups.requireSorted().requireUnique(0).check();
    int group = 0;
    for (TsvTable.Row row : groups.rows()) {
      group++;
      for (char letter : row.cell(0).toCharArray()) {
        keyboard.sounds.put(letter, group);
      }
    }
    return keyboard;
  }

  /** What the same keys give on the Persian keyboard; empty where a key has no letter there. */
  Optional<String> onPersianKeys(String latin) {
    StringBuilder typed = new StringBuilder(latin.length());
    for (char c : latin.toCharArray()) {
      Character letter = persian.get(c);
      if (letter == null) {
        return Optional.empty();
      }
      typed.append(letter.charValue());
    }
    return Optional.of(typed.toString());
  }

  private float cost(char one, char other) {
    if (one == other) {
      return 0;
    }
    Integer sound = sounds.get(one);
    if (sound != null && sound.equals(sounds.get(other))) {
      return ALIKE;
    }
    Key key = keys.get(one);
    Key otherKey = keys.get(other);
    return key != null && otherKey != null && key.beside(otherKey) ? NEAR : 1;
  }

  /** 1 for the same word, less for each letter changed, left out, put in or swapped. */
  @Override
  public float getDistance(String one, String other) {
    float[][] costs = new float[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        costs[i][j] = best(one, other, i, j, costs);
      }
    }
    int longest = Math.max(1, Math.max(one.length(), other.length()));
    return Math.max(0, 1 - costs[one.length()][other.length()] / longest);
  }

  private float best(String one, String other, int i, int j, float[][] costs) {
    if (i == 0 || j == 0) {
      return i + j;
    }
    float best = costs[i - 1][j - 1] + cost(one.charAt(i - 1), other.charAt(j - 1));
    best = Math.min(best, Math.min(costs[i - 1][j], costs[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(best, costs[i - 2][j - 2] + NEAR) : best;
  }
}
