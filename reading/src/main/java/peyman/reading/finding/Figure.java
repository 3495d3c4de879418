package peyman.reading.finding;

import java.util.List;
import java.util.Optional;
import peyman.world.Entity;

/**
 * A number that the article states about the world.
 *
 * @param measure of what
 * @param subjects whose
 * @param counterpart with, to or from whom
 * @param amount the number, its unit and bound
 * @param commodity of which goods, by the English name
 * @param change how it changed
 */
public record Figure(
    Circumstances circumstances,
    Measure measure,
    List<Entity> subjects,
    Optional<Entity> counterpart,
    Amount amount,
    Optional<String> commodity,
    Optional<Change> change)
    implements Finding {

  public Figure {
    subjects = List.copyOf(subjects);
  }

  /** What is measured. */
  public enum Measure implements Label {
    TRADE,
    EXPORT,
    IMPORT,
    INVESTMENT,
    AID,
    LOAN,
    DEBT,
    BUDGET,
    PRODUCTION,
    RESERVE,
    CAPACITY,
    SUPPLY_SHARE,
    STAKE,
    PRICE,
    GROWTH,
    COMPANIES,
    PEOPLE,
    LENGTH,
    OTHER
  }

  @Override
  public Figure with(Circumstances other) {
    return new Figure(other, measure, subjects, counterpart, amount, commodity, change);
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.figure(this);
  }
}
