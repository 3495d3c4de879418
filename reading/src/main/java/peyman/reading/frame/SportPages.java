package peyman.reading.frame;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import peyman.language.Word;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Folding;
import peyman.reading.discourse.PhraseLexicon;
import peyman.text.TsvTable;

/**
 * Tells articles about sport, where clubs meet, attack, sign and withdraw, and none of it is
 * politics.
 */
final class SportPages {

  private static final SportPages INSTANCE = load();
  private static final double SHARE = 0.025;
  private static final int ENOUGH_DIFFERENT_WORDS = 3;

  private final PhraseLexicon<Boolean> forms;

  private SportPages(PhraseLexicon<Boolean> forms) {
    this.forms = forms;
  }

  private static SportPages load() {
    TsvTable table =
        TsvTable.load(SportPages.class, "sport_words.tsv", "form").requireSorted().requireUnique(0);
    Map<String, Boolean> forms = new HashMap<>();
    table.rows().forEach(row -> forms.put(row.cell(0), true));
    table.check();
    return new SportPages(PhraseLexicon.of(forms));
  }

  /** Whether an article is about sport. */
  static boolean about(Document document) {
    return INSTANCE.judge(document);
  }

  private boolean judge(Document document) {
    int total = 0;
    int hits = 0;
    Set<String> different = new HashSet<>();
    for (int s = 0; s < document.size(); s++) {
      for (Word word : document.words(s)) {
        total++;
        String found = forms.has(word.form()) ? word.form() : word.lemma();
        if (forms.has(found)) {
          hits++;
          different.add(Folding.fold(found));
        }
      }
    }
    return different.size() >= ENOUGH_DIFFERENT_WORDS && hits >= SHARE * total;
  }
}
