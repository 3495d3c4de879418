package peyman.web.chart;

import com.ibm.icu.util.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import peyman.text.TsvTable;

/** The countries of the world on a canvas of 960 by 530. Loaded once; thread-safe. */
public final class WorldMap {

  private static final String FILE = "/peyman/web/assets/countries.tsv";
  private static final int STEPS = 4;

  /** Where the land is; the canvas has sea around it. */
  private static final String WHOLE = "45 8 880 440";

  /** Countries that the region service has no number for. */
  private static final Map<String, String> BY_NAME = Map.of("Kosovo", "XK");

  private final Map<String, Country> countries;
  private final List<Country> drawn;

  private record Country(String code, double x, double y, String path) {}

  private WorldMap(List<Country> all) {
    this.countries = new HashMap<>();
    for (Country country : all) {
      if (!country.code.isEmpty()) {
        countries.put(country.code, country);
      }
    }
    this.drawn = List.copyOf(all);
  }

  /** Loads the shapes. */
  public static WorldMap load() {
    TsvTable table = TsvTable.load(WorldMap.class, FILE, "key", "x", "y", "path");
    List<Country> all = new ArrayList<>();
    for (TsvTable.Row row : table.rows()) {
      String key = row.cell(0);
      String code =
          key.matches("\\d{3}") ? code(Integer.parseInt(key)) : BY_NAME.getOrDefault(key, "");
      all.add(
          new Country(
              code, Double.parseDouble(row.cell(1)), Double.parseDouble(row.cell(2)), row.cell(3)));
    }
    table.check();
    return new WorldMap(all);
  }

  private static String code(int number) {
    try {
      return Region.getInstance(number).toString();
    } catch (IllegalArgumentException unknown) {
      return "";
    }
  }

  /**
   * What is shown.
   *
   * @param box the part of the canvas, as SVG writes it
   */
  public record View(List<Shape> shapes, List<Line> lines, List<Spot> spots, String box) {
    public View {
      shapes = List.copyOf(shapes);
      lines = List.copyOf(lines);
      spots = List.copyOf(spots);
    }
  }

  /**
   * A country's shape.
   *
   * @param code ISO 3166-1; empty where nobody assigned one
   * @param fill class of its colour
   */
  public record Shape(String code, String path, String fill) {}

  /**
   * A line between two countries.
   *
   * @param weight class of its width
   */
  public record Line(String one, String other, String path, String weight) {}

  /** A country's middle: where a mark or a name stands. */
  public record Spot(String code, double x, double y, boolean shapeless) {}

  /** Two countries and how much is between them. */
  public record Link(String one, String other, long weight) {}

  /**
   * The world with some countries coloured by a count and lines between some.
   *
   * @param counts by country code
   * @param around whose surroundings are shown; all the world where it is empty
   */
  public View view(Map<String, Long> counts, List<Link> links, List<String> around) {
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
    List<Shape> shapes =
        drawn.stream()
            .filter(country -> !country.path.isEmpty())
            .map(
                country ->
                    new Shape(country.code, country.path, fill(counts.get(country.code), most)))
            .toList();
    long heaviest = links.stream().mapToLong(Link::weight).max().orElse(1);
    List<Line> lines = new ArrayList<>();
    links.stream()
        .sorted(Comparator.comparingLong(Link::weight))
        .forEach(link -> line(link, heaviest).ifPresent(lines::add));
    List<Spot> spots =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(entry -> countries.get(entry.getKey()))
            .filter(Objects::nonNull)
            .map(country -> new Spot(country.code, country.x, country.y, country.path.isEmpty()))
            .toList();
    return new View(shapes, lines, spots, box(around));
  }

  private static String fill(Long count, long most) {
    if (count == null) {
      return "";
    }
    return count * 3 >= most ? "busiest" : "busy";
  }

  private Optional<Line> line(Link link, long heaviest) {
    Country one = countries.get(link.one);
    Country other = countries.get(link.other);
    if (one == null || other == null || one.equals(other)) {
      return Optional.empty();
    }
    // bend lines to the side, so that those there and back do not hide each other
    double bendX = (one.x + other.x) / 2 + (other.y - one.y) * 0.18;
    double bendY = (one.y + other.y) / 2 - Math.abs(other.x - one.x) * 0.18;
    String path =
        String.format(
            Locale.ROOT,
            "M%.1f,%.1fQ%.1f,%.1f %.1f,%.1f",
            one.x,
            one.y,
            bendX,
            bendY,
            other.x,
            other.y);
    int step = (int) Math.min(STEPS, 1 + link.weight * STEPS / (heaviest + 1));
    return Optional.of(new Line(link.one, link.other, path, "w" + step));
  }

  private String box(List<String> around) {
    List<Country> shown = around.stream().map(countries::get).filter(Objects::nonNull).toList();
    if (shown.isEmpty()) {
      return WHOLE;
    }
    double margin = 60;
    double left = shown.stream().mapToDouble(Country::x).min().orElse(0) - margin;
    double right = shown.stream().mapToDouble(Country::x).max().orElse(960) + margin;
    double top = shown.stream().mapToDouble(Country::y).min().orElse(0) - margin;
    double bottom = shown.stream().mapToDouble(Country::y).max().orElse(500) + margin;
    double width = Math.min(960, Math.max(right - left, (bottom - top) * 2));
    double height = width / 2;
    double x = Math.max(0, Math.min(960 - width, (left + right - width) / 2));
    double y = Math.max(0, Math.min(530 - height, (top + bottom - height) / 2));
    return String.format(Locale.ROOT, "%.0f %.0f %.0f %.0f", x, y, width, height);
  }

  /** Whether a country can be shown. */
  public boolean knows(String code) {
    return countries.containsKey(code);
  }
}
