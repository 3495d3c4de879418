package peyman.web.http;

import java.util.List;

/**
 * A request that cannot be answered: shown as a page, or as {@code application/problem+json} (RFC
 * 9457) by the API.
 */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String key;
  private final transient List<Object> values;

  /**
   * A problem.
   *
   * @param status of HTTP
   * @param key of its message, which says what is wrong and what to do
   * @param values fill the message
   */
  public Problem(int status, String key, Object... values) {
    super(key, null, false, false);
    this.status = status;
    this.key = key;
    this.values = List.of(values);
  }

  /** Something that is not there. */
  public static Problem notFound(String key, Object... values) {
    return new Problem(404, key, values);
  }

  public int status() {
    return status;
  }

  /** Key of the message that says what is wrong and what to do. */
  public String key() {
    return "problem." + key;
  }

  public Object[] values() {
    return values.toArray();
  }
}
