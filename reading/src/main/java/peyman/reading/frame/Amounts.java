package peyman.reading.frame;

import java.util.Optional;
import peyman.reading.finding.Amount;
import peyman.reading.value.Value;

/** Brings values into the amounts of records. */
final class Amounts {

  private Amounts() {}

  static Optional<Amount> of(Value value) {
    return value.amount();
  }
}
