package peyman.web.page;

import io.javalin.http.Context;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import peyman.observatory.Observatory;
import peyman.observatory.query.EntityPair;
import peyman.observatory.query.Filter;
import peyman.observatory.record.EntityRecord;
import peyman.observatory.record.RecordType;
import peyman.web.http.Address;
import peyman.web.words.Words;
import peyman.world.Entity;
import tools.jackson.databind.json.JsonMapper;

/** The page of who deals with whom, and by whom two are linked. */
public final class NetworkPage {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MAX_PAIRS = 2000;
  private static final int SHOWN = 90;

  private final Renderer renderer;
  private final Observatory observatory;
  private final Answers answers;

  public NetworkPage(Renderer renderer, Observatory observatory, Answers answers) {
    this.renderer = renderer;
    this.observatory = observatory;
    this.answers = answers;
  }

  /**
   * The network.
   *
   * @param json nodes and edges, as the script reads them
   * @param pairs the same as a table, those that have most to do with each other first
   * @param path by whom the two that were asked for are linked, both included
   * @param unlinked whether a path was asked for, and there is none
   */
  public record Network(
      Address address,
      String json,
      List<Edge> pairs,
      List<Step> path,
      boolean unlinked,
      Optional<String> around) {
    public Network {
      pairs = List.copyOf(pairs);
      path = List.copyOf(path);
    }

    public String value(String name) {
      return address.value(name);
    }
  }

  /** A node of the drawing. */
  public record Node(String id, String name, String type, long weight, boolean onPath) {}

  /** A line of the drawing. */
  public record Edge(
      String source,
      String target,
      String sourceName,
      String targetName,
      long weight,
      boolean onPath,
      String url) {}

  /** One on a path, and how many records link it to the one before. */
  public record Step(Entity entity, long count) {}

  private record Graph(List<Node> nodes, List<Edge> edges) {}

  /** Shows it. */
  public void show(Context context) {
    Frame frame = renderer.frame(context, "network").running("cytoscape.min.js", "network.js");
    Address address = frame.address();
    Filter filter = FilterForm.filter(address).of(RecordType.AGREEMENT);
    List<EntityPair> pairs = answers.pairs(filter, MAX_PAIRS);
    Optional<Entity> from = named(address.value("from"));
    Optional<Entity> to = named(address.value("to"));
    List<Step> path =
        from.isPresent() && to.isPresent() ? path(pairs, from.get(), to.get()) : List.of();
    Optional<Entity> around = named(address.value("around"));
    List<EntityPair> shown = chosen(pairs, around, path);
    renderer.show(context, "network.jte", frame, network(frame, shown, path, around));
  }

  private Optional<Entity> named(String name) {
    return name.isBlank()
        ? Optional.empty()
        : observatory
            .entity(name.strip())
            .map(EntityRecord::summary)
            .map(summary -> summary.entity());
  }

  private static List<EntityPair> chosen(
      List<EntityPair> pairs, Optional<Entity> around, List<Step> path) {
    List<String> onPath = path.stream().map(step -> step.entity().id()).toList();
    List<EntityPair> chosen = new ArrayList<>();
    for (EntityPair pair : pairs) {
      boolean wanted = around.isEmpty() || touches(pair, around.get().id());
      boolean step =
          onPath.contains(pair.one().id())
              && onPath.contains(pair.other().id())
              && Math.abs(onPath.indexOf(pair.one().id()) - onPath.indexOf(pair.other().id())) == 1;
      if (step || wanted && chosen.size() < SHOWN) {
        chosen.add(pair);
      }
    }
    return chosen;
  }

  private static boolean touches(EntityPair pair, String id) {
    return pair.one().id().equals(id) || pair.other().id().equals(id);
  }

  /** The shortest way from one to the other; of equally short ones by the pairs that count most. */
  static List<Step> path(List<EntityPair> pairs, Entity from, Entity to) {
    Map<String, List<EntityPair>> near = new HashMap<>();
    for (EntityPair pair : pairs) {
      near.computeIfAbsent(pair.one().id(), key -> new ArrayList<>()).add(pair);
      near.computeIfAbsent(pair.other().id(), key -> new ArrayList<>()).add(pair);
    }
    Map<String, Step> before = new HashMap<>();
    Map<String, Entity> parents = new HashMap<>();
    ArrayDeque<Entity> open = new ArrayDeque<>(List.of(from));
    before.put(from.id(), new Step(from, 0));
    while (!open.isEmpty() && !before.containsKey(to.id())) {
      Entity here = open.remove();
      for (EntityPair pair : near.getOrDefault(here.id(), List.of())) {
        Entity other = pair.one().id().equals(here.id()) ? pair.other() : pair.one();
        if (before.putIfAbsent(other.id(), new Step(other, pair.count())) == null) {
          parents.put(other.id(), here);
          open.add(other);
        }
      }
    }
    if (!before.containsKey(to.id())) {
      return List.of();
    }
    List<Step> path = new ArrayList<>();
    for (Entity at = to; at != null; at = parents.get(at.id())) {
      path.add(before.get(at.id()));
    }
    Collections.reverse(path);
    return path;
  }

  private static Network network(
      Frame frame, List<EntityPair> pairs, List<Step> path, Optional<Entity> around) {
    Words words = frame.words();
    List<String> onPath = path.stream().map(step -> step.entity().id()).toList();
    Map<String, Node> nodes = new LinkedHashMap<>();
    Map<String, Long> weights = new HashMap<>();
    List<Edge> edges = new ArrayList<>();
    for (EntityPair pair : pairs) {
      weights.merge(pair.one().id(), pair.count(), Long::sum);
      weights.merge(pair.other().id(), pair.count(), Long::sum);
    }
    for (EntityPair pair : pairs) {
      for (Entity entity : List.of(pair.one(), pair.other())) {
        nodes.computeIfAbsent(
            entity.id(),
            id ->
                new Node(
                    id,
                    words.name(entity),
                    entity.type().label(),
                    weights.get(id),
                    onPath.contains(id)));
      }
      int one = onPath.indexOf(pair.one().id());
      int other = onPath.indexOf(pair.other().id());
      edges.add(
          new Edge(
              pair.one().id(),
              pair.other().id(),
              words.name(pair.one()),
              words.name(pair.other()),
              pair.count(),
              one >= 0 && other >= 0 && Math.abs(one - other) == 1,
              Address.of("/agreements")
                  .with("party", pair.one().id())
                  .with("with", pair.other().id())
                  .toString()));
    }
    Address address = frame.address();
    boolean asked = !address.value("from").isBlank() && !address.value("to").isBlank();
    return new Network(
        address,
        JSON.writeValueAsString(new Graph(List.copyOf(nodes.values()), edges)),
        edges.stream().limit(50).toList(),
        path,
        asked && path.isEmpty(),
        around.map(words::name));
  }
}
