package peyman.reading.clause;

import java.util.HashSet;
import java.util.Set;
import peyman.reading.discourse.Folding;
import peyman.text.TsvTable;

/** Pasts of the third person that look like nouns: «پیوست», «شکست». */
final class BareVerbs {

  private static final BareVerbs INSTANCE = load();

  private final Set<String> forms;

  private BareVerbs(Set<String> forms) {
    this.forms = Set.copyOf(forms);
  }

  static BareVerbs instance() {
    return INSTANCE;
  }

  private static BareVerbs load() {
    TsvTable table =
        TsvTable.load(BareVerbs.class, "bare_pasts.tsv", "form").requireSorted().requireUnique(0);
    Set<String> forms = new HashSet<>();
    table.rows().forEach(row -> forms.add(Folding.fold(row.cell(0))));
    table.check();
    return new BareVerbs(forms);
  }

  boolean contains(String form) {
    return forms.contains(Folding.fold(form));
  }
}
