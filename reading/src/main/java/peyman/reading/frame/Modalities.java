package peyman.reading.frame;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import peyman.language.Word;
import peyman.reading.discourse.PhraseLexicon;
import peyman.reading.finding.Modality;
import peyman.text.TsvTable;

/** Tells from words and verb forms whether an act happened. */
final class Modalities {

  private final PhraseLexicon<Modality> cues;

  private Modalities(PhraseLexicon<Modality> cues) {
    this.cues = cues;
  }

  static Modalities load() {
    TsvTable table =
        TsvTable.load(Modalities.class, "modality.tsv", "form", "modality")
            .requireSorted()
            .requireUnique(0);
    Map<String, Modality> forms = new HashMap<>();
    for (TsvTable.Row row : table.rows()) {
      try {
        forms.put(row.cell(0), Modality.valueOf(row.cell(1).toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        row.fault(1, "unknown: " + row.cell(1));
      }
    }
    table.check();
    return new Modalities(PhraseLexicon.of(forms));
  }

  Modality of(List<Word> words, Act act) {
    if (act.negated()) {
      return Modality.DENIED;
    }
    Modality found = Modality.ASSERTED;
    int from =
        act.nominal() ? Math.max(act.clause().start(), act.start() - 6) : act.clause().start();
    int to = Math.min(words.size(), Math.max(act.clause().end(), act.end() + 2));
    for (int i = from; i < to; i++) {
      Optional<PhraseLexicon.Match<Modality>> cue = cues.at(words, i);
      if (cue.isPresent()) {
        Modality modality = cue.get().value();
        boolean near = Math.abs(i - act.start()) <= 4 || !act.nominal();
        if (near && modality.ordinal() > found.ordinal()) {
          found = modality;
        }
      }
    }
    return found;
  }
}
