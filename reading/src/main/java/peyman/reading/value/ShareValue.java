package peyman.reading.value;

import java.util.Optional;
import peyman.reading.finding.Amount;

/**
 * A part of a whole, as a fraction of 1: «۱۲ درصد» is 0.12, «یک چهارم» 0.25.
 *
 * @param place where it stands
 * @param measured the number in base units
 * @param manner how it is told
 */
public record ShareValue(Place place, Amount measured, Manner manner) implements Value {

  @Override
  public Optional<Amount> amount() {
    return Optional.of(measured);
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.share(this);
  }
}
