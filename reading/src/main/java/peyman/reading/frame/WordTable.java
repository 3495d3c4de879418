package peyman.reading.frame;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import peyman.language.Word;
import peyman.reading.discourse.PhraseLexicon;
import peyman.text.TsvTable;

/** A two-column table of words and what they stand for. */
final class WordTable<T> {

  private final PhraseLexicon<T> lexicon;

  private WordTable(PhraseLexicon<T> lexicon) {
    this.lexicon = lexicon;
  }

  /** Loads a table whose second column names a constant or is a plain text. */
  static <T> WordTable<T> load(String file, String column, Function<String, T> value) {
    TsvTable table =
        TsvTable.load(WordTable.class, file, "form", column).requireSorted().requireUnique(0);
    Map<String, T> forms = new HashMap<>();
    for (TsvTable.Row row : table.rows()) {
      try {
        forms.put(row.cell(0), value.apply(row.cell(1)));
      } catch (IllegalArgumentException e) {
        row.fault(1, "unknown: " + row.cell(1));
      }
    }
    table.check();
    return new WordTable<>(PhraseLexicon.of(forms));
  }

  static <E extends Enum<E>> Function<String, E> constant(Class<E> type) {
    return label -> Enum.valueOf(type, label.toUpperCase(Locale.ROOT));
  }

  Optional<PhraseLexicon.Match<T>> at(List<Word> words, int word) {
    return lexicon.at(words, word);
  }

  /** What a whole form stands for. */
  Optional<T> get(String form) {
    return lexicon.get(form);
  }

  /** Everything that stands between two words, each once, in order. */
  Set<T> between(List<Word> words, int start, int end) {
    Set<T> found = new LinkedHashSet<>();
    int i = Math.max(0, start);
    while (i < Math.min(end, words.size())) {
      Optional<PhraseLexicon.Match<T>> match = lexicon.at(words, i);
      if (match.isPresent()) {
        found.add(match.get().value());
        i = match.get().end();
      } else {
        i++;
      }
    }
    return found;
  }
}
