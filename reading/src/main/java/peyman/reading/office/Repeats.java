package peyman.reading.office;

import java.util.ArrayList;
import java.util.List;
import peyman.reading.discourse.Folding;
import peyman.reading.finding.Office;

/**
 * Tells offices apart from the same ones told in other words: «دبیرکل اتاق», «دبیرکل اتاق تعاون».
 */
final class Repeats {

  private Repeats() {}

  /** The offices, those that another one tells more fully left out. */
  static List<Office> without(List<Office> offices) {
    List<Office> kept = new ArrayList<>();
    for (Office office : offices) {
      boolean repeated =
          offices.stream().anyMatch(other -> other != office && fuller(other, office, offices));
      if (!repeated) {
        kept.add(office);
      }
    }
    return kept;
  }

  /** Whether one office is another one with a longer name of what it is of. */
  private static boolean fuller(Office one, Office other, List<Office> order) {
    boolean same = one.person().id().equals(other.person().id()) && one.post() == other.post();
    String longer = Folding.fold(one.of().persian());
    String shorter = Folding.fold(other.of().persian());
    boolean within = longer.startsWith(shorter) || longer.endsWith(shorter);
    boolean first = longer.length() > shorter.length() || order.indexOf(one) < order.indexOf(other);
    return same && within && first;
  }
}
