package peyman.world;

import java.time.LocalDate;

/**
 * A term of office of a person.
 *
 * @param office the contract's name of the office, after a plus the portfolio: {@code minister+oil}
 * @param of code or id of what it is an office of: {@code IR}, {@code bloc:EU}
 * @param from first day; the first of its year or month where no more is known
 * @param to last day; {@link LocalDate#MAX} while it lasts
 */
public record Term(String office, String of, LocalDate from, LocalDate to) {

  /** Whether the term covers a day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /**
   * Reads {@code president/US/2017-01-20/2021-01-20}; days and months may be left out, the end too.
   *
   * @throws IllegalArgumentException where it is not of this form
   */
  static Term parse(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != 4 || parts[0].isEmpty() || parts[1].isEmpty()) {
      throw new IllegalArgumentException("no term of office: " + text);
    }
    LocalDate from = parts[2].isEmpty() ? LocalDate.MIN : day(parts[2], false);
    LocalDate to = parts[3].isEmpty() ? LocalDate.MAX : day(parts[3], true);
    return new Term(parts[0], parts[1], from, to);
  }

  private static LocalDate day(String text, boolean last) {
    try {
      String[] parts = text.split("-", -1);
      int year = Integer.parseInt(parts[0]);
      int month = parts.length > 1 ? Integer.parseInt(parts[1]) : last ? 12 : 1;
      if (parts.length > 2) {
        return LocalDate.of(year, month, Integer.parseInt(parts[2]));
      }
      LocalDate first = LocalDate.of(year, month, 1);
      return last ? first.plusMonths(1).minusDays(1) : first;
    } catch (NumberFormatException | java.time.DateTimeException e) {
      throw new IllegalArgumentException("no date: " + text, e);
    }
  }
}
