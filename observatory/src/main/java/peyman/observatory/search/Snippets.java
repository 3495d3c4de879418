package peyman.observatory.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/**
 * Finds the passages of hits that match, by the places of the words in the index; the texts are the
 * store's.
 */
final class Snippets {

  private static final int PASSAGES = 2;
  private static final int LONGEST = 320;
  private static final int BEFORE_MATCH = 80;

  private Snippets() {}

  /**
   * The snippets of each document, in the order of the documents.
   *
   * @param texts what the documents were made of; those of other texts get no snippets
   */
  static List<List<Snippet>> of(
      IndexSearcher searcher, Query query, int[] documents, List<String> texts) throws IOException {
    if (documents.length == 0) {
      return List.of();
    }
    Map<Integer, String> known = new HashMap<>();
    for (int i = 0; i < documents.length; i++) {
      boolean same = sum(searcher, documents[i]) == texts.get(i).hashCode();
      known.put(documents[i], same ? texts.get(i) : "");
    }
    // words come from the index, so the analyzer reads nothing; making a weight for each hit would
    // cost as much as finding it
    Highlighter highlighter =
        new Highlighter(
            UnifiedHighlighter.builder(searcher, new StandardAnalyzer())
                .withMaxLength(Integer.MAX_VALUE - 1)
                .withMaxNoHighlightPassages(1)
                .withWeightMatches(false)
                .withFormatter(new Parts())
                .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.ROOT)),
            known);
    List<List<Snippet>> all = new ArrayList<>();
    for (Object found : highlighter.of(query, documents)) {
      List<Snippet> snippets = new ArrayList<>();
      if (found instanceof List<?> list) {
        list.forEach(one -> snippets.add((Snippet) one));
      }
      all.add(snippets);
    }
    return all;
  }

  private static long sum(IndexSearcher searcher, int document) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    NumericDocValues sums = DocValues.getNumeric(leaf.reader(), Fields.SUM);
    return sums.advanceExact(document - leaf.docBase) ? sums.longValue() : Long.MIN_VALUE;
  }

  /** Gives snippets instead of marked text. */
  private static final class Highlighter extends UnifiedHighlighter {

    private final Map<Integer, String> texts;

    Highlighter(Builder builder, Map<Integer, String> texts) {
      super(builder);
      this.texts = texts;
    }

    @Override
    protected List<CharSequence[]> loadFieldValues(
        String[] fields, DocIdSetIterator documents, int cacheCharsThreshold) throws IOException {
      List<CharSequence[]> values = new ArrayList<>();
      while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        values.add(new CharSequence[] {texts.get(documents.docID())});
      }
      return values;
    }

    Object[] of(Query query, int[] documents) throws IOException {
      return highlightFieldsAsObjects(
              new String[] {Fields.TEXT}, query, documents, new int[] {PASSAGES})
          .get(Fields.TEXT);
    }
  }

  private static final class Parts extends PassageFormatter {

    @Override
    public Object format(Passage[] passages, String content) {
      return Arrays.stream(passages)
          .sorted(Comparator.comparingInt(Passage::getStartOffset))
          .map(passage -> snippet(passage, content))
          .filter(snippet -> !snippet.parts().isEmpty())
          .toList();
    }

    private static Snippet snippet(Passage passage, String content) {
      int start = passage.getStartOffset();
      int end = passage.getEndOffset();
      if (end - start > LONGEST) {
        int match = passage.getNumMatches() > 0 ? passage.getMatchStarts()[0] : start;
        start = Math.max(start, wordStart(content, match - BEFORE_MATCH));
        end = Math.min(end, wordStart(content, start + LONGEST));
      }
      while (start < end && Character.isWhitespace(content.charAt(start))) {
        start++;
      }
      while (end > start && Character.isWhitespace(content.charAt(end - 1))) {
        end--;
      }
      return new Snippet(content.codePointCount(0, start), parts(passage, content, start, end));
    }

    private static int wordStart(String content, int at) {
      int start = Math.max(0, Math.min(at, content.length()));
      while (start > 0
          && start < content.length()
          && !Character.isWhitespace(content.charAt(start - 1))) {
        start--;
      }
      return start;
    }

    private static List<Snippet.Part> parts(Passage passage, String content, int start, int end) {
      Integer[] order = new Integer[passage.getNumMatches()];
      Arrays.setAll(order, i -> i);
      Arrays.sort(order, Comparator.comparingInt(i -> passage.getMatchStarts()[i]));
      List<Snippet.Part> parts = new ArrayList<>();
      int at = start;
      for (int i = 0; i < order.length; i++) {
        int from = Math.max(at, passage.getMatchStarts()[order[i]]);
        int to = Math.min(end, passage.getMatchEnds()[order[i]]);
        while (i + 1 < order.length && passage.getMatchStarts()[order[i + 1]] < to) {
          to = Math.min(end, Math.max(to, passage.getMatchEnds()[order[++i]]));
        }
        if (from < to) {
          part(parts, content.substring(at, from), false);
          part(parts, content.substring(from, to), true);
          at = to;
        }
      }
      part(parts, content.substring(at, Math.max(at, end)), false);
      return parts;
    }

    private static void part(List<Snippet.Part> parts, String text, boolean match) {
      if (!text.isEmpty()) {
        parts.add(new Snippet.Part(text, match));
      }
    }
  }
}
