package peyman.text;

import java.util.Arrays;
import java.util.Map;

/**
 * Forms and what they stand for, walked letter by letter from the first: a walk that no form goes
 * on with ends at once, and makes no garbage. Immutable once built.
 *
 * @param <T> what a form stands for
 */
public final class Trie<T> {

  /** Where walks begin. */
  public static final int ROOT = 0;

  /** Where a walk is that no form goes on with. */
  public static final int NOWHERE = -1;

  private static final char FIRST_ARABIC = '\u0600';
  private static final int ARABIC_LETTERS = 0x100;

  /** Where each letter of the Arabic block leads from the root: most walks end soon behind it. */
  private final int[] first = new int[ARABIC_LETTERS];

  /** The letter that leads to each node; those that follow one node lie side by side, ascending. */
  private char[] letters;

  /** The first node that follows each node; one past the last is the next node's first. */
  private int[] next;

  private Object[] values;

  private Trie() {}

  /** A trie of the given forms. */
  public static <T> Trie<T> of(Map<String, ? extends T> forms) {
    String[] keys = forms.keySet().toArray(String[]::new);
    Arrays.sort(keys);
    int most = 1;
    for (String key : keys) {
      most += key.length();
    }
    Trie<T> trie = new Trie<>();
    trie.build(keys, forms, most);
    return trie;
  }

  /** Level by level, so that the nodes that follow one lie side by side. */
  private void build(String[] keys, Map<String, ? extends T> forms, int most) {
    letters = new char[most];
    next = new int[most + 1];
    values = new Object[most];
    int[] from = new int[most];
    int[] to = new int[most];
    int[] depth = new int[most];
    to[ROOT] = keys.length;
    int nodes = 1;
    for (int node = ROOT; node < nodes; node++) {
      int at = depth[node];
      int key = from[node];
      if (key < to[node] && keys[key].length() == at) {
        values[node] = forms.get(keys[key]);
        key++;
      }
      next[node] = nodes;
      while (key < to[node]) {
        char letter = keys[key].charAt(at);
        letters[nodes] = letter;
        from[nodes] = key;
        depth[nodes] = at + 1;
        while (key < to[node] && keys[key].charAt(at) == letter) {
          key++;
        }
        to[nodes] = key;
        nodes++;
      }
    }
    next[nodes] = nodes;
    letters = Arrays.copyOf(letters, nodes);
    next = Arrays.copyOf(next, nodes + 1);
    values = Arrays.copyOf(values, nodes);
    for (int i = 0; i < ARABIC_LETTERS; i++) {
      first[i] = search(ROOT, (char) (FIRST_ARABIC + i));
    }
  }

  /** Where a letter leads from a node; {@link #NOWHERE} if no form goes on with it. */
  public int step(int node, char letter) {
    int arabic = letter - FIRST_ARABIC;
    return node == ROOT && arabic >= 0 && arabic < ARABIC_LETTERS
        ? first[arabic]
        : search(node, letter);
  }

  private int search(int node, char letter) {
    int found = Arrays.binarySearch(letters, next[node], next[node + 1], letter);
    return found < 0 ? NOWHERE : found;
  }

  /** How many letters from a place on lead somewhere from the root. */
  public int reach(CharSequence form, int from) {
    int node = ROOT;
    int at = from;
    while (at < form.length()) {
      node = step(node, form.charAt(at));
      if (node == NOWHERE) {
        break;
      }
      at++;
    }
    return at - from;
  }

  /** What the form that ends at a node stands for; null where none ends. */
  @SuppressWarnings("unchecked")
  public T value(int node) {
    return (T) values[node];
  }
}
