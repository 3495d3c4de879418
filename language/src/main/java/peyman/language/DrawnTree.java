package peyman.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws a sentence's tree with a word a line, in the order of the text: dependents that stand
 * before their head above it, the others below.
 *
 * <pre>
 *   ┌─ nsubj PROPN  ترکیه
 *   │  ┌─ case ADP  به
 *   ├─ obl:arg NOUN  پیمان
 * root VERB  پیوست
 * </pre>
 *
 * Lines begin from the left with the branch and Latin letters and end with the word, so that a
 * terminal that orders right-to-left words does not tear the drawing apart.
 */
public final class DrawnTree {

  private static final String WAY = "\u2502  ";
  private static final String GAP = "   ";

  private final List<Word> words;
  private final List<List<Integer>> before = new ArrayList<>();
  private final List<List<Integer>> after = new ArrayList<>();
  private final StringBuilder out = new StringBuilder();

  private DrawnTree(List<Word> words) {
    this.words = words;
    for (Word word : words) {
      before.add(new ArrayList<>());
      after.add(new ArrayList<>());
    }
    for (Word word : words) {
      if (!word.root()) {
        List<List<Integer>> side = word.index() < word.headIndex() ? before : after;
        side.get(word.headIndex()).add(word.index());
      }
    }
  }

  /** The lines of the drawing, then the sentence's names, a line each. */
  public static String of(AnalysedSentence sentence) {
    DrawnTree tree = new DrawnTree(sentence.words());
    for (Word word : sentence.words()) {
      if (word.root()) {
        tree.draw(word.index(), "", GAP, GAP);
      }
    }
    for (Name name : sentence.names()) {
      tree.out.append(name.type()).append(' ');
      for (int word = name.startWord(); word < name.endWord(); word++) {
        tree.out.append(' ').append(sentence.words().get(word).form());
      }
      tree.out.append('\n');
    }
    return tree.out.toString();
  }

  /**
   * Draws a word and all below it.
   *
   * @param branch what leads to the word
   * @param above what the lines over it begin with
   * @param below what the lines under it begin with
   */
  private void draw(int index, String branch, String above, String below) {
    List<Integer> first = before.get(index);
    for (int i = 0; i < first.size(); i++) {
      String over = above + (i == 0 ? GAP : WAY);
      draw(first.get(i), above + (i == 0 ? "\u250C\u2500 " : "\u251C\u2500 "), over, above + WAY);
    }
    Word word = words.get(index);
    out.append(branch).append(word.deprel().label()).append(' ').append(word.upos());
    out.append("  ").append(word.form()).append('\n');
    List<Integer> last = after.get(index);
    for (int i = 0; i < last.size(); i++) {
      boolean end = i == last.size() - 1;
      String under = below + (end ? GAP : WAY);
      draw(last.get(i), below + (end ? "\u2514\u2500 " : "\u251C\u2500 "), below + WAY, under);
    }
  }
}
