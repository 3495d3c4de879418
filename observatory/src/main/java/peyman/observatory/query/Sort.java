package peyman.observatory.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a list is ordered. What has no value to order by comes last either way; what is equal stands
 * as it was added, so that every list has one order alone.
 *
 * @param by what
 * @param descending the largest, latest or last first
 */
public record Sort(By by, boolean descending) {

  /** What merged records are ordered by; without one by day, latest first. */
  public static final List<By> RECORDS =
      List.of(By.DAY, By.AMOUNT, By.SOURCES, By.CONFIDENCE, By.PARTY, By.PARTY_ENGLISH);

  /** What articles are ordered by; without one by day, latest first. */
  public static final List<By> ARTICLES = List.of(By.DAY, By.OUTLET, By.RECORDS);

  /** What entities are ordered by; without one by the articles that name them, most first. */
  public static final List<By> ENTITIES = List.of(By.ARTICLES, By.NAME, By.NAME_ENGLISH);

  /** What a list can be ordered by. */
  public enum By {
    DAY(true),
    /** The number of an amount, whatever its unit: ask for a currency to compare like with like. */
    AMOUNT(true),
    /** How many independent sources tell it. */
    SOURCES(true),
    CONFIDENCE(true),
    /** The Persian name of who plays the leading part, by the alphabet. */
    PARTY(false),
    PARTY_ENGLISH(false),
    OUTLET(false),
    /** How many records an article tells. */
    RECORDS(true),
    /** How many articles name an entity. */
    ARTICLES(true),
    /** The Persian name, by the alphabet. */
    NAME(false),
    NAME_ENGLISH(false);

    private final boolean downFirst;

    By(boolean downFirst) {
      this.downFirst = downFirst;
    }

    /** As addresses write it: {@code party-english}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The order that is asked for first: large before small, names from the first letter. */
    public Sort first() {
      return new Sort(this, downFirst);
    }
  }

  /** The latest first. */
  public static final Sort LATEST = By.DAY.first();

  /**
   * Reads {@code amount}, or {@code -amount} for the largest first.
   *
   * @param allowed what this list can be ordered by
   * @throws FilterException names what is allowed
   */
  public static Optional<Sort> parse(String text, List<By> allowed) {
    String value = text.strip();
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        of(value)
            .filter(sort -> allowed.contains(sort.by()))
            .orElseThrow(
                () ->
                    new FilterException(
                        "sort",
                        text,
                        "give one of "
                            + allowed.stream().map(By::label).collect(Collectors.joining(", "))
                            + ", with - before it for the largest first")));
  }

  /** The order of a text, whatever list it is of; empty where there is none. */
  static Optional<Sort> of(String text) {
    boolean descending = text.startsWith("-");
    String label = descending ? text.substring(1) : text;
    return Arrays.stream(By.values())
        .filter(by -> by.label().equals(label))
        .findFirst()
        .map(by -> new Sort(by, descending));
  }

  /** The same from its other end. */
  public Sort reversed() {
    return new Sort(by, !descending);
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return (descending ? "-" : "") + by.label();
  }
}
