package peyman.reading.value;

import java.util.Optional;

/**
 * A rank: «سوم», «نخستین»; never a figure.
 *
 * @param place where it stands
 * @param rank the place in the order, -1 for the last
 * @param of the period that is counted: «سومین روز», "the third day"
 */
public record OrdinalValue(Place place, long rank, Optional<Period> of) implements Value {

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.ordinal(this);
  }
}
