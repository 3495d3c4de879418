package peyman.reading.discourse;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import peyman.language.Word;
import peyman.text.TsvTable;

/** A two-column table of words and what they stand for. Immutable. */
public final class WordTable<T> {

  private final PhraseLexicon<T> lexicon;

  private WordTable(PhraseLexicon<T> lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Loads a table whose second column names a constant or is a plain text; reports all its faults.
   *
   * @param owner the class beside which the file lies
   */
  public static <T> WordTable<T> load(
      Class<?> owner, String file, String column, Function<String, T> value) {
    TsvTable table = TsvTable.load(owner, file, "form", column).requireSorted().requireUnique(0);
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

  /** Reads the constants of an enum, written in any case. */
  public static <E extends Enum<E>> Function<String, E> constant(Class<E> type) {
    return label -> Enum.valueOf(type, label.toUpperCase(Locale.ROOT));
  }

  /** The longest entry that starts at a word. */
  public Optional<PhraseLexicon.Match<T>> at(List<Word> words, int word) {
    return lexicon.at(words, word);
  }

  /** What a whole form stands for. */
  public Optional<T> get(String form) {
    return lexicon.get(form);
  }

  /** Everything that stands between two words, each once, in order. */
  public Set<T> between(List<Word> words, int start, int end) {
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
