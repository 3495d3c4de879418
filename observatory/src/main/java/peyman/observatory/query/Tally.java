package peyman.observatory.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How many merged records fall under a key, and the money that agreements and figures in it name.
 *
 * @param key a year, a month, an entity id, a sector, …
 * @param label the key in words: an entity's Persian name; else the key
 * @param english an entity's English name
 * @param count merged records
 * @param sums by currency, the largest count first; ranges count with their lower end
 */
public record Tally(
    String key, String label, Optional<String> english, long count, List<Sum> sums) {

  public Tally {
    sums = List.copyOf(sums);
  }

  /**
   * Amounts in one currency.
   *
   * @param currency ISO 4217
   * @param amount their sum
   * @param count how many amounts
   */
  public record Sum(String currency, BigDecimal amount, long count) {}
}
