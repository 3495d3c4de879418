package peyman.training.language;

import java.util.List;

/**
 * A tree to learn from.
 *
 * @param words the words with the tags and lemmas that the parser will be given
 * @param heads by word, -1 at the root
 * @param relations numbers by word
 * @param weight how much an update counts
 */
record TreeExample(Kept words, List<Integer> heads, List<Integer> relations, float weight) {

  TreeExample {
    heads = List.copyOf(heads);
    relations = List.copyOf(relations);
  }
}
