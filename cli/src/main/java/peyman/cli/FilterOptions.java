package peyman.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import peyman.observatory.Observatory;
import peyman.observatory.query.Filter;
import peyman.world.Entity;
import peyman.world.Names;
import peyman.world.World;
import picocli.CommandLine.Option;

/** Which records are meant. */
final class FilterOptions {

  @Option(
      names = {"--party", "--with"},
      paramLabel = "ENTITY",
      description = {
        "Who plays a part: a country's code (KZ), an id (bloc:EU) or a name; may be given",
        "several times, then all of them do."
      })
  private List<String> parties = List.of();

  @Option(
      names = "--since",
      paramLabel = "DAY",
      description = "From this day on: 2025-11-06, a month or year, or Jalali as 1404-08-15.")
  private List<String> since = List.of();

  @Option(names = "--until", paramLabel = "DAY", description = "Up to this day.")
  private List<String> until = List.of();

  @Option(
      names = "--sector",
      paramLabel = "SECTOR",
      description = "About it: mining, energy, \u2026")
  private List<String> sectors = List.of();

  @Option(
      names = "--action",
      paramLabel = "ACTION",
      description = "What is done: sign, join, visit, export, president, SANCTION, \u2026")
  private List<String> actions = List.of();

  @Option(
      names = "--min-amount",
      paramLabel = "N",
      description = "With an amount of at least N: 1e9.")
  private List<String> amounts = List.of();

  @Option(
      names = "--currency",
      paramLabel = "UNIT",
      description = "With an amount in it: USD, IRR, t, \u2026")
  private List<String> currencies = List.of();

  @Option(names = "--outlet", paramLabel = "NAME", description = "Told by this outlet.")
  private List<String> outlets = List.of();

  @Option(
      names = "--modality",
      paramLabel = "MODALITY",
      description = "asserted, planned, possible or denied.")
  private List<String> modalities = List.of();

  @Option(
      names = "--min-sources",
      paramLabel = "N",
      description = "Told by at least N independent articles.")
  private List<String> sources = List.of();

  /**
   * The filter.
   *
   * @throws peyman.observatory.query.FilterException names what is wrong and what is allowed
   */
  Filter filter(Observatory observatory) {
    Map<String, List<String>> named = new LinkedHashMap<>();
    named.put("party", meant(observatory));
    named.put("since", since);
    named.put("until", until);
    named.put("sector", sectors);
    named.put("action", actions);
    named.put("min-amount", amounts);
    named.put("currency", currencies);
    named.put("outlet", outlets);
    named.put("modality", modalities);
    named.put("min-sources", sources);
    return Filter.parse(named);
  }

  private List<String> meant(Observatory observatory) {
    NamedEntities entities = new NamedEntities(observatory);
    List<String> ids = new ArrayList<>();
    for (String party : parties) {
      ids.add(entities.id(party));
    }
    return ids;
  }

  /** Finds entities of a store by all names that the gazetteer knows; it is loaded when needed. */
  static final class NamedEntities {

    private final Observatory observatory;
    private Optional<Names> names = Optional.empty();

    NamedEntities(Observatory observatory) {
      this.observatory = observatory;
    }

    /** The id of whom a user means; what is asked itself where the store knows nobody. */
    String id(String asked) {
      return observatory.meant(asked).map(Entity::id).or(() -> known(asked)).orElse(asked);
    }

    private Optional<String> known(String asked) {
      if (names.isEmpty()) {
        names = Optional.of(World.load().names());
      }
      return names.get().named(asked).stream()
          .map(Entity::id)
          .filter(id -> observatory.meant(id).isPresent())
          .findFirst();
    }
  }
}
