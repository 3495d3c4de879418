package peyman.reading.clause;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import peyman.reading.clause.Clause.Kind;
import peyman.reading.discourse.Folding;
import peyman.text.TsvTable;

/** Words that open a clause, besides «که»: «اگر», «زیرا», «اینکه». */
final class Openers {

  private static final Openers INSTANCE = load();

  private final Map<String, Kind> kinds;

  private Openers(Map<String, Kind> kinds) {
    this.kinds = Map.copyOf(kinds);
  }

  static Openers instance() {
    return INSTANCE;
  }

  private static Openers load() {
    TsvTable table =
        TsvTable.load(Openers.class, "openers.tsv", "form", "kind")
            .requireSorted()
            .requireUnique(0);
    Map<String, Kind> kinds = new HashMap<>();
    for (TsvTable.Row row : table.rows()) {
      try {
        kinds.put(Folding.fold(row.cell(0)), Kind.valueOf(row.cell(1).toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        row.fault(1, "unknown kind: " + row.cell(1));
      }
    }
    table.check();
    return new Openers(kinds);
  }

  Optional<Kind> kind(String form) {
    return Optional.ofNullable(kinds.get(Folding.fold(form)));
  }
}
