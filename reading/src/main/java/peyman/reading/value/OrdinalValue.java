package peyman.reading.value;

/**
 * A rank: «سوم», «نخستین»; never a figure.
 *
 * @param place where it stands
 * @param rank the place in the order, -1 for the last
 */
public record OrdinalValue(Place place, long rank) implements Value {

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.ordinal(this);
  }
}
