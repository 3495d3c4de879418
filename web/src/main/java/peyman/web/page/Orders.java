package peyman.web.page;

import java.util.List;
import java.util.Optional;
import peyman.observatory.query.Sort;
import peyman.web.http.Address;
import peyman.web.words.Words;

/**
 * The orders that a list can stand in; the address states which.
 *
 * @param sort in which it stands
 */
public record Orders(Address address, Sort sort, List<Choice> choices) {

  private static final String PARAMETER = "sort";

  public Orders {
    choices = List.copyOf(choices);
  }

  /**
   * An order.
   *
   * @param key of its words: {@code sort.day}
   * @param url of the list in this order; of the order it stands in, from the other end
   * @param state {@code ascending} or {@code descending} where the list stands so, else empty
   */
  public record Choice(String key, String url, String state) {}

  /**
   * The orders of a list.
   *
   * @param own in which it stands without a word
   */
  static Orders of(Address address, List<Sort.By> offered, List<Sort.By> allowed, Sort own) {
    Sort sort = asked(address, allowed).orElse(own);
    Address first = address.without("cursor");
    return new Orders(
        address,
        sort,
        offered.stream()
            .map(
                by -> {
                  boolean current = by == sort.by();
                  Sort next = current ? sort.reversed() : by.first();
                  String url =
                      next.equals(own)
                          ? first.without(PARAMETER).toString()
                          : first.with(PARAMETER, next.toString()).toString();
                  String state = !current ? "" : sort.descending() ? "descending" : "ascending";
                  return new Choice(key(by), url, state);
                })
            .toList());
  }

  /** The orders of a list of records, for a reader of a language. */
  static Orders ofRecords(Address address, Words words) {
    return of(
        address,
        List.of(
            Sort.By.DAY,
            Sort.By.AMOUNT,
            Sort.By.SOURCES,
            Sort.By.CONFIDENCE,
            words.persian() ? Sort.By.PARTY : Sort.By.PARTY_ENGLISH),
        Sort.RECORDS,
        Sort.LATEST);
  }

  /** The orders of a list of records that have no amounts. */
  Orders withoutAmounts() {
    return new Orders(
        address,
        sort,
        choices.stream().filter(choice -> !choice.key().equals(key(Sort.By.AMOUNT))).toList());
  }

  static Optional<Sort> asked(Address address, List<Sort.By> allowed) {
    return Sort.parse(address.value(PARAMETER), allowed);
  }

  private static String key(Sort.By by) {
    return PARAMETER + "." + by.label();
  }

  /** The choice of a key: {@code amount}. */
  public Choice choice(String label) {
    return choices.stream()
        .filter(choice -> choice.key().startsWith(PARAMETER + "." + label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no list is ordered by " + label));
  }
}
