package peyman.reading.value;

import java.util.Optional;
import peyman.reading.finding.Amount;

/**
 * A sum of money; the unit is an ISO 4217 code. Toman, which has none, are told as {@code IRT} (1
 * toman = 10 rials): «۵ میلیارد تومان» is IRT 5,000,000,000.
 *
 * @param place where it stands
 * @param measured the number in base units
 * @param manner how it is told
 */
public record MoneyValue(Place place, Amount measured, Manner manner) implements Value {

  @Override
  public Optional<Amount> amount() {
    return Optional.of(measured);
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.money(this);
  }
}
