package peyman.reading.value;

import java.util.Optional;
import peyman.reading.finding.Amount;

/**
 * A measured or counted quantity: «۳۰ هزار تن», «۶۰۰ شرکت».
 *
 * @param place where it stands
 * @param measured the number in base units
 * @param manner how it is told
 * @param counted what is counted, as written; empty where a unit measures
 * @param noun sentence index of its word, or -1
 */
public record QuantityValue(Place place, Amount measured, Manner manner, String counted, int noun)
    implements Value {

  @Override
  public Optional<Amount> amount() {
    return Optional.of(measured);
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.quantity(this);
  }
}
