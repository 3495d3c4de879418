package peyman.observatory.search;

import java.util.List;

/**
 * The hits by one of their qualities.
 *
 * @param name {@code type}, {@code country}, {@code sector}, {@code outlet}, {@code year}, {@code
 *     jalali-year} or {@code action}: the field or filter that narrows a search to one of the
 *     values
 * @param values those with most hits first, at most twenty
 * @param exact whether the counts are exact; else they are estimated from a part of the hits
 */
public record Facet(String name, List<Value> values, boolean exact) {

  public Facet {
    values = List.copyOf(values);
  }

  /**
   * A value and how many hits have it.
   *
   * @param key what to search for: an entity id, a sector's name, …
   * @param label the key in words: an entity's Persian name; else the key
   */
  public record Value(String key, String label, long count) {}
}
