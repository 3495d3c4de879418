package peyman.language.model;

/**
 * Finds the best projective tree with one root (Eisner 1996); reused from sentence to sentence.
 *
 * <p>Of each span four scores are kept: as an arc or complete, with the head on either side. Place
 * 0 is the root. Scores lie so that each search for the best split reads two rows from left to
 * right.
 */
public final class Chart {

  private static final float ROOT_COST = 1000;

  private int capacity;

  // arcs and complete spans whose head is on the left, by start and end, the latter by end as well
  private float[][] rightArcs = new float[0][];
  private float[][] rights = new float[0][];
  private float[][] rightsByEnd = new float[0][];

  // those whose head is on the right, by end and start, the latter by start as well
  private float[][] leftArcs = new float[0][];
  private float[][] lefts = new float[0][];
  private float[][] leftsByStart = new float[0][];

  private short[][] arcSplits = new short[0][];
  private short[][] rightSplits = new short[0][];
  private short[][] leftSplits = new short[0][];

  private void reserve(int wide) {
    if (capacity < wide) {
      capacity = Math.max(64, wide * 3 / 2);
      rightArcs = new float[capacity][capacity];
      rights = new float[capacity][capacity];
      rightsByEnd = new float[capacity][capacity];
      leftArcs = new float[capacity][capacity];
      lefts = new float[capacity][capacity];
      leftsByStart = new float[capacity][capacity];
      arcSplits = new short[capacity][capacity];
      rightSplits = new short[capacity][capacity];
      leftSplits = new short[capacity][capacity];
    }
  }

  /**
   * Sets the heads of the best tree, -1 at the root.
   *
   * @param scores for each word those of the root, then of each word as its head
   */
  public void heads(float[][] scores, int count, int[] heads) {
    for (int word = 0; word < count; word++) {
      heads[word] = Tagger.best(scores[word], count + 1) - 1;
    }
    if (Projective.tree(heads, count)) {
      return;
    }
    int wide = count + 1;
    reserve(wide);
    for (int i = 0; i < wide; i++) {
      rights[i][i] = 0;
      rightsByEnd[i][i] = 0;
      lefts[i][i] = 0;
      leftsByStart[i][i] = 0;
    }
    for (int length = 1; length < wide; length++) {
      for (int i = 0; i + length < wide; i++) {
        span(scores, i, i + length);
      }
    }
    back(0, count, false, heads);
  }

  private void span(float[][] scores, int i, int j) {
    float[] fromLeft = rights[i];
    float[] fromRight = lefts[j];
    int split = i;
    float top = fromLeft[i] + fromRight[i + 1];
    for (int k = i + 1; k < j; k++) {
      float sum = fromLeft[k] + fromRight[k + 1];
      if (sum > top) {
        top = sum;
        split = k;
      }
    }
    arcSplits[i][j] = (short) split;
    rightArcs[i][j] = top + scores[j - 1][i] - (i == 0 ? ROOT_COST : 0);
    leftArcs[j][i] = i == 0 ? Float.NEGATIVE_INFINITY : top + scores[i - 1][j];

    float[] arcs = rightArcs[i];
    float[] complete = rightsByEnd[j];
    split = j;
    top = arcs[j];
    for (int k = i + 1; k < j; k++) {
      float sum = arcs[k] + complete[k];
      if (sum > top) {
        top = sum;
        split = k;
      }
    }
    rights[i][j] = top;
    rightsByEnd[j][i] = top;
    rightSplits[i][j] = (short) split;

    arcs = leftArcs[j];
    complete = leftsByStart[i];
    split = i;
    top = arcs[i];
    for (int k = i + 1; k < j; k++) {
      float sum = complete[k] + arcs[k];
      if (sum > top) {
        top = sum;
        split = k;
      }
    }
    lefts[j][i] = top;
    leftsByStart[i][j] = top;
    leftSplits[i][j] = (short) split;
  }

  /** Reads the tree of a complete span off the splits. */
  private void back(int i, int j, boolean left, int[] heads) {
    if (i == j) {
      return;
    }
    int arc = left ? leftSplits[i][j] : rightSplits[i][j];
    int from = left ? arc : i;
    int to = left ? j : arc;
    heads[(left ? from : to) - 1] = (left ? to : from) - 1;
    int split = arcSplits[from][to];
    back(from, split, false, heads);
    back(split + 1, to, true, heads);
    if (left) {
      back(i, arc, true, heads);
    } else {
      back(arc, j, false, heads);
    }
  }
}
