package peyman.reading.frame;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import peyman.language.Word;
import peyman.reading.discourse.Described;
import peyman.reading.discourse.Folding;
import peyman.reading.discourse.PhraseLexicon;
import peyman.text.TsvTable;
import peyman.world.Entity;
import peyman.world.EntityType;

/** Armed groups, movements, parties and camps, known by name: «حماس», «طالبان». */
final class PoliticalGroups {

  private static final PoliticalGroups INSTANCE = load();
  private static final int SHORTEST_BEGINNING = 5;

  private final Map<String, String> names;
  private final PhraseLexicon<String> lexicon;

  private PoliticalGroups(Map<String, String> names) {
    this.names = Map.copyOf(names);
    this.lexicon = PhraseLexicon.of(names);
  }

  static PoliticalGroups instance() {
    return INSTANCE;
  }

  private static PoliticalGroups load() {
    TsvTable table =
        TsvTable.load(PoliticalGroups.class, "political_groups.tsv", "form")
            .requireSorted()
            .requireUnique(0);
    Map<String, String> names = new HashMap<>();
    table.rows().forEach(row -> names.put(Folding.fold(row.cell(0)), row.cell(0)));
    table.check();
    return new PoliticalGroups(names);
  }

  /**
   * Whether an entity is one of the groups, or its name begins or ends with one's name: «نیروهای
   * القاعده».
   */
  boolean contains(Entity entity) {
    String name = Folding.fold(entity.persian());
    return names.containsKey(name)
        || names.keySet().stream()
            .filter(group -> group.length() >= SHORTEST_BEGINNING)
            .anyMatch(group -> name.startsWith(group) || name.endsWith(group));
  }

  /** The group that is named at a word. */
  Optional<Entity> at(List<Word> words, int word) {
    return lexicon
        .at(words, word)
        .map(match -> Described.entity(EntityType.ORGANISATION, match.value()));
  }
}
