package peyman.source.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the traits that a block has beside others, once the first look has a view of each: what the
 * neighbours are, and whether it stands in the element that holds the article.
 */
final class SecondLook {

  /** Blocks count by their length, up to this. */
  private static final int MAX_CHARS = 400;

  private final Layout layout;
  private final List<Block> blocks;
  private final FirstLook look;
  private final double[] views;
  private final int container;
  private final String mainLook;
  private final int mainParent;
  private int firstGood = Integer.MAX_VALUE;
  private int lastGood = -1;

  /**
   * A second look.
   *
   * @param views log-odds of each block by the first look
   */
  SecondLook(Layout layout, FirstLook look, double[] views) {
    this.layout = layout;
    this.blocks = layout.blocks();
    this.look = look;
    this.views = views;
    this.container = bestElement();
    this.mainLook = mainLook();
    this.mainParent = mainParent();
    for (int i = layout.firstBlock(container); i < layout.endBlock(container); i++) {
      if (good(i)) {
        firstGood = Math.min(firstGood, i);
        lastGood = i;
      }
    }
  }

  private boolean good(int at) {
    return views[at] > 0 && blocks.get(at).length() >= 60;
  }

  /** The element under which text speaks most for being the article, all in all. */
  private int bestElement() {
    double[] sums = new double[blocks.size() + 1];
    for (int i = 0; i < blocks.size(); i++) {
      double worth = Math.tanh(views[i] / 2) * Math.min(MAX_CHARS, blocks.get(i).length());
      sums[i + 1] = sums[i] + worth;
    }
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int node = 0; node < layout.nodeCount(); node++) {
      int first = layout.firstBlock(node);
      int end = layout.endBlock(node);
      double sum = end > first ? sums[end] - sums[first] : 0;
      if (sum >= most) {
        most = sum;
        best = node;
      }
    }
    return best;
  }

  private String mainLook() {
    Map<String, Integer> chars = new HashMap<>();
    String main = "";
    int most = 0;
    for (int i = layout.firstBlock(container); i < layout.endBlock(container); i++) {
      if (views[i] > 0) {
        String key = look.look(blocks.get(i).node());
        int sum = chars.merge(key, blocks.get(i).length(), Integer::sum);
        if (sum > most) {
          most = sum;
          main = key;
        }
      }
    }
    return main;
  }

  /** The element right above most of the good text. */
  private int mainParent() {
    int[] chars = new int[layout.nodeCount()];
    int main = container;
    for (int i = layout.firstBlock(container); i < layout.endBlock(container); i++) {
      int parent = layout.parent(blocks.get(i).node());
      if (views[i] > 0 && parent >= 0) {
        chars[parent] += blocks.get(i).length();
        main = chars[parent] > chars[main] ? parent : main;
      }
    }
    return main;
  }

  /** Adds to the traits of the first look. */
  void add(int at, TraitSet traits) {
    Block block = blocks.get(at);
    int view = grade(views[at]);
    boolean inside = at >= layout.firstBlock(container) && at < layout.endBlock(container);
    traits.add(Trait.FIRST, view + (inside ? 10 : 0));
    int around = grade(average(at, 1));
    traits.add(Trait.NEIGHBOURS, around + (inside ? 10 : 0));
    traits.add(Trait.FIRST_NEIGHBOURS, view * 10 + around);
    traits.add(Trait.WIDE, grade(average(at, 4)) + (inside ? 10 : 0));
    int parent = layout.parent(block.node());
    boolean beside =
        block.node() == container || parent == container || layout.parent(container) == parent;
    traits.add(Trait.CHOSEN, (inside ? 2 : 0) + (beside ? 1 : 0));
    int span = at < firstGood ? 0 : at > lastGood ? 2 : 1;
    traits.add(Trait.SPAN, span * 4 + (inside ? 2 : 0) + (block.length() >= 60 ? 1 : 0));
    boolean same = look.look(block.node()).equals(mainLook);
    traits.add(Trait.MAIN_LOOK, (same ? 6 : 0) + span * 2 + (inside ? 1 : 0));
    int link = block.linkShare() == 0 ? 0 : block.linkShare() < 0.6 ? 1 : 2;
    int near = parent == mainParent ? 3 : block.node() == mainParent ? 2 : inside ? 1 : 0;
    int length = block.length() < 40 ? 0 : block.length() < 100 ? 1 : block.length() < 200 ? 2 : 3;
    traits.add(Trait.MAIN_PARENT, near * 12 + link * 4 + length);
    traits.add(Trait.HEADING, heading(at, block));
  }

  private int heading(int at, Block block) {
    String tag = layout.element(block.node()).normalName();
    int parent = layout.parent(block.node());
    String above = parent < 0 ? "" : layout.element(parent).normalName();
    if (!FirstLook.heading(tag) && !FirstLook.heading(above)) {
      return 0;
    }
    boolean next = at + 1 < views.length && views[at + 1] > 0;
    boolean last = at > 0 && views[at - 1] > 0;
    return 1 + (next ? 2 : 0) + (last ? 1 : 0);
  }

  private double average(int at, int reach) {
    double sum = 0;
    double weights = 0;
    for (int i = Math.max(0, at - reach); i <= Math.min(views.length - 1, at + reach); i++) {
      if (i != at) {
        double weight = Math.min(MAX_CHARS, 20 + blocks.get(i).length());
        sum += weight * Math.max(-6, Math.min(6, views[i]));
        weights += weight;
      }
    }
    return weights == 0 ? 0 : sum / weights;
  }

  private static int grade(double view) {
    double[] bounds = {-4, -2.5, -1.5, -0.7, 0, 0.7, 1.5, 2.5, 4};
    int grade = 0;
    while (grade < bounds.length && view >= bounds[grade]) {
      grade++;
    }
    return grade;
  }
}
