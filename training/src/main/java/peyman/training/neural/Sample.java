package peyman.training.neural;

import java.util.List;

/**
 * A sentence to learn from.
 *
 * @param forms its words
 * @param task whose tags and trees these are
 * @param tags numbers of tags by word, empty where none are known
 * @param heads by word, -1 at the root; empty where there is no tree
 * @param relations numbers by word, as many as heads
 * @param given keys of what else is known of each word, empty where nothing is
 */
public record Sample(
    List<String> forms,
    int task,
    List<Integer> tags,
    List<Integer> heads,
    List<Integer> relations,
    List<List<Integer>> given) {

  public Sample {
    forms = List.copyOf(forms);
    tags = List.copyOf(tags);
    heads = List.copyOf(heads);
    relations = List.copyOf(relations);
    given = List.copyOf(given);
  }

  /** A sentence of which only the words are known before. */
  public Sample(
      List<String> forms,
      int task,
      List<Integer> tags,
      List<Integer> heads,
      List<Integer> relations) {
    this(forms, task, tags, heads, relations, List.of());
  }

  /** Bare words. */
  public static Sample raw(List<String> forms) {
    return new Sample(forms, 0, List.of(), List.of(), List.of());
  }
}
