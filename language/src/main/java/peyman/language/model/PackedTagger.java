package peyman.language.model;

import java.util.Arrays;

/**
 * Tags as {@link Tagger} does with the same weights, faster: what depends on one word is kept with
 * its type, and what depends on words alone is looked up for the whole sentence before it is
 * tagged. For one thread.
 */
final class PackedTagger {

  private final TagRows rows;
  private final PackedWeights weights;
  private final int width;
  private final int outcomes;
  private final int signs;
  private final Keys keys = new Keys();
  private long[] pairs = new long[0];
  private final long[] sums;

  /**
   * A tagger.
   *
   * @param signs the tag of emoji and other signs, which no treebank has; -1 to tag them as words
   */
  PackedTagger(TagRows rows, int signs) {
    this.rows = rows;
    this.signs = signs;
    weights = rows.weights();
    width = weights.width();
    outcomes = weights.outcomes();
    sums = new long[width];
  }

  /** Tags all words of a draft whose types are set. */
  void tag(Draft draft) {
    addPairs(draft);
    int beforeLast = -1;
    int last = -1;
    for (int word = 0; word < draft.size(); word++) {
      boolean sign = signs >= 0 && draft.type(word).sign;
      int tag = sign ? signs : best(draft, word, beforeLast, last);
      draft.tags[word] = tag;
      beforeLast = last;
      last = tag;
    }
  }

  /** Sums up what pairs of words say, word by word. */
  private void addPairs(Draft draft) {
    int size = draft.size() * width;
    if (pairs.length < size) {
      pairs = new long[size * 3 / 2];
    }
    Arrays.fill(pairs, 0, size, 0);
    keys.clear();
    for (int word = 0; word < draft.size(); word++) {
      TaggerFeatures.pairs(draft, word, keys);
    }
    weights.addGroups(keys, keys.size() / Math.max(1, draft.size()), pairs);
  }

  private int best(Draft draft, int word, int beforeLast, int last) {
    WordType type = draft.type(word);
    WordType next = draft.type(word + 1);
    add(
        word * width,
        rows.local(draft.type(word - 2), keys),
        rows.local(draft.type(word - 1), keys),
        rows.local(draft.type(word + 2), keys),
        rows.own(type, last, keys),
        rows.ahead(next, last, keys),
        rows.history(beforeLast, last, keys));
    keys.clear();
    TaggerFeatures.late(beforeLast, last, type, next, keys);
    weights.addLanes(keys, sums, 0);
    return best();
  }

  private void add(
      int from, long[] two, long[] before, long[] third, long[] own, long[] ahead, long[] history) {
    int fromBefore = rows.at(-1) - rows.at(-2);
    int fromThird = rows.at(2) - rows.at(-2);
    for (int i = 0; i < sums.length; i++) {
      sums[i] =
          pairs[from + i]
              + two[i]
              + before[fromBefore + i]
              + third[fromThird + i]
              + own[i]
              + ahead[i]
              + history[i];
    }
  }

  /** The outcome with the highest sum, the first of equals. */
  private int best() {
    int best = Integer.MIN_VALUE;
    for (int outcome = 0; outcome < outcomes; outcome++) {
      best = Math.max(best, PackedWeights.lane(sums, outcome) << 8 | 255 - outcome);
    }
    return 255 - (best & 255);
  }
}
