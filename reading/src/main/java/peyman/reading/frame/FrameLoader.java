package peyman.reading.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import peyman.reading.finding.Agreement;
import peyman.reading.finding.Event;
import peyman.reading.finding.Meeting;
import peyman.text.Faults;

/**
 * Reads frames from YAML:
 *
 * <pre>{@code
 * - frame: agreement.join
 *   type: agreement
 *   is: join
 *   verbs: [پیوستن, ملحق شدن]
 *   nouns: [الحاق]
 *   pivot: [به]
 *   roles:
 *     party: [subject, ezafe]
 *   must: ["ارمنستان به پیمان جدید پیوست."]
 *   mustNot: ["باران به برف پیوست."]
 * }</pre>
 *
 * Unknown keys, labels and markers, duplicates and missing examples are faults, all reported at
 * once with line and column.
 */
final class FrameLoader {

  private static final Set<String> KEYS =
      Set.of(
          "frame", "type", "is", "verbs", "nouns", "pivot", "about", "exact", "roles", "must",
          "mustNot");
  private static final Set<String> ROLES =
      Set.of("party", "participant", "place", "host", "actor", "target");

  private final Faults faults;
  private final Set<String> names = new HashSet<>();
  private final List<Frame> frames = new ArrayList<>();

  private FrameLoader(Faults faults) {
    this.faults = faults;
  }

  /** Loads the frames of a resource beside this class. */
  static List<Frame> load(String file) {
    try (InputStream in = FrameLoader.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + file);
      }
      return parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Parses YAML text; the name is for messages. */
  static List<Frame> parse(String name, String yaml) {
    Faults faults = new Faults(name);
    FrameLoader loader = new FrameLoader(faults);
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(name).build();
      Composer composer =
          new Composer(settings, new ParserImpl(settings, new StreamReader(settings, yaml)));
      Optional<Node> root = composer.getSingleNode();
      if (root.isPresent() && root.get() instanceof SequenceNode list) {
        list.getValue().forEach(loader::frame);
      } else {
        faults.add(1, 1, "a list of frames is wanted");
      }
    } catch (YamlEngineException e) {
      faults.add(0, 0, String.valueOf(e.getMessage()).replace('\n', ' '));
    }
    faults.throwIfAny();
    return List.copyOf(loader.frames);
  }

  private void frame(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      fault(node, "a frame is a mapping of keys");
      return;
    }
    Map<String, Node> values = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = text(tuple.getKeyNode());
      if (!KEYS.contains(key)) {
        fault(tuple.getKeyNode(), "unknown key " + key);
      } else if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
        fault(tuple.getKeyNode(), "the key comes twice: " + key);
      }
    }
    for (String key : List.of("frame", "type", "is", "must")) {
      if (!values.containsKey(key)) {
        fault(node, "the key is missing: " + key);
        return;
      }
    }
    String name = text(values.get("frame"));
    if (!names.add(name)) {
      fault(values.get("frame"), "the frame comes twice: " + name);
    }
    Frame.Type type = type(values.get("type"));
    if (type == null) {
      return;
    }
    frames.add(
        new Frame(
            name,
            type,
            label(type, values.get("is")),
            strings(values.get("verbs")),
            strings(values.get("nouns")),
            strings(values.get("pivot")),
            strings(values.get("about")),
            strings(values.get("exact")),
            roles(values.get("roles")),
            strings(values.get("must")),
            strings(values.get("mustNot"))));
  }

  private Frame.Type type(Node node) {
    for (Frame.Type type : Frame.Type.values()) {
      if (type.name().toLowerCase(Locale.ROOT).equals(text(node))) {
        return type;
      }
    }
    fault(node, "unknown type " + text(node));
    return null;
  }

  private String label(Frame.Type type, Node node) {
    String label = text(node);
    Enum<?>[] known =
        switch (type) {
          case AGREEMENT -> Agreement.Action.values();
          case MEETING -> Meeting.Kind.values();
          case EVENT -> Event.Code.values();
          case ROUTE -> new Enum<?>[0];
        };
    boolean found =
        type == Frame.Type.ROUTE
            || Arrays.stream(known).anyMatch(k -> k.name().equalsIgnoreCase(label));
    if (!found) {
      fault(node, "unknown " + label + "; wanted one of " + Arrays.toString(known));
    }
    return label.toUpperCase(Locale.ROOT);
  }

  private Map<String, List<String>> roles(Node node) {
    Map<String, List<String>> roles = new LinkedHashMap<>();
    if (node == null) {
      return roles;
    }
    if (!(node instanceof MappingNode mapping)) {
      fault(node, "roles are a mapping");
      return roles;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String role = text(tuple.getKeyNode());
      if (!ROLES.contains(role)) {
        fault(tuple.getKeyNode(), "unknown role " + role + "; wanted one of " + ROLES);
      }
      roles.put(role, strings(tuple.getValueNode()));
    }
    return roles;
  }

  private List<String> strings(Node node) {
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      fault(node, "a list is wanted");
      return List.of();
    }
    List<String> strings = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Node item : sequence.getValue()) {
      String text = text(item);
      if (!seen.add(text)) {
        fault(item, "comes twice: " + text);
      }
      strings.add(text);
    }
    return List.copyOf(strings);
  }

  private String text(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    fault(node, "a plain value is wanted");
    return "";
  }

  private void fault(Node node, String reason) {
    int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    int column = node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(0);
    faults.add(line, column, reason);
  }
}
