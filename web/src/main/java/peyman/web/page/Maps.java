package peyman.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import peyman.observatory.query.Dimension;
import peyman.observatory.query.EntityPair;
import peyman.observatory.query.Filter;
import peyman.observatory.query.Tally;
import peyman.observatory.record.EntityRecord;
import peyman.observatory.record.RecordType;
import peyman.web.chart.WorldMap;
import peyman.web.words.Words;
import peyman.world.Entity;
import peyman.world.EntityType;

/** Maps of who deals with whom. */
public final class Maps {

  private static final int MAX_LINES = 120;
  private static final int MAX_NAMES = 40;

  private final WorldMap world;
  private final Answers answers;

  public Maps(WorldMap world, Answers answers) {
    this.world = world;
    this.answers = answers;
  }

  /**
   * A map with the names of those on it.
   *
   * @param names of countries by code
   * @param counts records by code
   * @param labelled codes of those whose name is written on the map
   */
  public record Drawn(
      WorldMap.View view,
      Map<String, String> names,
      Map<String, Long> counts,
      List<String> labelled) {
    public Drawn {
      names = Map.copyOf(names);
      counts = Map.copyOf(counts);
      labelled = List.copyOf(labelled);
    }

    /** What a country's shape says. */
    public String title(String code, Words words) {
      return names.getOrDefault(code, code)
          + " \u00B7 "
          + words.number(counts.getOrDefault(code, 0L));
    }
  }

  /** The map of the records that a filter means. */
  public Drawn of(Filter filter, Words words, List<String> around) {
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Tally tally : answers.statistics(filter, Dimension.COUNTRY)) {
      if (tally.key().startsWith("country:")) {
        String code = tally.key().substring("country:".length());
        counts.put(code, tally.count());
        names.put(code, Facets.name(tally, Dimension.COUNTRY, RecordType.AGREEMENT, words));
      }
    }
    List<WorldMap.Link> links =
        answers.pairs(filter, MAX_LINES).stream()
            .map(Maps::link)
            .flatMap(Optional::stream)
            .toList();
    List<String> labelled = counts.keySet().stream().limit(MAX_NAMES).toList();
    return new Drawn(world.view(counts, links, around), names, counts, labelled);
  }

  /** A map of some lines alone, such as routes. */
  public Drawn of(List<WorldMap.Link> links, Map<String, String> names) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (WorldMap.Link link : links) {
      counts.merge(link.one(), link.weight(), Long::sum);
      counts.merge(link.other(), link.weight(), Long::sum);
    }
    List<String> codes = List.copyOf(counts.keySet());
    return new Drawn(world.view(counts, links, codes), names, counts, codes);
  }

  /** The map of one country and those that it deals with. */
  public Drawn of(String code, EntityRecord record, Words words) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put(code, words.name(record.summary().entity()));
    List<WorldMap.Link> links = new ArrayList<>();
    for (EntityRecord.Partner partner : record.partners()) {
      Optional<String> other = code(partner.entity());
      if (other.isPresent() && !other.get().equals(code)) {
        names.putIfAbsent(other.get(), words.name(partner.entity()));
        links.add(new WorldMap.Link(code, other.get(), partner.count()));
      }
    }
    return links.isEmpty()
        ? new Drawn(
            world.view(Map.of(code, record.summary().total()), links, List.of(code)),
            names,
            Map.of(code, record.summary().total()),
            List.of(code))
        : of(links, names);
  }

  private static Optional<WorldMap.Link> link(EntityPair pair) {
    Optional<String> one = code(pair.one());
    Optional<String> other = code(pair.other());
    return one.isPresent() && other.isPresent()
        ? Optional.of(new WorldMap.Link(one.get(), other.get(), pair.count()))
        : Optional.empty();
  }

  /** The country that an entity is, or that a place is in. */
  public static Optional<String> code(Entity entity) {
    if (entity.type() == EntityType.COUNTRY) {
      return Optional.of(entity.id().substring(entity.id().indexOf(':') + 1));
    }
    return entity.type() == EntityType.PLACE
        ? entity.of().stream()
            .map(of -> of.substring(of.indexOf(':') + 1))
            .filter(of -> of.matches("[A-Z]{2}"))
            .findFirst()
        : Optional.empty();
  }
}
