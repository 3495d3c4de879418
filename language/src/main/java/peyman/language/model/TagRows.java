package peyman.language.model;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What the tagger's weights say of single words and of the tags before, summed up once and kept
 * with the word types: rows of {@link PackedWeights} lanes. Thread-safe; the weights must live and
 * die with the types.
 */
final class TagRows {

  private final PackedWeights weights;
  private final int width;

  /** How many tags may stand before a word: all, and the sentence's start. */
  private final int befores;

  private final AtomicReferenceArray<long[]> history;

  TagRows(PackedWeights weights) {
    this.weights = weights;
    width = weights.width();
    befores = weights.outcomes() + 1;
    history = new AtomicReferenceArray<>(befores * befores);
  }

  PackedWeights weights() {
    return weights;
  }

  /** The rows of a word by itself, from the one for the word two before to that for two after. */
  long[] local(WordType type, Keys keys) {
    long[] rows = type.tagScores;
    if (rows == null) {
      rows =
          weights.rows(
              2 * WordType.REACH + 1,
              keys,
              place -> TaggerFeatures.local(type, place - WordType.REACH, keys));
      type.tagScores = rows;
    }
    return rows;
  }

  /** Where in the rows of a word that one begins which it has as seen from a place. */
  int at(int offset) {
    return (offset + WordType.REACH) * width;
  }

  /** The row of a word after a tag. */
  long[] own(WordType type, int last, Keys keys) {
    AtomicReferenceArray<long[]> rows = rows(type);
    long[] row = rows.getAcquire(last + 1);
    if (row == null) {
      row = copy(local(type, keys), 0);
      keys.clear();
      TaggerFeatures.after(type, last, keys);
      weights.addLanes(keys, row, 0);
      rows.setRelease(last + 1, row);
    }
    return row;
  }

  /** The row that a word gives to the one before it, by the tag before that. */
  long[] ahead(WordType next, int last, Keys keys) {
    AtomicReferenceArray<long[]> rows = rows(next);
    long[] row = rows.getAcquire(befores + last + 1);
    if (row == null) {
      row = copy(local(next, keys), 1);
      keys.clear();
      TaggerFeatures.ahead(next, last, keys);
      weights.addLanes(keys, row, 0);
      rows.setRelease(befores + last + 1, row);
    }
    return row;
  }

  private long[] copy(long[] local, int offset) {
    return Arrays.copyOfRange(local, at(offset), at(offset + 1));
  }

  /** The row of two tags before a word. */
  long[] history(int beforeLast, int last, Keys keys) {
    int place = (last + 1) * befores + beforeLast + 1;
    long[] row = history.getAcquire(place);
    if (row == null) {
      row = new long[width];
      keys.clear();
      TaggerFeatures.history(beforeLast, last, keys);
      weights.addLanes(keys, row, 0);
      history.setRelease(place, row);
    }
    return row;
  }

  private AtomicReferenceArray<long[]> rows(WordType type) {
    AtomicReferenceArray<long[]> rows = type.tagScoresAfter;
    if (rows == null) {
      rows = new AtomicReferenceArray<>(2 * befores);
      type.tagScoresAfter = rows;
    }
    return rows;
  }
}
