package peyman.training.names;

import java.util.List;
import java.util.stream.IntStream;
import peyman.language.model.NameFinder;

/**
 * Words with their name tags.
 *
 * @param forms the words
 * @param tags tags of {@link NameFinder} by word
 */
record NamedSentence(List<String> forms, List<Integer> tags) {

  NamedSentence {
    forms = List.copyOf(forms);
    tags = List.copyOf(tags);
  }

  /** A name: its kind and where it stands, the end exclusive. */
  record Span(int kind, int start, int end) {}

  int size() {
    return forms.size();
  }

  List<Span> spans() {
    return spans(tags);
  }

  /** The names that tags hold. */
  static List<Span> spans(List<Integer> tags) {
    return IntStream.range(0, tags.size())
        .filter(i -> begins(tags, i))
        .mapToObj(
            start -> {
              int kind = (tags.get(start) - 1) / 2;
              int end = start + 1;
              while (end < tags.size() && tags.get(end) == 2 * kind + 2) {
                end++;
              }
              return new Span(kind, start, end);
            })
        .toList();
  }

  private static boolean begins(List<Integer> tags, int word) {
    int tag = tags.get(word);
    if (tag <= 0 || tag % 2 == 1) {
      return tag > 0;
    }
    int before = word == 0 ? 0 : tags.get(word - 1);
    return before != tag && before != tag - 1;
  }
}
