package peyman.source.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import peyman.text.TsvTable;

/**
 * Finds the words of {@code class-words.tsv} in class and id attributes, all in one pass.
 *
 * <p>Letters are compared without case. Whatever is no letter bounds a word, as does a capital
 * after a small letter ({@code sideBar}); the table writes such a bound as {@code _}. Thread-safe.
 */
final class ClassWords {

  private static final int SYMBOLS = 27;

  private final List<int[]> next = new ArrayList<>();
  private final List<Long> marks = new ArrayList<>();

  private ClassWords() {
    state();
  }

  static ClassWords load() {
    TsvTable table = TsvTable.load(ClassWords.class, "class-words.tsv", "word", "mark");
    table.requireSorted();
    table.requireUnique(0);
    ClassWords words = new ClassWords();
    for (TsvTable.Row row : table.rows()) {
      Optional<Mark> mark =
          Arrays.stream(Mark.values()).filter(m -> m.name().equals(row.cell(1))).findFirst();
      if (!row.cell(0).matches("[a-z_]+")) {
        row.fault(0, "write small letters, and _ for a bound");
      } else if (mark.isEmpty()) {
        row.fault(1, "unknown mark " + row.cell(1));
      } else {
        words.add(row.cell(0), mark.get());
      }
    }
    table.check();
    words.link();
    return words;
  }

  private int state() {
    int[] row = new int[SYMBOLS];
    Arrays.fill(row, -1);
    next.add(row);
    marks.add(0L);
    return next.size() - 1;
  }

  private void add(String word, Mark mark) {
    int state = 0;
    for (int i = 0; i < word.length(); i++) {
      int symbol = symbol(word.charAt(i));
      if (next.get(state)[symbol] < 0) {
        next.get(state)[symbol] = state();
      }
      state = next.get(state)[symbol];
    }
    marks.set(state, marks.get(state) | mark.bit());
  }

  /**
   * Completes the automaton (Aho and Corasick): where a word breaks off, its longest suffix goes
   * on.
   */
  private void link() {
    int[] fallback = new int[next.size()];
    Queue<Integer> queue = new ArrayDeque<>(List.of(0));
    while (!queue.isEmpty()) {
      int state = queue.remove();
      marks.set(state, marks.get(state) | marks.get(fallback[state]));
      for (int symbol = 0; symbol < SYMBOLS; symbol++) {
        int inherited = state == 0 ? 0 : next.get(fallback[state])[symbol];
        int to = next.get(state)[symbol];
        if (to < 0) {
          next.get(state)[symbol] = inherited;
        } else {
          fallback[to] = state == 0 ? 0 : inherited;
          queue.add(to);
        }
      }
    }
  }

  private static int symbol(char c) {
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 1;
    }
    return c >= 'A' && c <= 'Z' ? c - 'A' + 1 : 0;
  }

  /** The marks of all words in an attribute's value. */
  long marks(String value) {
    long found = 0;
    int state = next.get(0)[0];
    boolean small = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (small && c >= 'A' && c <= 'Z') {
        state = next.get(state)[0];
        found |= marks.get(state);
      }
      small = c >= 'a' && c <= 'z';
      state = next.get(state)[symbol(c)];
      found |= marks.get(state);
    }
    return found | marks.get(next.get(state)[0]);
  }
}
