package peyman.reading.value;

import java.util.Optional;
import peyman.reading.finding.Amount;

/**
 * A multiple: «دو برابر», "twice".
 *
 * @param place where it stands
 * @param measured the number in base units
 * @param manner how it is told
 */
public record FactorValue(Place place, Amount measured, Manner manner) implements Value {

  @Override
  public Optional<Amount> amount() {
    return Optional.of(measured);
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.factor(this);
  }
}
