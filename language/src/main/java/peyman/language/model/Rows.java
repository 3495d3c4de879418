package peyman.language.model;

import java.util.List;

/** The words of some sentences as rows, one sentence after the other. */
final class Rows {

  private final int[] starts;
  private int longest;

  Rows(List<Draft> drafts) {
    starts = new int[drafts.size() + 1];
    for (int sentence = 0; sentence < drafts.size(); sentence++) {
      int size = drafts.get(sentence).size();
      starts[sentence + 1] = starts[sentence] + size;
      longest = Math.max(longest, size);
    }
  }

  int sentences() {
    return starts.length - 1;
  }

  /** How many words all have. */
  int count() {
    return starts[sentences()];
  }

  /** How many words the longest has. */
  int longest() {
    return longest;
  }

  /** The row of a sentence's first word. */
  int start(int sentence) {
    return starts[sentence];
  }

  int size(int sentence) {
    return starts[sentence + 1] - starts[sentence];
  }
}
