package peyman.web.chart;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chart that the page's script draws; a table beside it says the same.
 *
 * @param kind {@code bars} or {@code line}
 * @param title what it shows
 * @param labels of the horizontal axis, in words
 * @param links where each label leads; none, or as many as labels
 * @param series what is drawn
 * @param unit of the values, in words; may be empty
 */
public record Chart(
    String kind,
    String title,
    List<String> labels,
    List<String> links,
    List<Series> series,
    String unit) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public Chart {
    labels = List.copyOf(labels);
    links = List.copyOf(links);
    series = List.copyOf(series);
    if (!links.isEmpty() && links.size() != labels.size()) {
      throw new IllegalArgumentException(links.size() + " links of " + labels.size() + " labels");
    }
  }

  /**
   * Values in a row.
   *
   * @param values as numbers, for the drawing
   * @param shown the values in words, for the table
   */
  public record Series(String name, List<Double> values, List<String> shown) {
    public Series {
      values = List.copyOf(values);
      shown = List.copyOf(shown);
    }
  }

  /** As the script reads it. */
  public String json() {
    return JSON.writeValueAsString(this);
  }
}
