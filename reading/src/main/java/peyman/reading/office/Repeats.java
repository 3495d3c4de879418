package peyman.reading.office;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import peyman.reading.discourse.Folding;
import peyman.reading.finding.Office;

/**
 * Tells offices apart from the same ones told in other words: «دبیرکل اتاق», «دبیرکل اتاق تعاون».
 */
final class Repeats {

  private static final Set<String> TITLE_ALONE =
      Set.of("office.title.alone", "office.title.inside");

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

  /**
   * The offices, those left out that only a title without a name gives to somebody of whom the
   * article tells another one: «سیما امیری، مشاور ... مدیر دفتر زنان گفت» speaks of two people.
   */
  static List<Office> withoutStray(List<Office> offices) {
    Set<String> titled = new HashSet<>();
    for (Office office : offices) {
      if (!titleAlone(office)) {
        titled.add(office.person().id());
      }
    }
    List<Office> kept = new ArrayList<>();
    for (Office office : offices) {
      if (!titleAlone(office) || titled.add(office.person().id())) {
        kept.add(office);
      }
    }
    return kept;
  }

  private static boolean titleAlone(Office office) {
    return TITLE_ALONE.contains(office.circumstances().rule());
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
