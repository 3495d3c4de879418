package peyman.reading.finding;

import java.util.List;
import java.util.Optional;
import peyman.world.Entity;

/**
 * A transport or energy link.
 *
 * @param name its name
 * @param route the named route
 * @param from what it connects
 * @param to with what
 * @param through what it crosses
 * @param bypasses what it avoids
 */
public record Route(
    Circumstances circumstances,
    Optional<String> name,
    Optional<Entity> route,
    Optional<Entity> from,
    Optional<Entity> to,
    List<Entity> through,
    List<Entity> bypasses)
    implements Finding {

  public Route {
    through = List.copyOf(through);
    bypasses = List.copyOf(bypasses);
  }

  @Override
  public Route with(Circumstances other) {
    return new Route(other, name, route, from, to, through, bypasses);
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.route(this);
  }
}
