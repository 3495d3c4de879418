package peyman.reading.clause;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import peyman.language.Word;
import peyman.reading.discourse.Folding;
import peyman.reading.finding.Modality;
import peyman.text.TsvTable;

/**
 * Verbs that tell how sure another verb is and stand before it, mostly in the same clause: «قرار
 * است», «می&zwnj;تواند», «باید», «قصد دارد».
 */
final class MoodVerbs {

  private static final MoodVerbs INSTANCE = load();

  private final Map<String, Mood> moods;

  private MoodVerbs(Map<String, Mood> moods) {
    this.moods = moods;
  }

  static MoodVerbs instance() {
    return INSTANCE;
  }

  /**
   * What a verb of mood says.
   *
   * @param affirmed where it is affirmed
   * @param negated where it is negated
   * @param past where it is affirmed of the past: «توانست» ("managed to")
   */
  record Mood(Modality affirmed, Modality negated, Modality past) {}

  private static MoodVerbs load() {
    TsvTable table =
        TsvTable.load(MoodVerbs.class, "mood_verbs.tsv", "verb", "affirmed", "negated", "past")
            .requireSorted()
            .requireUnique(0);
    Map<String, Mood> moods = new HashMap<>();
    for (TsvTable.Row row : table.rows()) {
      try {
        moods.put(
            Folding.fold(row.cell(0)),
            new Mood(
                modality(row.cell(1)),
                modality(row.cell(2)),
                modality(row.cell(3).isEmpty() ? row.cell(1) : row.cell(3))));
      } catch (IllegalArgumentException e) {
        row.fault(1, "unknown modality: " + row.cell(1) + ", " + row.cell(2));
      }
    }
    table.check();
    return new MoodVerbs(moods);
  }

  private static Modality modality(String label) {
    return Modality.valueOf(label.toUpperCase(Locale.ROOT));
  }

  /** The mood of the verb at a word, with the nouns before it that belong to it. */
  Optional<Mood> at(List<Word> words, int verb) {
    String key = Verbs.infinitive(words.get(verb));
    Mood found = moods.get(key);
    for (int i = verb - 1; i >= Math.max(0, verb - 3); i--) {
      key = Folding.fold(words.get(i).form()) + key;
      Mood longer = moods.get(key);
      found = longer == null ? found : longer;
    }
    return Optional.ofNullable(found);
  }
}
