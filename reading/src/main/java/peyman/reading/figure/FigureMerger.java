package peyman.reading.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import peyman.reading.finding.Figure;
import peyman.reading.finding.Figure.Measure;
import peyman.reading.finding.Finding;

/** Makes one record of a number that an article tells in several sentences. */
final class FigureMerger {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal LITTLE_LESS = new BigDecimal("0.98");
  private static final BigDecimal LITTLE_MORE = new BigDecimal("1.02");

  private final List<Kept> all = new ArrayList<>();

  /** Numbers of what is kept, by what makes them comparable and by amount. */
  private final Map<Kind, NavigableMap<BigDecimal, TreeSet<Integer>>> byAmount = new HashMap<>();

  private record Kept(int sentence, Figure figure, boolean told) {

    BigDecimal amount() {
      return figure.amount().value();
    }

    Kind kind() {
      return new Kind(figure.amount().unit(), figure.measure() == Measure.GROWTH);
    }
  }

  private record Kind(String unit, boolean growth) {}

  /** Adds a figure; of two tellings the one with the plainer measure stays. */
  void add(int sentence, Figure figure, boolean told) {
    Kept found = new Kept(sentence, figure, told);
    int same = same(found);
    if (same < 0) {
      all.add(found);
      numbers(found).add(all.size() - 1);
    } else if (better(found, all.get(same))) {
      numbers(all.get(same)).remove(same);
      all.set(same, found);
      numbers(found).add(same);
    }
  }

  List<Finding> figures() {
    return all.stream().map(kept -> (Finding) kept.figure()).toList();
  }

  private TreeSet<Integer> numbers(Kept kept) {
    return byAmount
        .computeIfAbsent(kept.kind(), kind -> new TreeMap<>())
        .computeIfAbsent(kept.amount(), amount -> new TreeSet<>());
  }

  private int same(Kept found) {
    NavigableMap<BigDecimal, TreeSet<Integer>> amounts = byAmount.get(found.kind());
    if (amounts == null) {
      return -1;
    }
    BigDecimal one = found.amount().multiply(LITTLE_LESS);
    BigDecimal other = found.amount().multiply(LITTLE_MORE);
    int first = -1;
    for (TreeSet<Integer> numbers :
        amounts.subMap(one.min(other), true, one.max(other), true).values()) {
      for (int number : numbers) {
        Kept kept = all.get(number);
        boolean earlier = first < 0 || number < first;
        boolean apart = kept.sentence() != found.sentence();
        if (earlier && apart && near(kept.amount(), found.amount())) {
          first = number;
          break;
        }
      }
    }
    return first;
  }

  private static boolean near(BigDecimal one, BigDecimal other) {
    BigDecimal most = one.abs().max(other.abs());
    return one.subtract(other).abs().multiply(HUNDRED).compareTo(most) <= 0;
  }

  private static boolean better(Kept one, Kept other) {
    boolean measured = one.figure().measure() != Measure.OTHER;
    boolean otherMeasured = other.figure().measure() != Measure.OTHER;
    if (measured != otherMeasured) {
      return measured;
    }
    boolean changes = one.figure().change().isPresent() && other.figure().change().isEmpty();
    return changes || one.told() && !other.told();
  }
}
