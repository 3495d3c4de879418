package peyman.language.model;

/** Tells trees from what only looks like one. */
final class Projective {

  private Projective() {}

  /**
   * Whether heads make a tree with one root in which no two arcs cross. Where each word's likeliest
   * head does, no other tree is likelier.
   *
   * @param heads for each word its head, -1 at the root
   */
  static boolean tree(int[] heads, int count) {
    int roots = 0;
    for (int word = 0; word < count; word++) {
      if (heads[word] < 0) {
        roots++;
      }
    }
    if (roots != 1) {
      return false;
    }
    for (int word = 0; word < count; word++) {
      if (crossed(heads, word) || !rooted(heads, count, word)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word between a word and its head hangs on one outside of them. */
  private static boolean crossed(int[] heads, int word) {
    int head = heads[word];
    int first = Math.min(word, head);
    int last = Math.max(word, head);
    for (int between = first + 1; between < last; between++) {
      int other = heads[between];
      if (other < first || other > last) {
        return true;
      }
    }
    return false;
  }

  private static boolean rooted(int[] heads, int count, int word) {
    int at = word;
    for (int steps = 0; at >= 0; steps++) {
      if (steps > count) {
        return false;
      }
      at = heads[at];
    }
    return true;
  }
}
