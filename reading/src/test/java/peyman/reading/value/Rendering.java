package peyman.reading.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import peyman.reading.finding.Amount;

/** Values as the case files write them. */
final class Rendering implements Value.Cases<String> {

  static String of(List<Value> values) {
    return String.join("; ", values.stream().map(value -> value.match(new Rendering())).toList());
  }

  private static String amount(String type, Value value) {
    Amount amount = value.amount().orElseThrow();
    StringBuilder text = new StringBuilder(type);
    text.append(' ').append(plain(amount.value()));
    amount.max().ifPresent(max -> text.append("..").append(plain(max)));
    if (!amount.unit().equals("share")) {
      text.append(' ').append(amount.unit());
    }
    String bound = amount.bound().label();
    if (!bound.equals("exact") && !bound.equals("range")) {
      text.append(' ').append(bound);
    }
    value.manner().per().ifPresent(per -> text.append(" per ").append(per));
    value.manner().direction().ifPresent(way -> text.append(' ').append(way.label()));
    if (value.manner().form() != Manner.Form.PLAIN) {
      text.append(' ').append(value.manner().form().name().toLowerCase(Locale.ROOT));
    }
    return text.toString();
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  @Override
  public String number(NumberValue value) {
    return amount("number", value);
  }

  @Override
  public String money(MoneyValue value) {
    return amount("money", value);
  }

  @Override
  public String share(ShareValue value) {
    return amount("share", value);
  }

  @Override
  public String quantity(QuantityValue value) {
    return amount("quantity", value) + (value.counted().isEmpty() ? "" : " of " + value.counted());
  }

  @Override
  public String factor(FactorValue value) {
    return amount("factor", value);
  }

  @Override
  public String duration(DurationValue value) {
    return "duration "
        + plain(value.count())
        + " "
        + value.period().name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String date(DateValue value) {
    String days =
        value.from().equals(value.to()) ? "" + value.from() : value.from() + ".." + value.to();
    return "date " + days + value.time().map(time -> " at " + time).orElse("");
  }

  @Override
  public String time(TimeValue value) {
    return "time "
        + value.from()
        + (value.from().equals(value.to()) ? "" : ".." + value.to().withNano(0));
  }

  @Override
  public String frequency(FrequencyValue value) {
    return "every " + value.times() + " " + value.period().name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String ordinal(OrdinalValue value) {
    return "ordinal " + value.rank();
  }

  @Override
  public String label(LabelValue value) {
    return "label " + value.kind().name().toLowerCase(Locale.ROOT);
  }
}
