package peyman.reading.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import peyman.reading.finding.Party;
import peyman.world.Entity;

/**
 * Between whom an article's agreement is, for the sentences that leave it out: «توافق دیروز نهایی
 * شد». The parties that most sentences name together, if those are the same in most.
 */
final class Counterparts {

  private static final int FEWEST = 2;
  private static final double SHARE = 0.5;

  private final Map<Set<String>, Integer> counts = new HashMap<>();
  private final Map<Set<String>, List<Party>> parties = new HashMap<>();
  private int all;
  private Set<String> most = Set.of();

  /** Some sentence names parties together. */
  void add(List<Party> together) {
    List<Party> political = together.stream().filter(p -> acts(p.entity())).toList();
    if (political.size() >= FEWEST) {
      Set<String> ids = ids(political);
      parties.putIfAbsent(ids, political);
      int count = counts.merge(ids, 1, Integer::sum);
      most = count >= counts.getOrDefault(most, 0) ? ids : most;
      all++;
    }
  }

  private static boolean acts(Entity entity) {
    return switch (entity.type()) {
      case COUNTRY, BLOC, ORGANISATION, COMPANY, GROUP -> true;
      default -> false;
    };
  }

  private static Set<String> ids(List<Party> some) {
    return some.stream().map(party -> party.entity().id()).collect(Collectors.toSet());
  }

  /** The parties whom a sentence means that names some or none of them. */
  Optional<List<Party>> complete(List<Party> named) {
    boolean clear = counts.getOrDefault(most, 0) > SHARE * all;
    return clear && most.containsAll(ids(named))
        ? Optional.of(new ArrayList<>(parties.get(most)))
        : Optional.empty();
  }
}
