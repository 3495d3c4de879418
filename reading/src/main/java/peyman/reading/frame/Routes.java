package peyman.reading.frame;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import peyman.reading.discourse.Described;
import peyman.reading.discourse.Document;
import peyman.reading.finding.Circumstances;
import peyman.reading.finding.Finding;
import peyman.reading.finding.Route;
import peyman.text.CharSpan;
import peyman.world.Entity;
import peyman.world.EntityType;

/** The links of an article, each once. */
final class Routes {

  private final Document document;
  private final List<Route> found = new ArrayList<>();

  Routes(Document document) {
    this.document = document;
  }

  List<Finding> all() {
    return new ArrayList<>(found);
  }

  /** Adds a link, unless it was told before: between the same ends, or by the same words. */
  void add(
      Optional<CharSpan> nameSpan,
      Entity from,
      Entity to,
      Set<Entity> through,
      Set<Entity> bypasses,
      CharSpan evidence) {
    Optional<String> name = nameSpan.map(span -> document.analysis().text().slice(span));
    if (found.stream().anyMatch(route -> same(route, from, to) || tells(route, evidence))) {
      return;
    }
    if (street(from) || street(to) || within(from, to) || within(to, from)) {
      return;
    }
    Set<Entity> aside = new LinkedHashSet<>(bypasses);
    aside.removeAll(Set.of(from, to));
    Set<Entity> passed = new LinkedHashSet<>(through);
    passed.removeAll(Set.of(from, to));
    passed.removeAll(aside);
    found.add(
        new Route(
            Circumstances.asserted(evidence, 0.6, "route.connect"),
            name,
            name.map(text -> Described.entity(EntityType.ROUTE, text)),
            Optional.of(from),
            Optional.of(to),
            new ArrayList<>(passed),
            new ArrayList<>(aside)));
  }

  /** «بزرگراه نواب»: a street is no end of a link. */
  private static boolean street(Entity end) {
    String first = end.persian().split("[ \u200C]")[0];
    return end.type() == EntityType.PLACE && RouteWords.street(first);
  }

  /** A town and its own state. */
  private boolean within(Entity town, Entity state) {
    return town.type() == EntityType.PLACE
        && state.type() == EntityType.COUNTRY
        && document.world().state(town).filter(state::equals).isPresent();
  }

  private static boolean same(Route route, Entity from, Entity to) {
    Set<Entity> ends = Set.of(route.from().orElseThrow(), route.to().orElseThrow());
    return ends.contains(from) && ends.contains(to);
  }

  /** «خط لوله باکو-جیهان نفت ... را به ... می&zwnj;رساند»: the name within what was told. */
  private static boolean tells(Route route, CharSpan evidence) {
    return route.circumstances().evidence().stream()
        .anyMatch(span -> span.start() <= evidence.start() && evidence.end() <= span.end());
  }
}
