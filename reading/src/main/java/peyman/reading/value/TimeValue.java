package peyman.reading.value;

import java.time.LocalTime;

/**
 * A time or part of the day: «ساعت ۱۷:۳۰», «صبح».
 *
 * @param place where it stands
 * @param from its begin
 * @param to its end; the same as the begin for a point in time
 */
public record TimeValue(Place place, LocalTime from, LocalTime to) implements Value {

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.time(this);
  }
}
