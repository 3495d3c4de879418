package peyman.training.language;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import peyman.language.model.Keys;
import peyman.language.model.PackedWeights;
import peyman.language.model.Scorer;

/** Weights under training: an averaged perceptron over 32-bit feature keys. */
public final class Learner implements Scorer {

  private final int outcomes;
  private int[] keys = new int[1 << 16];
  private int[] slotRows = new int[1 << 16];
  private int[] rowKeys = new int[1 << 14];
  private float[] weights;
  private double[] sums;
  private int rows;
  private int steps = 1;

  public Learner(int outcomes) {
    this.outcomes = outcomes;
    weights = new float[outcomes << 14];
    sums = new double[outcomes << 14];
  }

  @Override
  public int outcomes() {
    return outcomes;
  }

  int rows() {
    return rows;
  }

  private int slot(int key) {
    int mask = keys.length - 1;
    int slot = key * 0x9E3779B1 >>> Integer.numberOfLeadingZeros(mask);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  @Override
  public void add(int key, float[] scores) {
    int slot = slot(key);
    if (keys[slot] != 0) {
      int base = slotRows[slot] * outcomes;
      for (int i = 0; i < outcomes; i++) {
        scores[i] += weights[base + i];
      }
    }
  }

  /** Counts one example seen; averages run over examples. */
  public void step() {
    steps++;
  }

  /** Moves weight from one outcome to another for all keys. */
  public void update(Keys features, int right, int wrong, float amount) {
    for (int i = 0; i < features.size(); i++) {
      int base = row(features.get(i)) * outcomes;
      weights[base + right] += amount;
      sums[base + right] += (double) amount * steps;
      weights[base + wrong] -= amount;
      sums[base + wrong] -= (double) amount * steps;
    }
  }

  /** Learns with a margin: also where the best wrong outcome comes close to the right one. */
  void learn(Keys features, float[] scores, int right, float weight) {
    int wrong = -1;
    for (int i = 0; i < scores.length; i++) {
      if (i != right && (wrong < 0 || scores[i] > scores[wrong])) {
        wrong = i;
      }
    }
    if (scores[wrong] >= scores[right] - weight) {
      update(features, right, wrong, weight);
    }
  }

  /** Adds to one outcome's weights. */
  public void update(Keys features, int outcome, float amount) {
    for (int i = 0; i < features.size(); i++) {
      int base = row(features.get(i)) * outcomes;
      weights[base + outcome] += amount;
      sums[base + outcome] += (double) amount * steps;
    }
  }

  /**
   * Steps against a gradient of the outcomes for all keys, each weight at its own rate (AdaGrad);
   * for learners that are not averaged.
   */
  public void descend(Keys features, float[] gradient, float rate) {
    for (int i = 0; i < features.size(); i++) {
      int base = row(features.get(i)) * outcomes;
      for (int outcome = 0; outcome < outcomes; outcome++) {
        float slope = gradient[outcome];
        if (slope != 0) {
          sums[base + outcome] += slope * slope;
          weights[base + outcome] -= rate * slope / (float) Math.sqrt(sums[base + outcome] + 1);
        }
      }
    }
  }

  private int row(int key) {
    int slot = slot(key);
    if (keys[slot] != 0) {
      return slotRows[slot];
    }
    if (rows * 2 > keys.length) {
      grow();
      slot = slot(key);
    }
    if (rows == rowKeys.length) {
      rowKeys = Arrays.copyOf(rowKeys, rows * 2);
      weights = Arrays.copyOf(weights, rows * 2 * outcomes);
      sums = Arrays.copyOf(sums, rows * 2 * outcomes);
    }
    keys[slot] = key;
    slotRows[slot] = rows;
    rowKeys[rows] = key;
    return rows++;
  }

  private void grow() {
    keys = new int[keys.length * 2];
    index();
  }

  private void index() {
    slotRows = new int[keys.length];
    for (int row = 0; row < rows; row++) {
      int slot = slot(rowKeys[row]);
      keys[slot] = rowKeys[row];
      slotRows[slot] = row;
    }
  }

  /** Replaces the weights by their averages; training ends here. */
  public void average() {
    for (int i = 0; i < rows * outcomes; i++) {
      weights[i] -= (float) (sums[i] / steps);
    }
  }

  /** Adds a share of another learner's weights, outcome by outcome, to these. */
  public void add(Learner other, float share) {
    for (int from = 0; from < other.rows; from++) {
      int base = row(other.rowKeys[from]) * outcomes;
      for (int i = 0; i < outcomes; i++) {
        weights[base + i] += share * other.weights[from * outcomes + i];
      }
    }
  }

  /** Keeps so many rows, those with the largest weights; of equal ones those met first. */
  void keep(int most) {
    if (rows <= most) {
      return;
    }
    float[] sizes = new float[rows];
    for (int row = 0; row < rows; row++) {
      sizes[row] = largest(row);
    }
    float[] sorted = sizes.clone();
    Arrays.sort(sorted);
    float least = sorted[rows - most];
    int all = rows;
    int[] oldKeys = rowKeys;
    float[] oldWeights = weights;
    rowKeys = new int[most];
    weights = new float[most * outcomes];
    sums = new double[0];
    rows = 0;
    for (int row = 0; row < all && rows < most; row++) {
      if (sizes[row] >= least) {
        rowKeys[rows] = oldKeys[row];
        System.arraycopy(oldWeights, row * outcomes, weights, rows++ * outcomes, outcomes);
      }
    }
    keys = new int[Integer.highestOneBit(most) * 4];
    index();
  }

  private float largest(int row) {
    float largest = 0;
    for (int i = 0; i < outcomes; i++) {
      largest = Math.max(largest, Math.abs(weights[row * outcomes + i]));
    }
    return largest;
  }

  /** Writes averaged weights, without the rows whose largest weight is below the least. */
  public void write(DataOutputStream out, float least) throws IOException {
    int kept = 0;
    int[] keptKeys = new int[rows];
    float[] keptWeights = new float[rows * outcomes];
    Integer[] order = new Integer[rows];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Integer.compareUnsigned(rowKeys[a], rowKeys[b]));
    for (int row : order) {
      if (largest(row) >= least) {
        keptKeys[kept] = rowKeys[row];
        System.arraycopy(weights, row * outcomes, keptWeights, kept * outcomes, outcomes);
        kept++;
      }
    }
    PackedWeights.write(
        out, outcomes, Arrays.copyOf(keptKeys, kept), Arrays.copyOf(keptWeights, kept * outcomes));
  }
}
