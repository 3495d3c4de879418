package peyman.reading.value;

/**
 * How often: «هر روز», «هفته ای ۱۲ بار».
 *
 * @param place where it stands
 * @param times how many times
 * @param period in each of what
 */
public record FrequencyValue(Place place, int times, Period period) implements Value {

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.frequency(this);
  }
}
