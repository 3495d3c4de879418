package peyman.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import peyman.text.Trie;
import peyman.text.TsvTable;

/** The rows of the gazetteer, by id and by form. Immutable once loaded. */
final class Gazetteer {

  private static final List<String> FILES =
      List.of(
          "countries.tsv",
          "blocs.tsv",
          "people.tsv",
          "organisations.tsv",
          "companies.tsv",
          "outlets.tsv",
          "places.tsv",
          "accords.tsv",
          "routes.tsv");

  private static final int FORMS_EXPECTED = 40_000;
  private static final Map<String, EntityType> TYPES =
      Arrays.stream(EntityType.values())
          .collect(Collectors.toUnmodifiableMap(EntityType::label, type -> type));

  private final Map<String, Entity> byId = new HashMap<>();
  private final Map<String, List<Form>> byForm = new HashMap<>(FORMS_EXPECTED);
  private final Map<String, List<Term>> terms = new HashMap<>();
  private final Map<String, List<Entity>> officeHolders = new HashMap<>();
  private final Map<String, List<String>> members = new HashMap<>();
  private final Map<String, String> states = new HashMap<>();
  private Trie<List<Form>> byLetter;
  private int longestForm;

  private Gazetteer() {}

  /** Loads every file that the module ships; reports all faults of a file at once. */
  static Gazetteer load() {
    Gazetteer gazetteer = new Gazetteer();
    for (String file : FILES) {
      if (Gazetteer.class.getResource(file) != null) {
        gazetteer.load(file);
      }
    }
    gazetteer.byLetter = Trie.of(gazetteer.byForm);
    return gazetteer;
  }

  private void load(String file) {
    TsvTable table =
        TsvTable.load(Gazetteer.class, file, "key", "type", "fa", "en", "wikidata", "of", "facts")
            .requireSorted()
            .requireUnique(0);
    for (TsvTable.Row row : table.rows()) {
      read(row);
    }
    table.check();
  }

  private void read(TsvTable.Row row) {
    EntityType type = TYPES.get(row.cell(1));
    if (type == null) {
      row.fault(1, "unknown: " + row.cell(1));
      return;
    }
    if (!row.cell(0).startsWith(type.prefix() + ":")) {
      row.fault(0, "does not start with " + type.prefix() + ":");
    }
    List<String> forms = row.parts(2, '|');
    if (forms.isEmpty()) {
      row.fault(2, "no Persian form");
      return;
    }
    Entity entity =
        new Entity(
            row.cell(0),
            type,
            unmarked(forms.get(0)),
            optional(row.cell(3)),
            optional(row.cell(4)),
            row.parts(5, ','));
    if (byId.putIfAbsent(entity.id(), entity) != null) {
      row.fault(0, "the key stands in another file too");
      return;
    }
    for (String form : forms) {
      index(entity, form);
    }
    facts(row, entity);
  }

  private static Optional<String> optional(String cell) {
    return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
  }

  private static String unmarked(String form) {
    int start = 0;
    while (start < form.length() && "~@?^".indexOf(form.charAt(start)) >= 0) {
      start++;
    }
    return form.substring(start);
  }

  private void index(Entity entity, String marked) {
    String plain = unmarked(marked);
    String marks = marked.substring(0, marked.length() - plain.length());
    MentionKind kind =
        marks.indexOf('~') >= 0
            ? MentionKind.DEMONYM
            : marks.indexOf('@') >= 0 ? MentionKind.METONYM : MentionKind.NAME;
    String key = Forms.fold(plain);
    longestForm = Math.max(longestForm, key.length());
    boolean ambiguous = marks.indexOf('?') >= 0;
    boolean shortened = marks.indexOf('^') >= 0;
    Form form = new Form(entity, kind, ambiguous, shortened, Form.joints(plain));
    List<Form> first = byForm.putIfAbsent(key, List.of(form));
    if (first != null) {
      List<Form> all = new ArrayList<>(first);
      all.add(form);
      byForm.put(key, List.copyOf(all));
    }
  }

  private void facts(TsvTable.Row row, Entity entity) {
    for (String fact : row.parts(6, ';')) {
      int equals = fact.indexOf('=');
      if (equals <= 0) {
        row.fault(6, "no name=value: " + fact);
        continue;
      }
      String value = fact.substring(equals + 1);
      switch (fact.substring(0, equals)) {
        case "terms" -> terms(row, entity, value);
        case "members" -> members.put(entity.id(), List.of(value.split(",")));
        case "state" -> states.put(entity.id(), value);
        default -> {}
      }
    }
  }

  private void terms(TsvTable.Row row, Entity entity, String value) {
    List<Term> held = new ArrayList<>();
    for (String term : value.split(",")) {
      try {
        held.add(Term.parse(term));
      } catch (IllegalArgumentException e) {
        row.fault(6, e.getMessage());
      }
    }
    terms.put(entity.id(), List.copyOf(held));
    for (Term term : held) {
      officeHolders
          .computeIfAbsent(term.office() + "/" + term.of(), office -> new ArrayList<>())
          .add(entity);
    }
  }

  Optional<Entity> entity(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All entities. */
  Collection<Entity> entities() {
    return Collections.unmodifiableCollection(byId.values());
  }

  /** Those whom a short name alone names. */
  Set<Entity> shortened() {
    return byForm.values().stream()
        .flatMap(List::stream)
        .filter(Form::shortened)
        .map(Form::entity)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The forms of a folded key; empty where there is none. */
  List<Form> forms(String key) {
    return byForm.getOrDefault(key, List.of());
  }

  /** The forms of folded keys, to be walked letter by letter. */
  Trie<List<Form>> byLetter() {
    return byLetter;
  }

  /** Length of the longest folded form in chars. */
  int longestForm() {
    return longestForm;
  }

  List<Term> terms(Entity person) {
    return terms.getOrDefault(person.id(), List.of());
  }

  /** Who ever held an office: {@code president/US}. */
  List<Entity> officeHolders(String office) {
    return Collections.unmodifiableList(officeHolders.getOrDefault(office, List.of()));
  }

  List<String> members(Entity bloc) {
    return members.getOrDefault(bloc.id(), List.of());
  }

  /** The state whose voice a body is. */
  Optional<Entity> stateOf(Entity body) {
    return Optional.ofNullable(states.get(body.id()))
        .flatMap(code -> entity("country:" + code).or(() -> entity("bloc:" + code)));
  }

  int size() {
    return byId.size();
  }
}
