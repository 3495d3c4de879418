package peyman.reading.value;

import java.math.BigDecimal;

/**
 * A length of time: «سه سال و نیم». Ages are such, too: «مرد ۳۵ ساله».
 *
 * @param place where it stands
 * @param count how many, of a range the lower end
 * @param period of what
 */
public record DurationValue(Place place, BigDecimal count, Period period) implements Value {

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.duration(this);
  }
}
