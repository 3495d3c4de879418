package peyman.reading.value;

import java.util.Objects;
import java.util.Optional;
import peyman.reading.finding.Change;

/**
 * How a number is told.
 *
 * @param per what it is told for each of: {@code d}, {@code mo}, {@code y}, {@code person}, {@code
 *     bbl}, {@code t} …
 * @param direction where words beside it say that it went
 * @param form how it stands in its phrase
 */
public record Manner(Optional<String> per, Optional<Change.Direction> direction, Manner.Form form) {

  public Manner {
    Objects.requireNonNull(per);
    Objects.requireNonNull(direction);
    Objects.requireNonNull(form);
  }

  /** How a value stands in its phrase. */
  public enum Form {
    /** «۵ میلیارد دلار», "five billion dollars". */
    PLAIN,
    /** An adjective: «۵ میلیارد دلاری», "of five billion dollars". */
    ATTRIBUTIVE,
    /** No number is told, only its order: «میلیاردها دلار», "billions of dollars". */
    VAGUE
  }

  /** Plainly told. */
  static final Manner PLAIN = new Manner(Optional.empty(), Optional.empty(), Form.PLAIN);
}
