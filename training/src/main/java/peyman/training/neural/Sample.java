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
 */
public record Sample(
    List<String> forms,
    int task,
    List<Integer> tags,
    List<Integer> heads,
    List<Integer> relations) {

  public Sample {
    forms = List.copyOf(forms);
    tags = List.copyOf(tags);
    heads = List.copyOf(heads);
    relations = List.copyOf(relations);
  }

  /** Bare words. */
  public static Sample raw(List<String> forms) {
    return new Sample(forms, 0, List.of(), List.of(), List.of());
  }
}
