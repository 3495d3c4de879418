package peyman.reading.value;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A day or a span of days, resolved against the day of reference.
 *
 * @param place where it stands
 * @param from first day
 * @param to last day, inclusive
 * @param time the time of the day, where told
 */
public record DateValue(Place place, LocalDate from, LocalDate to, Optional<LocalTime> time)
    implements Value {

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.date(this);
  }
}
