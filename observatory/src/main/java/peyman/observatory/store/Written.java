package peyman.observatory.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import peyman.observatory.record.Days;
import peyman.reading.finding.Amount;
import peyman.reading.finding.Bound;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How values stand in the columns of a store. */
final class Written {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Written() {}

  /**
   * Days that a telling names, or where it names none the day of its article.
   *
   * @param stated whether the article names them
   */
  record Told(LocalDate from, LocalDate to, boolean stated) {}

  static String days(Optional<Days> date, LocalDate published) {
    return date.map(days -> days.from() + "/" + days.to()).orElse("~" + published);
  }

  static Told days(String written) {
    if (written.startsWith("~")) {
      LocalDate day = LocalDate.parse(written.substring(1));
      return new Told(day, day, false);
    }
    int slash = written.indexOf('/');
    return new Told(
        LocalDate.parse(written.substring(0, slash)),
        LocalDate.parse(written.substring(slash + 1)),
        true);
  }

  /** {@code 1100000000|USD|EXACT}, of a range its upper end behind. */
  static String amount(Amount amount) {
    String max = amount.max().map(end -> "|" + plain(end)).orElse("");
    return plain(amount.value()) + "|" + amount.unit() + "|" + amount.bound().name() + max;
  }

  /** As claims show it: {@code about 1100000000 USD}. */
  static String shown(Amount amount) {
    String max = amount.max().map(end -> "-" + plain(end)).orElse("");
    boolean bare = amount.bound() == Bound.EXACT || amount.bound() == Bound.RANGE;
    String bound = bare ? "" : amount.bound().label() + " ";
    return bound + plain(amount.value()) + max + " " + amount.unit();
  }

  static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  static Amount amount(String written) {
    String[] parts = written.split("\\|", -1);
    Bound bound = Bound.valueOf(parts[2]);
    return new Amount(
        new BigDecimal(parts[0]),
        parts[1],
        bound,
        bound == Bound.RANGE ? Optional.of(new BigDecimal(parts[3])) : Optional.empty());
  }

  /** A list of strings as a JSON array. */
  static String list(List<String> strings) {
    return MAPPER.writeValueAsString(strings);
  }

  static List<String> list(String written) {
    List<String> strings = new ArrayList<>();
    for (JsonNode string : MAPPER.readTree(written)) {
      strings.add(string.asString(""));
    }
    return strings;
  }
}
