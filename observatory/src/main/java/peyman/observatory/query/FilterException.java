package peyman.observatory.query;

/** A question that cannot be meant: a caller's mistake, with the values that are allowed. */
public final class FilterException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String name;
  private final String value;

  /**
   * A wrong value.
   *
   * @param name of the filter
   * @param allowed what to give instead
   */
  public FilterException(String name, String value, String allowed) {
    this(name, value, allowed, null);
  }

  FilterException(String name, String value, String allowed, Throwable cause) {
    super(name + " is \"" + shortened(value) + "\"; " + allowed, cause);
    this.name = name;
    this.value = value;
  }

  private static String shortened(String value) {
    String line = value.replaceAll("\\s+", " ");
    return line.length() <= 80 ? line : line.substring(0, 80) + "\u2026";
  }

  /** Which filter is wrong. */
  public String name() {
    return name;
  }

  /** The wrong value. */
  public String value() {
    return value;
  }
}
