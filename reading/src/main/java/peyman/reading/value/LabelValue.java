package peyman.reading.value;

/**
 * A number that only names: «شماره ۱۲», «تی-۷۲», «۳ بر ۱»; never a figure.
 *
 * @param place where it stands
 * @param kind what it names
 */
public record LabelValue(Place place, LabelKind kind) implements Value {

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.label(this);
  }
}
