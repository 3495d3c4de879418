package peyman.observatory.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Terms on their way into the index; several may stand at one place. */
final class TermStream extends TokenStream {

  /** A term, where it stands, and how many places after the one before. */
  private record Placed(String term, int start, int end, int step) {}

  /** A name in the text and the term of the entity that it means. */
  record Named(String term, int start, int end) {}

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final List<Placed> placed;
  private int next;

  private TermStream(List<Placed> placed) {
    this.placed = placed;
  }

  /** The dictionary forms of words, and at their places the entities that the text names. */
  static TermStream of(List<SearchWord> words, List<Named> names) {
    List<Named> open = new ArrayList<>(names);
    open.sort(Comparator.comparingInt(Named::start));
    List<Placed> placed = new ArrayList<>(words.size() * 2);
    int name = 0;
    int last = 0;
    for (SearchWord word : words) {
      int start = Math.max(last, word.start());
      last = start;
      int inc = 1;
      for (String form : word.terms()) {
        placed.add(new Placed(form, start, Math.max(start, word.end()), inc));
        inc = 0;
      }
      while (name < open.size() && open.get(name).start() <= start) {
        Named named = open.get(name++);
        placed.add(new Placed(named.term(), start, Math.max(start, named.end()), 0));
      }
    }
    return new TermStream(placed);
  }

  /** The folded forms as written, each once. */
  static TermStream ofForms(List<SearchWord> words) {
    return new TermStream(
        words.stream()
            .map(SearchWord::form)
            .filter(form -> !form.isEmpty())
            .distinct()
            .map(form -> new Placed(form, 0, 0, 1))
            .toList());
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (next >= placed.size()) {
      return false;
    }
    Placed one = placed.get(next++);
    term.setEmpty().append(one.term());
    offsets.setOffset(one.start(), one.end());
    step.setPositionIncrement(one.step());
    return true;
  }

  @Override
  public void reset() {
    next = 0;
  }
}
