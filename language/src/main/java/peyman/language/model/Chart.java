package peyman.language.model;

/**
 * Finds the best projective tree with one root (Eisner 1996); reused from sentence to sentence.
 *
 * <p>What an arc costs is how much less its head scores than the likeliest head of the word. Trees
 * are sought among arcs that cost no more than a bound: where such a tree costs no more than the
 * bound as a whole, no tree with a dearer arc is cheaper. Most words have few such heads, so that
 * time is about square in the length.
 */
public final class Chart {

  private static final float FIRST_BOUND = 4;
  private static final float NONE = Float.POSITIVE_INFINITY;

  private float[] likeliest = new float[0];

  // the costs of complete spans: head on the left, by start and end; on the right, by end and start
  private float[][] rights = new float[0][];
  private float[][] lefts = new float[0][];

  private Arcs[] rightArcs = new Arcs[0];
  private Arcs[] leftArcs = new Arcs[0];

  /** The words that a head may have on one side, the nearest first. */
  private static final class Arcs {
    private final int[] words;
    private final float[] costs;
    private int count;

    Arcs(int most) {
      words = new int[most];
      costs = new float[most];
    }

    /** Adds a word; the cost is that of the span from the head to it. */
    void add(int word, float cost) {
      words[count] = word;
      costs[count++] = cost;
    }
  }

  private void reserve(int count) {
    if (likeliest.length < count) {
      int most = Math.max(64, count * 3 / 2);
      likeliest = new float[most];
      rights = new float[most][most];
      lefts = new float[most][most];
      rightArcs = new Arcs[most];
      leftArcs = new Arcs[most];
      for (int word = 0; word < most; word++) {
        rightArcs[word] = new Arcs(most);
        leftArcs[word] = new Arcs(most);
      }
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
    reserve(count);
    for (int word = 0; word < count; word++) {
      likeliest[word] = scores[word][heads[word] + 1];
    }
    float bound = FIRST_BOUND;
    float cost = search(scores, count, bound, heads);
    while (cost > bound) {
      bound = cost == NONE ? 4 * bound : cost;
      cost = search(scores, count, bound, heads);
    }
  }

  /** Sets the heads of the cheapest tree of arcs within a bound; its cost, if there is one. */
  private float search(float[][] scores, int count, float bound, int[] heads) {
    for (int i = count - 1; i >= 0; i--) {
      rightArcs[i].count = 0;
      leftArcs[i].count = 0;
      rights[i][i] = 0;
      lefts[i][i] = 0;
      for (int j = i + 1; j < count; j++) {
        span(scores, i, j, bound);
      }
    }
    int root = -1;
    float least = NONE;
    for (int word = 0; word < count; word++) {
      float cost = likeliest[word] - scores[word][0] + lefts[word][0] + rights[word][count - 1];
      if (cost < least) {
        least = cost;
        root = word;
      }
    }
    if (root >= 0) {
      heads[root] = -1;
      back(leftArcs, lefts, root, 0, heads);
      back(rightArcs, rights, root, count - 1, heads);
    }
    return least;
  }

  private void span(float[][] scores, int i, int j, float bound) {
    float right = likeliest[j] - scores[j][i + 1];
    float left = likeliest[i] - scores[i][j + 1];
    if (Math.min(right, left) <= bound) {
      int split = split(i, j);
      float inside = rights[i][split] + lefts[j][split + 1];
      if (inside + right <= bound) {
        rightArcs[i].add(j, inside + right);
      }
      if (inside + left <= bound) {
        leftArcs[j].add(i, inside + left);
      }
    }
    rights[i][j] = cost(rightArcs[i], rights, i, j);
    lefts[j][i] = cost(leftArcs[j], lefts, j, i);
  }

  /** Where the words between two that are joined are best divided between them. */
  private int split(int i, int j) {
    float[] fromLeft = rights[i];
    float[] fromRight = lefts[j];
    int split = i;
    float least = fromLeft[i] + fromRight[i + 1];
    for (int k = i + 1; k < j; k++) {
      float sum = fromLeft[k] + fromRight[k + 1];
      if (sum < least) {
        least = sum;
        split = k;
      }
    }
    return split;
  }

  /** What a complete span costs from its head to its end. */
  private static float cost(Arcs arcs, float[][] spans, int head, int end) {
    int farthest = farthest(arcs, spans, head, end);
    return farthest < 0 ? NONE : arcs.costs[farthest] + spans[arcs.words[farthest]][end];
  }

  /** The best farthest arc of a complete span from its head to its end, -1 where there is none. */
  private static int farthest(Arcs arcs, float[][] spans, int head, int end) {
    int reach = Math.abs(end - head);
    int best = -1;
    float least = NONE;
    for (int arc = 0; arc < arcs.count && Math.abs(arcs.words[arc] - head) <= reach; arc++) {
      float sum = arcs.costs[arc] + spans[arcs.words[arc]][end];
      if (sum < least) {
        least = sum;
        best = arc;
      }
    }
    return best;
  }

  /** Reads the tree of a complete span off the arcs of its side. */
  private void back(Arcs[] arcs, float[][] spans, int head, int end, int[] heads) {
    if (head != end) {
      int word = arcs[head].words[farthest(arcs[head], spans, head, end)];
      heads[word] = head;
      between(Math.min(head, word), Math.max(head, word), heads);
      back(arcs, spans, word, end, heads);
    }
  }

  private void between(int i, int j, int[] heads) {
    int split = split(i, j);
    back(rightArcs, rights, i, split, heads);
    back(leftArcs, lefts, j, split + 1, heads);
  }
}
