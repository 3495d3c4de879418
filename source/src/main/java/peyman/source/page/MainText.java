package peyman.source.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chooses the blocks of a page that are its article. Thread-safe. */
final class MainText {

  /** Log-odds that are asked of a block. */
  private static final double LIMIT = 1.5;

  private static final double SURE = 2.5;

  /** With less text than this a page is looked at once more, less strictly. */
  private static final int FEW_CHARS = 250;

  private static final double LAST_RESORT = -3;
  private static final int SURE_CHARS = 80;

  /** Share of what half of the text is rated that is asked of every block. */
  private static final double PART = 0.3;

  /** By how much less is asked between sure blocks. */
  private static final double STEP = 1;

  private final BlockModel model;
  private final double threshold;

  MainText(BlockModel model) {
    this(model, LIMIT);
  }

  MainText(BlockModel model, double threshold) {
    this.model = model;
    this.threshold = threshold;
  }

  /** The numbers of the blocks, in document order. */
  List<Integer> choose(Layout layout, FirstLook first) {
    List<Block> blocks = layout.blocks();
    if (blocks.isEmpty()) {
      return List.of();
    }
    TraitSet[] traits = new TraitSet[blocks.size()];
    double[] views = new double[blocks.size()];
    for (int i = 0; i < traits.length; i++) {
      traits[i] = first.traits(i);
      views[i] = model.first(traits[i]);
    }
    SecondLook second = new SecondLook(layout, first, views);
    for (int i = 0; i < traits.length; i++) {
      second.add(i, traits[i]);
      views[i] = model.second(traits[i]);
    }
    boolean[] chosen = chosen(blocks, views);
    if (chars(blocks, chosen) < FEW_CHARS) {
      for (int i = 0; i < views.length; i++) {
        chosen[i] |= views[i] > LAST_RESORT && running(blocks.get(i));
      }
    }
    List<Integer> text = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < chosen.length; i++) {
      if (chosen[i] && (blocks.get(i).length() < 40 || seen.add(blocks.get(i).text()))) {
        text.add(i);
      }
    }
    return text;
  }

  private static int chars(List<Block> blocks, boolean[] chosen) {
    int chars = 0;
    for (int i = 0; i < chosen.length; i++) {
      chars += chosen[i] ? blocks.get(i).length() : 0;
    }
    return chars;
  }

  private static boolean running(Block block) {
    return block.length() >= SURE_CHARS && block.linkShare() < 0.3;
  }

  /**
   * Between sure blocks less is asked of a block than before the first and after the last one; and
   * less of all blocks of a page on which no text is sure.
   */
  private boolean[] chosen(List<Block> blocks, double[] views) {
    double usual = usual(blocks, views);
    double limit = Math.min(threshold, usual * PART);
    int from = -1;
    int to = -1;
    for (int i = 0; i < views.length; i++) {
      if (views[i] > Math.min(SURE, usual) && blocks.get(i).length() >= SURE_CHARS) {
        from = from < 0 ? i : from;
        to = i;
      }
    }
    boolean[] chosen = new boolean[views.length];
    for (int i = 0; i < views.length; i++) {
      chosen[i] = views[i] > (from >= 0 && i >= from && i <= to ? limit - STEP : limit);
    }
    return chosen;
  }

  /** What half of the likely text is rated at least. */
  private static double usual(List<Block> blocks, double[] views) {
    List<Integer> likely = new ArrayList<>();
    int chars = 0;
    for (int i = 0; i < views.length; i++) {
      if (views[i] > 0) {
        likely.add(i);
        chars += blocks.get(i).length();
      }
    }
    likely.sort(Comparator.comparingDouble(i -> -views[i]));
    int seen = 0;
    for (int i : likely) {
      seen += blocks.get(i).length();
      if (seen * 2 >= chars) {
        return views[i];
      }
    }
    return -1;
  }
}
