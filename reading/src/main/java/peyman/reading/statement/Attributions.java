package peyman.reading.statement;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import peyman.reading.discourse.PhraseLexicon;
import peyman.text.TsvTable;

/** Prepositions before the one who says what follows: «به گفته», «به گزارش». */
final class Attributions {

  /** Whom they stand before. */
  enum Kind {
    SPEAKER,
    OUTLET,
    /** Only a document that was told of before: «بر اساس این گزارش». */
    DOCUMENT
  }

  private Attributions() {}

  static PhraseLexicon<Kind> load() {
    TsvTable table =
        TsvTable.load(Attributions.class, "attributions.tsv", "form", "kind")
            .requireSorted()
            .requireUnique(0);
    Map<String, Kind> forms = new HashMap<>();
    for (TsvTable.Row row : table.rows()) {
      try {
        forms.put(row.cell(0), Kind.valueOf(row.cell(1).toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        row.fault(1, "unknown: " + row.cell(1));
      }
    }
    table.check();
    return PhraseLexicon.of(forms);
  }
}
