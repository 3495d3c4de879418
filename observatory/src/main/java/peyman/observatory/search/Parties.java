package peyman.observatory.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import peyman.observatory.Observatory;
import peyman.observatory.query.FilterException;
import peyman.world.Entity;
import peyman.world.Names;

/** Finds whom a query means by an id, a country's code or a name in Persian or English. */
final class Parties {

  private final Observatory observatory;
  private final Names names;

  Parties(Observatory observatory, Names names) {
    this.observatory = observatory;
    this.names = names;
  }

  /** Whom a name means beyond doubt. */
  List<Entity> named(String name) {
    return names.named(name);
  }

  /**
   * The ids that are meant.
   *
   * @throws FilterException where nobody is; says who is similar
   */
  List<String> ids(String filter, String asked) {
    Set<String> ids = new LinkedHashSet<>();
    observatory.meant(asked).map(Entity::id).ifPresent(ids::add);
    named(asked).stream().map(Entity::id).forEach(ids::add);
    if (ids.isEmpty()) {
      throw new FilterException(filter, asked, similar(asked));
    }
    return new ArrayList<>(ids);
  }

  private String similar(String asked) {
    List<String> hints =
        observatory.similar(asked).stream()
            .map(entity -> entity.id() + " (" + entity.persian() + ")")
            .toList();
    return hints.isEmpty()
        ? "nobody has this name; give an id such as country:KZ, a country's code or a name"
        : "nobody has this name; similar are " + String.join(", ", hints);
  }
}
